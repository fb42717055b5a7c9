package dev.cordon.sbom;

import java.io.IOException;

/** One serialisation of one family of SBOMs. */
interface SbomFormat {

    /** The name in reports: {@code CycloneDX JSON}. */
    String id();

    /** Whether the document is of this format. */
    Claim claim(Head head);

    /** Reads the document to its end into the builder. */
    void read(SbomInput input, SbomBuilder builder) throws IOException;

    /** What a format says about a document when it has seen the head of it. */
    sealed interface Claim {

        /** Not of this family. */
        Claim NOT_MINE = new NotMine();

        /**
         * Of this format.
         *
         * @param version the version, or empty where the head does not say; the reader then finds it out
         */
        record Mine(String version) implements Claim {}

        /**
         * Of this family, in a version nobody here knows.
         *
         * @param family as a person would name it: {@code CycloneDX}
         * @param version the version as the document gives it
         * @param known the versions that are read
         */
        record UnknownVersion(String family, String version, String known) implements Claim {}

        /** Something else. */
        record NotMine() implements Claim {}
    }
}
