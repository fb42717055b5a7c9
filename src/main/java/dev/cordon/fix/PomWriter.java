package dev.cordon.fix;

import dev.cordon.bytes.FileTrouble;
import dev.cordon.bytes.WholeFile;
import dev.cordon.notice.Fault;
import dev.cordon.notice.FaultCode;
import dev.cordon.notice.FaultException;
import dev.cordon.notice.Location;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;

/** Writes POMs: all of them, or where one cannot be written none. Each is the old one or the new one at any time. */
public final class PomWriter {

    private PomWriter() {}

    /**
     * Writes what is changed.
     *
     * @throws FaultException if a file has changed meanwhile or cannot be written; then all are as they were
     */
    public static void write(List<FixedPom> poms) {
        Map<FixedPom, Path> parts = new LinkedHashMap<>();
        List<FixedPom> written = new ArrayList<>();
        FixedPom at = null;
        try {
            for (FixedPom pom : poms) {
                at = pom;
                parts.put(pom, part(pom.file(), pom.after()));
            }
            for (FixedPom pom : poms) {
                at = pom;
                if (!Arrays.equals(pom.before(), Files.readAllBytes(pom.file()))) {
                    throw new NotChangedException("it has changed meanwhile", "Run the goal again.");
                }
                WholeFile.put(parts.get(pom), pom.file());
                written.add(pom);
            }
        } catch (IOException e) {
            NotChangedException why = new NotChangedException(
                    "it cannot be written: " + FileTrouble.why(e),
                    "Close what has it open, make it and its folder writable, then run the goal again.");
            throw undone(written, why.fault(at.shown()), Optional.of(e));
        } catch (NotChangedException e) {
            throw undone(written, e.fault(at.shown()), Optional.empty());
        } finally {
            parts.values().forEach(PomWriter::leave);
        }
    }

    /** With the rights of the file in whose place it comes. */
    private static Path part(Path file, byte[] bytes) throws IOException {
        String own = Long.toHexString(ThreadLocalRandom.current().nextLong());
        Path part = file.resolveSibling(file.getFileName() + "." + own + ".part");
        try {
            Files.copy(file, part, StandardCopyOption.COPY_ATTRIBUTES);
            Files.write(part, bytes);
            return part;
        } catch (IOException e) {
            leave(part);
            throw e;
        }
    }

    /** Puts back what was written; what cannot be is a fault of its own. */
    private static FaultException undone(List<FixedPom> written, Fault why, Optional<IOException> cause) {
        List<Fault> faults = new ArrayList<>(List.of(why));
        for (FixedPom pom : written) {
            try {
                WholeFile.put(part(pom.file(), pom.before()), pom.file());
            } catch (IOException e) {
                faults.add(new Fault(
                        FaultCode.POM_NOT_CHANGED,
                        pom.shown() + " is changed already and cannot be put back: " + FileTrouble.why(e),
                        Location.of(pom.shown()),
                        "Keep the change, or take the file back from version control."));
            }
        }
        FaultException all = new FaultException(faults);
        cause.ifPresent(all::initCause);
        return all;
    }

    private static void leave(Path part) {
        try {
            Files.deleteIfExists(part);
        } catch (IOException e) {
            // It is named as a part of a file, and what went wrong is reported.
        }
    }
}
