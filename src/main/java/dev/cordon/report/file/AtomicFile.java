package dev.cordon.report.file;

import dev.cordon.bytes.FileTrouble;
import dev.cordon.bytes.WholeFile;
import dev.cordon.notice.Fault;
import dev.cordon.notice.FaultCode;
import dev.cordon.notice.FaultException;
import dev.cordon.notice.Location;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.concurrent.ThreadLocalRandom;

/** Writes a file whole or not at all, so that nobody reads half of one. */
public final class AtomicFile {

    /** Writes the content. */
    @FunctionalInterface
    public interface Content {
        void write(OutputStream out) throws IOException;
    }

    private AtomicFile() {}

    /**
     * Writes a file in the place of what was there.
     *
     * @throws FaultException if the file of a report cannot be written
     */
    public static void write(Path file, Content content) {
        write(file, content, "cordon.outputDirectory");
    }

    /**
     * Writes a file.
     *
     * @param parameter what sets where it lies
     * @throws FaultException if it cannot be written
     */
    public static void write(Path file, Content content, String parameter) {
        // Modules that are built side by side may write the same file.
        String own = Long.toHexString(ThreadLocalRandom.current().nextLong());
        Path part = file.resolveSibling(file.getFileName() + "." + own + ".part");
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            try (OutputStream out = new BufferedOutputStream(
                    Files.newOutputStream(part, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE))) {
                content.write(out);
            }
            WholeFile.put(part, file);
        } catch (IOException e) {
            leave(part);
            throw fault(file, "the file cannot be written", parameter, e);
        }
    }

    private static void leave(Path part) {
        try {
            Files.deleteIfExists(part);
        } catch (IOException e) {
            // Nobody takes it for a report, and what is wrong is reported already.
        }
    }

    /**
     * Deletes a file, where there is one.
     *
     * @throws FaultException if the file is there and cannot be deleted
     */
    public static void delete(Path file) {
        try {
            if (file.toFile().exists()) { // far cheaper than to fail at deleting what is seldom there
                Files.deleteIfExists(file);
            }
        } catch (IOException e) {
            throw fault(file, "the file of an earlier run cannot be deleted", "cordon.outputDirectory", e);
        }
    }

    private static FaultException fault(Path file, String what, String parameter, IOException e) {
        return new FaultException(
                new Fault(
                        FaultCode.REPORT_UNWRITABLE,
                        what + ": " + FileTrouble.why(e),
                        Location.of(file.toString()),
                        "Close what has the file open, make the directory writable, or set " + parameter + "."),
                e);
    }
}
