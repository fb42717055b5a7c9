package dev.cordon.testing;

import dev.cordon.audit.Audit;
import dev.cordon.audit.Explanation;
import dev.cordon.audit.Hearing.JudgedSource;
import dev.cordon.audit.Report;
import dev.cordon.denylist.Sha256;
import dev.cordon.inventory.Component;
import dev.cordon.inventory.Fact;
import dev.cordon.inventory.Inventory;
import dev.cordon.inventory.Source;
import dev.cordon.match.DenylistIndex;
import dev.cordon.report.json.JsonReport;
import dev.cordon.sbom.SbomReader;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.OptionalLong;
import java.util.Random;

/** The report of one inventory, which may come in any order. As a program it prints the digest of the report's body. */
public final class WrittenReport {

    private static final List<String> SBOMS = List.of("cyclonedx.json", "cyclonedx.xml", "spdx2.json", "spdx3.json");

    private WrittenReport() {}

    /** Prints the digest, in whatever locale, time zone, directory and Java it is run. */
    public static void main(String[] args) throws IOException {
        System.out.println(Sha256.of(body(shuffled(1)).getBytes(StandardCharsets.UTF_8)));
    }

    /** A module and four SBOMs, their components, the facts of each and the sources themselves in an order of their own. */
    public static Report shuffled(int seed) throws IOException {
        Random random = new Random(seed);
        Report rich = Reports.rich();
        Audit audit = new Audit(new DenylistIndex(rich.policy().denylist()), rich.policy(), true, OptionalLong.empty());
        List<JudgedSource> heard = new ArrayList<>();
        heard.add(hear(audit, rich.source(), rich.survey().components(), random));
        for (String name : SBOMS) {
            List<Component> components = new ArrayList<>();
            try (InputStream in = WrittenReport.class.getResourceAsStream("/sbom/" + name)) {
                SbomReader.read(in, name, components::add);
            }
            heard.add(hear(audit, new Source(Source.Kind.SBOM, name), components, random));
        }
        Collections.shuffle(heard, random);
        return audit.report(rich.source(), heard, List.of(), List.of(), List.of(Reports.LOCK_FILE));
    }

    private static JudgedSource hear(Audit audit, Source source, List<Component> components, Random random) {
        List<Component> shuffled = new ArrayList<>();
        for (Component c : components) {
            List<Fact> facts = new ArrayList<>(c.facts());
            Collections.shuffle(facts, random);
            shuffled.add(new Component(c.ref(), c.name(), c.purl(), c.scope(), facts, c.most()));
        }
        Collections.shuffle(shuffled, random);
        return audit.hear(new Inventory(source, shuffled, List.of()), c -> Explanation.NONE);
    }

    /** The body of the JSON report. */
    public static String body(Report report) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        new JsonReport().write(report, Reports.RUN, out);
        String json = out.toString(StandardCharsets.UTF_8);
        return json.substring(0, json.lastIndexOf("\"run\""));
    }
}
