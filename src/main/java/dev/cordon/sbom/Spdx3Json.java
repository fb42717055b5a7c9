package dev.cordon.sbom;

import java.io.IOException;
import java.util.Optional;

/** SPDX 3 as JSON-LD. The context decides what every name means, so that only the official one and prefixes are accepted. */
final class Spdx3Json implements SbomFormat {

    static final String FAMILY = "SPDX";
    static final String KNOWN = "3.0.0 and 3.0.1";

    @Override
    public String id() {
        return "SPDX 3 JSON-LD";
    }

    @Override
    public Claim claim(Head head) {
        if (head.syntax() != Head.Syntax.JSON || !head.has("@context")) {
            return Claim.NOT_MINE;
        }
        String context = head.value("@context");
        Optional<String> version = Spdx3Context.version(context);
        if (version.isPresent()) {
            return new Claim.Mine(version.get());
        }
        return Spdx3Context.anyVersion(context)
                .<Claim>map(other -> new Claim.UnknownVersion(FAMILY, other, KNOWN))
                .orElse(Claim.NOT_MINE);
    }

    @Override
    public void read(SbomInput input, SbomBuilder builder) throws IOException {
        Graph graph = new Graph(input.name(), Spdx3Graph.WANTED);
        JsonWalk.walk(input, new Spdx3Document(graph, builder));
        new Spdx3Graph(graph, builder).read();
    }
}
