package dev.cordon.sbom;

import java.io.IOException;

/** SPDX 2 as RDF in XML, the profile that SPDX tools write. */
final class Spdx2Rdf implements SbomFormat {

    @Override
    public String id() {
        return "SPDX 2 RDF/XML";
    }

    @Override
    public Claim claim(Head head) {
        boolean mine = head.syntax() == Head.Syntax.XML
                && head.root().equals("RDF")
                && head.namespace().equals(RdfWalk.RDF)
                && head.has("http://spdx.org/rdf/terms#");
        return mine ? new Claim.Mine("") : Claim.NOT_MINE;
    }

    @Override
    public void read(SbomInput input, Ledger ledger) throws IOException {
        Graph graph = new Graph(input.name(), Spdx2Graph.WANTED);
        RdfWalk.walk(input, graph);
        new Spdx2Graph(graph, ledger).read();
    }
}
