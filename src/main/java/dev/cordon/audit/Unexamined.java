package dev.cordon.audit;

import dev.cordon.inventory.Source;
import java.util.Comparator;
import java.util.Locale;
import java.util.Objects;

/**
 * Something that was there in this run and was not looked into: a green result says nothing about it.
 *
 * @param kind what kind of thing it is
 * @param name what it is called: a file from the root of the repository, coordinates, an id
 * @param why why it was not looked into, a clause
 */
public record Unexamined(Kind kind, String name, String why) implements Comparable<Unexamined> {

    /** What holds for every run, whatever was there; the same in every report. */
    public static final String LIMITS =
            "Code is not read: classes are known by the names of their packages, and native libraries by"
                    + " the names of their files. An SBOM is believed in what it lists, and a file in what it says of its maker. What"
                    + " is brought in when the software runs, and what no loaded list names, cannot be found.";

    private static final Comparator<Unexamined> ORDER = Comparator.comparing(Unexamined::kind)
            .thenComparing(Unexamined::name)
            .thenComparing(Unexamined::why);

    /** The kinds, in the order of reports. */
    public enum Kind {
        /** A module of the build. */
        MODULE,
        /** A part of an archive. */
        ARCHIVE_PART,
        /** An archive in the build directory that is attached nowhere. */
        ARCHIVE,
        /** A file or folder that the manifest of an archive puts on the class path. */
        CLASS_PATH,
        /** The file of a dependency that is a POM. */
        DEPENDENCY_FILE,
        /** A file in a folder that was named, neither SBOM nor archive. */
        FILE,
        /** An SBOM to which another one refers. */
        REFERENCED_SBOM("referenced SBOM"),
        ANNOTATION_PROCESSOR,
        EXTENSION,
        /** Plugins of the build or of reporting, by their number. */
        PLUGINS,
        /** A parent POM from outside of the build. */
        PARENT,
        /** A POM whose managed versions are imported. */
        IMPORT,
        REPOSITORY,
        /** What a package manager of another ecosystem has locked. */
        LOCK_FILE,
        /** How an image is built. */
        DOCKERFILE,
        /** What a plugin fetches or runs by other means than Maven's resolver. */
        OTHER_TOOL;

        private final String words;

        Kind() {
            this.words = name().toLowerCase(Locale.ROOT).replace('_', ' ');
        }

        Kind(String words) {
            this.words = words;
        }

        /** The name in reports: lower case with hyphens. */
        public String id() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }

        /** Of one for people: {@code lock file}. */
        public String words() {
            return words;
        }
    }

    public Unexamined {
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(why, "why");
    }

    /** All that a report is about. */
    public static Unexamined whole(Source source, String why) {
        return new Unexamined(source.kind() == Source.Kind.FILES ? Kind.FILE : Kind.MODULE, source.name(), why);
    }

    /** For people: {@code annotation processor org.example:processor:1.0: it is not looked into}. */
    public String phrase() {
        return kind.words() + " " + name + ": " + why;
    }

    /** By kind, then by name: the order of every report. */
    @Override
    public int compareTo(Unexamined other) {
        return ORDER.compare(this, other);
    }
}
