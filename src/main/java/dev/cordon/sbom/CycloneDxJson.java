package dev.cordon.sbom;

import java.io.IOException;

/** CycloneDX in JSON (ECMA-424), as written since 1.2. */
final class CycloneDxJson implements SbomFormat {

    @Override
    public String id() {
        return "CycloneDX JSON";
    }

    @Override
    public Claim claim(Head head) {
        if (head.syntax() != Head.Syntax.JSON) {
            return Claim.NOT_MINE;
        }
        if (head.has("bomFormat")) {
            return head.says("bomFormat", "CycloneDX") ? byVersion(head) : Claim.NOT_MINE;
        }
        boolean mine = head.value("$schema").contains("cyclonedx.org/schema/")
                || head.has("specVersion")
                || (head.has("components") && !head.has("spdxVersion"));
        return mine ? byVersion(head) : Claim.NOT_MINE;
    }

    private static Claim byVersion(Head head) {
        return head.has("specVersion") ? CycloneDxVersions.claim(head.value("specVersion")) : new Claim.Mine("");
    }

    @Override
    public void read(SbomInput input, Ledger ledger) throws IOException {
        JsonWalk.walk(input, new CycloneDxBom(ledger, ""), ledger);
    }
}
