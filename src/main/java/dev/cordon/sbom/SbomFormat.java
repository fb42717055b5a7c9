package dev.cordon.sbom;

import java.io.IOException;

/** One serialisation of one family of SBOMs. */
interface SbomFormat {

    /** The name in reports: {@code CycloneDX JSON}. */
    String id();

    /** Whether the document is of this format. */
    Claim claim(Head head);

    /** Reads the document to its end into the ledger. */
    void read(SbomInput input, Ledger ledger) throws IOException;
}
