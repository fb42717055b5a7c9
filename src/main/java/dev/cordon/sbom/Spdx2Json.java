package dev.cordon.sbom;

import java.io.IOException;

/** SPDX 2 in JSON. */
final class Spdx2Json implements SbomFormat {

    @Override
    public String id() {
        return "SPDX 2 JSON";
    }

    @Override
    public Claim claim(Head head) {
        boolean mine = head.syntax() == Head.Syntax.JSON
                && !head.has("bomFormat")
                && (head.has("spdxVersion") || head.has("SPDXID") || head.has("packages"));
        return mine ? Spdx2Versions.claim(head.value("spdxVersion")) : Claim.NOT_MINE;
    }

    @Override
    public void read(SbomInput input, Ledger ledger) throws IOException {
        JsonWalk.walk(input, new Spdx2Document(ledger), ledger);
    }
}
