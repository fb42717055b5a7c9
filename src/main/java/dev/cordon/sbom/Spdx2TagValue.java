package dev.cordon.sbom;

import java.io.IOException;

/** SPDX 2 as lines of tags and values. */
final class Spdx2TagValue implements SbomFormat {

    @Override
    public String id() {
        return "SPDX 2 tag-value";
    }

    @Override
    public Claim claim(Head head) {
        boolean mine = head.syntax() == Head.Syntax.LINES && (head.has("SPDXVersion") || head.has("DocumentNamespace"));
        return mine ? Spdx2Versions.claim(head.value("SPDXVersion")) : Claim.NOT_MINE;
    }

    @Override
    public void read(SbomInput input, Ledger ledger) throws IOException {
        TagValueWalk.walk(input, new TagValueDocument(ledger));
    }
}
