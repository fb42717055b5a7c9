package dev.cordon.report.sarif;

import dev.cordon.audit.DependencyPath;
import dev.cordon.audit.Mark;
import dev.cordon.audit.Report;
import dev.cordon.audit.ReportedVerdict;
import dev.cordon.denylist.Authority;
import dev.cordon.denylist.Level;
import dev.cordon.notice.Location;
import dev.cordon.policy.Verdict;
import dev.cordon.policy.Waiver;
import dev.cordon.report.Anchor;
import dev.cordon.report.VerdictText;
import dev.cordon.report.json.JsonFields;
import dev.cordon.text.PrintableText;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * One verdict as a result of SARIF.
 *
 * @param report what it is part of
 * @param rules the ids of all rules, in their order
 * @param fingerprint distinguishes it from every other, across runs
 */
record SarifResult(Report report, ReportedVerdict reported, List<String> rules, String fingerprint) {

    /** GitHub shows no more locations of a result. */
    private static final int MOST_LOCATIONS = 100;

    /** GitHub shows no more steps of all paths of a result. */
    private static final int MOST_STEPS = 1000;

    /** The word of SARIF for a level. */
    static String level(Level level) {
        return switch (level) {
            case DENY -> "error";
            case WARN -> "warning";
            case NOTE -> "note";
            case ALLOW -> "none";
        };
    }

    /** The word of SARIF for what an earlier record knows. */
    private static String state(Mark mark) {
        if (mark.isNew()) {
            return "new";
        }
        return mark.nameBefore().isPresent() || mark.levelBefore().isPresent() ? "updated" : "unchanged";
    }

    void write(JsonFields fields) throws IOException {
        Verdict verdict = reported.verdict();
        List<SarifRule> acts = SarifRule.of(verdict);
        String rule = acts.get(0).id();
        fields.text("ruleId", rule);
        fields.number("ruleIndex", rules.indexOf(rule));
        if (verdict.level() == Level.ALLOW && !verdict.waived()) {
            // Everything but a failure must have the level none (SARIF 3.27.10).
            fields.text("kind", "informational");
            fields.text("level", "none");
        } else {
            fields.text("level", verdict.waived() ? "note" : level(verdict.level()));
        }
        fields.object("message", () -> fields.text("text", message()));
        if (reported.mark().isPresent()) {
            fields.text("baselineState", state(reported.mark().get()));
        }
        List<Location> places = Anchor.of(reported, report);
        fields.objects(
                "locations", places.stream().limit(MOST_LOCATIONS).toList(), place -> location(place, "", fields));
        List<Location> managed = reported.explanation().managed().stream().toList();
        fields.objects("relatedLocations", managed, place -> {
            fields.number("id", 1);
            location(place, "The version is managed here.", fields);
        });
        fields.object("partialFingerprints", () -> {
            // GitHub distinguishes alerts of one rule and file by this one only, and would compute it of the line,
            // which
            // several components that come in by one declaration have in common.
            fields.text("primaryLocationLineHash", fingerprint.substring(0, 16) + ":1");
            fields.text("cordonVerdict/v1", fingerprint);
        });
        fields.objects("codeFlows", paths(), path -> codeFlow(path, places.get(0), fields));
        if (verdict.waived()) {
            fields.objects("suppressions", verdict.waivers(), waiver -> suppression(waiver, fields));
        }
        fields.object("properties", () -> {
            fields.text(
                    "component", PrintableText.of(verdict.finding().component().ref()));
            fields.text("vendor", verdict.finding().vendor().id());
            fields.text("seenIn", PrintableText.of(reported.source().name()));
            fields.texts(
                    "acts",
                    acts.stream()
                            .flatMap(a -> a.authority().stream())
                            .map(Authority::id)
                            .toList());
        });
    }

    private String message() {
        VerdictText text = new VerdictText(reported);
        List<String> lines = new ArrayList<>();
        lines.add(text.headline() + ".");
        lines.addAll(text.lines());
        return String.join("\n", lines.stream().map(SarifText::message).toList());
    }

    /** As many paths as the limit on their steps leaves; the message counts the rest. */
    private List<DependencyPath> paths() {
        List<DependencyPath> paths = new ArrayList<>();
        int steps = 0;
        for (DependencyPath path : reported.explanation().paths()) {
            steps += path.steps().size();
            if (steps > MOST_STEPS) {
                break;
            }
            paths.add(path);
        }
        return paths;
    }

    private void codeFlow(DependencyPath path, Location declared, JsonFields fields) throws IOException {
        Location root = Anchor.beginning(reported, report);
        fields.objects(
                "threadFlows",
                List.of(path),
                p -> fields.array("locations", () -> {
                    for (int i = 0; i < p.steps().size(); i++) {
                        boolean last = i == p.steps().size() - 1;
                        String lost = last
                                ? p.lostTo().map(v -> "; the build uses " + v).orElse("")
                                : "";
                        String step = p.steps().get(i) + lost;
                        Location place = i == 0 ? root : declared;
                        fields.item(() -> fields.object("location", () -> location(place, step, fields)));
                    }
                }));
    }

    private static void suppression(Waiver waiver, JsonFields fields) throws IOException {
        fields.text("kind", "external");
        fields.text("status", "accepted");
        fields.text("justification", SarifText.message(VerdictText.waiver(waiver)));
        fields.object("location", () -> location(waiver.where(), "", fields));
    }

    private static void location(Location place, String message, JsonFields fields) throws IOException {
        fields.object("physicalLocation", () -> {
            fields.object("artifactLocation", () -> {
                fields.text("uri", SarifText.uri(place.source()));
                if (!SarifText.isAbsolute(place.source())) {
                    fields.text("uriBaseId", "%SRCROOT%");
                }
            });
            fields.object("region", () -> {
                fields.number("startLine", Math.max(1, place.line()));
                fields.number("startColumn", Math.max(1, place.column()));
            });
        });
        if (!message.isEmpty()) {
            fields.object("message", () -> fields.text("text", SarifText.message(message)));
        }
    }
}
