package dev.cordon.inventory;

import java.util.Objects;
import java.util.Optional;

/**
 * Where an inventory was read from.
 *
 * @param kind what sort of thing was read
 * @param name how a person would name it: {@code com.acme:app:1.0}, {@code target/bom.json}
 * @param file the file that a person can open to see it, where there is one, with {@code /} between segments and
 *     relative to the root of the repository where it lies there: a module's POM, an SBOM, an archive
 */
public record Source(Kind kind, String name, Optional<String> file) {

    /** The sorts of things Cordon reads. */
    public enum Kind {
        /** Every module of a Maven build together. */
        REACTOR("reactor"),
        /** A Maven module and what Maven resolved for it. */
        MAVEN_MODULE("maven-module"),
        /** An SBOM document. */
        SBOM("sbom"),
        /** What a package manager of another ecosystem has locked, or on which images one is built. */
        LOCK_FILE("lock-file"),
        /** Files and folders that were named to the goal {@code audit}. */
        FILES("files");

        private final String id;

        Kind(String id) {
            this.id = id;
        }

        /** The name in reports. */
        public String id() {
            return id;
        }
    }

    public Source {
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(file, "file");
    }

    /** A source that is no file of its own. */
    public Source(Kind kind, String name) {
        this(kind, name, Optional.empty());
    }
}
