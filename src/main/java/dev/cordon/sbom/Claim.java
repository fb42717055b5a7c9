package dev.cordon.sbom;

/** What a format says about a document when it has seen the head of it. */
sealed interface Claim {

    /** Not of this family. */
    Claim NOT_MINE = new NotMine();

    /**
     * Of this format.
     *
     * @param version the version, or empty where the head does not tell; the reader then finds it out
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
