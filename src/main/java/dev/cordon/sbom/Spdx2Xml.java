package dev.cordon.sbom;

import java.io.IOException;
import java.util.Map;
import java.util.Set;

/** SPDX 2 in XML: the tree of its JSON form, with arrays as repeated elements. */
final class Spdx2Xml implements SbomFormat {

    private static final XmlDialect DIALECT = new XmlDialect(
            Map.of(), Set.of("packages", "relationships", "checksums", "externalRefs"), Set.of(), namespace -> true);

    @Override
    public String id() {
        return "SPDX 2 XML";
    }

    @Override
    public Claim claim(Head head) {
        boolean mine = head.syntax() == Head.Syntax.XML
                && head.root().equals("Document")
                && (head.namespace().isEmpty() || head.namespace().contains("spdx.org"));
        return mine ? new Claim.Mine("") : Claim.NOT_MINE;
    }

    @Override
    public void read(SbomInput input, Ledger ledger) throws IOException {
        XmlWalk.walk(input, DIALECT, new Spdx2Document(ledger));
    }
}
