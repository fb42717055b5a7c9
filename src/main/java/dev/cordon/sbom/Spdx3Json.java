package dev.cordon.sbom;

import java.io.IOException;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** SPDX 3 as JSON-LD. The context decides what every name means, so that only the official one is accepted. */
final class Spdx3Json implements SbomFormat {

    static final String FAMILY = "SPDX";
    static final String KNOWN = "3.0.0 and 3.0.1";
    private static final Pattern CONTEXT = Pattern.compile(
            "https?://spdx\\.(?:org|github\\.io)/.*?(\\d+\\.\\d+(?:\\.\\d+)?)/.*spdx-context\\.jsonld?");
    private static final Pattern ACCEPTED =
            Pattern.compile("https://spdx\\.org/rdf/(3\\.0\\.[01])/spdx-context\\.jsonld");

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
        Optional<String> version = version(context);
        if (version.isPresent()) {
            return new Claim.Mine(version.get());
        }
        Matcher other = CONTEXT.matcher(context);
        return other.matches() ? new Claim.UnknownVersion(FAMILY, other.group(1), KNOWN) : Claim.NOT_MINE;
    }

    /** The version that a context stands for; empty where it is none that is read. */
    static Optional<String> version(String context) {
        Matcher accepted = ACCEPTED.matcher(context);
        return accepted.matches() ? Optional.of(accepted.group(1)) : Optional.empty();
    }

    @Override
    public void read(SbomInput input, Ledger ledger) throws IOException {
        Graph graph = new Graph(input.name(), Spdx3Graph.WANTED);
        JsonWalk.walk(input, new Spdx3Document(graph, ledger));
        new Spdx3Graph(graph, ledger).read();
    }
}
