package dev.cordon.sbom;

import dev.cordon.notice.Location;
import dev.cordon.notice.Notice;
import dev.cordon.notice.NoticeCode;
import java.io.IOException;
import java.util.Optional;
import java.util.Set;

/**
 * A report that Cordon wrote earlier ({@code report.json}): its components are judged again from the facts that it
 * recorded.
 */
final class EarlierReport implements SbomFormat {

    static final String FAMILY = "a Cordon report";
    static final String KNOWN = "1.0, 2.0";

    /** In which the report of a whole build named components without what was seen of them. */
    static final String WITHOUT_FACTS = "1.0";

    private static final Set<String> VERSIONS = Set.of(KNOWN.split(", "));

    @Override
    public String id() {
        return "Cordon report";
    }

    @Override
    public Claim claim(Head head) {
        if (head.syntax() != Head.Syntax.JSON || !head.has(JsonHead.RECORD)) {
            return Claim.NOT_MINE;
        }
        String version = head.value(JsonHead.RECORD);
        return VERSIONS.contains(version) ? new Claim.Mine(version) : new Claim.UnknownVersion(FAMILY, version, KNOWN);
    }

    @Override
    public void read(SbomInput input, SbomBuilder builder) throws IOException {
        JsonWalk.walk(input, new Root(builder));
    }

    /** The document itself. */
    private static final class Root extends Shape {

        private final SbomBuilder builder;
        private final EarlierBody body;
        private String version = "";

        Root(SbomBuilder builder) {
            this.builder = builder;
            this.body = new EarlierBody(builder);
        }

        @Override
        Shape object(String member, Cursor at) {
            return member.equals("body") ? body : SKIPPED;
        }

        @Override
        void value(String member, Cursor at) {
            if (member.equals(JsonHead.RECORD)) {
                if (!VERSIONS.contains(at.text())) {
                    throw SbomFaults.unknownVersion(at.location(), FAMILY, at.text(), KNOWN);
                }
                version = at.text();
                builder.version(version, at);
            }
        }

        @Override
        void end(Cursor at) {
            builder.requireVersion(FAMILY, KNOWN);
            builder.notice(new Notice(
                    NoticeCode.EARLIER_REPORT, body.limits(version, at), Optional.of(Location.of(builder.name()))));
        }
    }
}
