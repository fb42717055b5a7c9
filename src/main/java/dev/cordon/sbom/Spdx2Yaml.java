package dev.cordon.sbom;

import java.io.IOException;

/** SPDX 2 in YAML: the tree of its JSON form. */
final class Spdx2Yaml implements SbomFormat {

    @Override
    public String id() {
        return "SPDX 2 YAML";
    }

    @Override
    public Claim claim(Head head) {
        boolean mine = head.syntax() == Head.Syntax.LINES
                && !head.has("SPDXVersion")
                && (head.has("spdxVersion") || head.has("packages") || head.has("creationInfo"));
        return mine ? Spdx2Versions.claim(head.value("spdxVersion")) : Claim.NOT_MINE;
    }

    @Override
    public void read(SbomInput input, Ledger ledger) throws IOException {
        YamlWalk.walk(input, new Spdx2Document(ledger));
    }
}
