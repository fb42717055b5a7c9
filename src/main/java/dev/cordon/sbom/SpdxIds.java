package dev.cordon.sbom;

/** Ids of SPDX, which are addresses in RDF and SPDX 3 and their last part elsewhere. */
final class SpdxIds {

    private SpdxIds() {}

    /** What follows the last {@code #}, or else the last {@code /}: {@code SPDXRef-Package}. */
    static String fragment(String id) {
        int hash = id.lastIndexOf('#');
        return id.substring((hash >= 0 ? hash : id.lastIndexOf('/')) + 1);
    }
}
