package dev.cordon.pom;

import dev.cordon.bytes.BrokenException;
import dev.cordon.bytes.FileTrouble;
import dev.cordon.notice.Fault;
import dev.cordon.notice.FaultCode;
import dev.cordon.notice.FaultException;
import dev.cordon.notice.Location;
import dev.cordon.notice.Notice;
import dev.cordon.notice.NoticeCode;
import dev.cordon.text.PrintableText;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/**
 * Reads who made a dependency from its POM and the parents of that, as they lie in the local repository; building a
 * Maven project of each would cost minutes. Parents are read once, so keep one reader for a build. Thread-safe.
 */
public final class PomFactsReader {

    private static final int MOST_PARENTS = 32;
    private static final int LARGEST = 4 << 20;

    private final Function<PomCoordinates, Optional<Path>> locate;
    private final Map<PomCoordinates, ReadParent> parents = new ConcurrentHashMap<>();

    /** A POM, or why there is none. */
    private record Read(Optional<PomDocument> document, Optional<Notice> notice) {}

    /** The POM of a parent, and where it lies. */
    private record ReadParent(Read read, Optional<Path> file) {}

    /**
     * @param locate finds the POM of given coordinates without fetching anything; empty where there is none; must be
     *     thread-safe
     */
    public PomFactsReader(Function<PomCoordinates, Optional<Path>> locate) {
        this.locate = locate;
    }

    /**
     * Reads a POM and its parents.
     *
     * @param label how a person would name the POM's artifact: {@code com.acme:lib:1.0}
     * @throws FaultException if the file cannot be read; a file that can be read and is no POM is a notice
     */
    public PomFacts read(Path pom, String label) {
        return read(readFile(pom, label), label);
    }

    private PomFacts read(Read own, String label) {
        List<PomDocument> documents = new ArrayList<>();
        List<String> names = new ArrayList<>();
        List<Notice> notices = new ArrayList<>();
        List<PomFacts.Parent> above = new ArrayList<>();
        Read next = own;
        String name = "the POM of " + PrintableText.quote(label);
        Set<PomCoordinates> seen = new HashSet<>();
        while (true) {
            next.notice().ifPresent(notices::add);
            if (next.document().isEmpty()) {
                break;
            }
            documents.add(next.document().get());
            names.add(name);
            Optional<PomCoordinates> parent = next.document().get().parent();
            if (parent.isEmpty()) {
                break;
            }
            if (!seen.add(parent.get()) || seen.size() > MOST_PARENTS) {
                notices.add(broken(label, "has parents without end"));
                break;
            }
            ReadParent found = parent(parent.get());
            found.file().ifPresent(file -> above.add(new PomFacts.Parent(parent.get(), file)));
            next = found.read();
            name = "the POM of its parent " + PrintableText.quote(parent.get().toString());
        }
        FactSet facts = new FactSet();
        if (!documents.isEmpty()) {
            PomStatements.add(new PomChain(documents), names, facts);
        }
        return new PomFacts(facts.sorted(), notices, above);
    }

    /** A parent that is not there is looked for again: it may have been fetched since. */
    private ReadParent parent(PomCoordinates parent) {
        ReadParent known = parents.get(parent);
        if (known != null) {
            return known;
        }
        Optional<Path> file = locate.apply(parent);
        ReadParent read = new ReadParent(readParent(parent, file), file);
        if (read.read().notice().filter(n -> n.code() == NoticeCode.POM_MISSING).isEmpty()) {
            parents.put(parent, read);
        }
        return read;
    }

    private static Read readParent(PomCoordinates parent, Optional<Path> found) {
        return found.map(file -> readFile(file, parent.toString()))
                .orElseGet(() -> new Read(
                        Optional.empty(),
                        Optional.of(new Notice(
                                NoticeCode.POM_MISSING,
                                "the POM of the parent " + PrintableText.quote(parent.toString())
                                        + " is not in the local repository, so what it says is unknown",
                                Optional.empty()))));
    }

    private static Read parse(byte[] pom, String label) {
        try {
            return new Read(Optional.of(PomDocument.read(pom)), Optional.empty());
        } catch (BrokenException e) {
            return new Read(Optional.empty(), Optional.of(broken(label, e.getMessage())));
        }
    }

    private static Read readFile(Path file, String label) {
        try (InputStream in = Files.newInputStream(file)) {
            byte[] bytes = in.readNBytes(LARGEST + 1);
            return bytes.length > LARGEST
                    ? new Read(Optional.empty(), Optional.of(broken(label, "is larger than " + LARGEST + " bytes")))
                    : parse(bytes, label);
        } catch (IOException e) {
            throw new FaultException(
                    new Fault(
                            FaultCode.POM_UNREADABLE,
                            "the POM of " + PrintableText.quote(label) + " " + FileTrouble.of(e),
                            Location.of(file.toString()),
                            "Delete it from the local repository, so that Maven fetches it again."),
                    e);
        }
    }

    private static Notice broken(String label, String what) {
        return Notice.of(
                NoticeCode.POM_BROKEN,
                "the POM of " + PrintableText.quote(label) + " " + what + ", so what it says is unknown");
    }
}
