package dev.cordon.inventory;

import java.util.Objects;

/**
 * Where an inventory was read from.
 *
 * @param kind what sort of thing was read
 * @param name how a person would name it: {@code com.acme:app:1.0}, {@code target/bom.json}
 */
public record Source(Kind kind, String name) {

    /** The sorts of things Cordon reads. */
    public enum Kind {
        /** A Maven module and what Maven resolved for it. */
        MAVEN_MODULE("maven-module"),
        /** An SBOM document. */
        SBOM("sbom"),
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
    }
}
