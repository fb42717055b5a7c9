package dev.cordon.archive;

import dev.cordon.bytes.ByteSource;
import dev.cordon.bytes.DigestedBytes;
import dev.cordon.inventory.Component;
import dev.cordon.inventory.Fact;
import dev.cordon.inventory.Purl;
import dev.cordon.inventory.Signal;
import dev.cordon.pom.FactSet;
import dev.cordon.text.PrintableText;
import java.io.IOException;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/** What was seen of one archive so far, and the component that it makes. */
final class ArchiveFacts {

    private final Examination examination;
    private final String ref;
    private final FactSet facts = new FactSet();
    private final PackageCounter packages;
    private final OwnCoordinates own;
    private boolean noted;

    /**
     * @param ref what to call the archive
     * @param fileName the last segment of its path
     */
    ArchiveFacts(Examination examination, String ref, String fileName) {
        this.examination = examination;
        this.ref = ref;
        packages = new PackageCounter(examination.budget());
        own = new OwnCoordinates(fileName);
        facts.add(Signal.FILE_NAME, fileName, "the file name of " + ref);
    }

    /** What to call the archive. */
    String ref() {
        return ref;
    }

    void add(Signal signal, String value, String where) {
        facts.add(signal, value, where);
    }

    /** Reads bytes from which facts come. */
    @FunctionalInterface
    interface Reading {
        void of(ByteSource bytes) throws IOException;
    }

    /** Adds the digest of bytes, which is taken while they are read, however far that comes. */
    void digest(ByteSource bytes, String what, Reading reading) throws IOException {
        DigestedBytes digested = new DigestedBytes(bytes);
        try {
            reading.of(digested);
        } finally {
            facts.add(Signal.FILE_HASH, digested.hash(), "the bytes of " + what);
        }
    }

    /** To be filled by whoever reads a part of the archive. */
    FactSet set() {
        return facts;
    }

    /** Its classes. */
    PackageCounter packages() {
        return packages;
    }

    /** Which coordinates are its own. */
    OwnCoordinates own() {
        return own;
    }

    /** Something is in it that is no fact of its own. */
    void note() {
        noted = true;
    }

    /** Whether there is more to be said of it than its name. */
    boolean isOfNote() {
        return noted || facts.size() > 1 || !packages.isEmpty();
    }

    /** That it is an image which is called so. */
    void isImage(Purl name) {
        facts.add(Signal.PURL, name.canonical(), "the name of the image in " + ref);
        own.consider(Optional.of(name));
    }

    /** The component, when every entry was shown. */
    Component component() {
        String where = "the classes of " + ref;
        packages.packages(folder -> true).forEach((name, count) -> facts.add(Signal.JAVA_PACKAGE, name, where, count));
        for (String folder : packages.folders()) {
            if (PackageName.isOdd(folder)) {
                examination.remarks().oddName(path(folder));
            }
        }
        return new Component(ref, own.name(), own.purl(), Optional.empty(), facts.sorted());
    }

    /**
     * The component with some of its files only: what has no path, as the archive's own name, counts with each.
     *
     * @param wanted which paths of files and of folders with classes
     */
    Component component(Predicate<String> wanted) {
        FactSet some = new FactSet();
        String into = ref + Component.INTO;
        for (Fact fact : facts.sorted()) {
            boolean classes = fact.signal() == Signal.JAVA_PACKAGE && fact.count() > 0;
            boolean away = fact.where().startsWith(into)
                    && !facts.isElsewhere(fact)
                    && !wanted.test(fact.where().substring(into.length()));
            if (!classes && !away) {
                some.add(fact.signal(), fact.value(), fact.where());
            }
        }
        packages.packages(wanted)
                .forEach((name, count) -> some.add(Signal.JAVA_PACKAGE, name, "the classes of " + ref, count));
        return new Component(ref, own.name(), own.purl(), Optional.empty(), some.sorted());
    }

    /** The component with the files of these paths only; empty where there are none. */
    Optional<Component> covered(Predicate<String> paths) {
        Component some = component(paths);
        Set<Fact> none = new HashSet<>(component(path -> false).facts());
        List<Fact> more =
                some.facts().stream().filter(fact -> !none.contains(fact)).toList();
        return more.isEmpty() ? Optional.empty() : Optional.of(some.withFacts(more));
    }

    /** What to call an entry of it. */
    String path(String name) {
        return PrintableText.quote(ref + "!/" + name);
    }

    /** What to call an entry of it, or a file in it where it is a folder. */
    String path(String name, EntryContent content) {
        return content.isFile() ? PrintableText.quote(ref + "/" + name) : path(name);
    }

    /** How a fact calls an entry. */
    String where(String name) {
        return PrintableText.quote(name) + " of " + ref;
    }
}
