package dev.cordon.audit;

import dev.cordon.audit.WaivableFindings.Place;
import dev.cordon.audit.WaivableFindings.Subject;
import dev.cordon.notice.Fault;
import dev.cordon.policy.Verdict;
import dev.cordon.text.Names;
import dev.cordon.text.PrintableText;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * A waiver file about what was found, written for a person to complete: what Cordon cannot know is left blank, so that the
 * file is refused until somebody says why, until when, and signs.
 */
public final class WaiverDraft {

    private final StringBuilder yaml = new StringBuilder("cordonWaivers: 1\n");
    private final WaivableFindings findings;
    private final String entry;
    private long entries;

    private WaiverDraft(Map<String, List<Verdict>> found, String entry) {
        this.entry = entry;
        this.findings = new WaivableFindings(found);
    }

    /**
     * A waiver for each component and scope, to be signed one by one. It is as narrow as what was found: this version in
     * these modules.
     *
     * @param found the verdicts of each module, by its {@code groupId:artifactId}
     * @param taken ids that other files use
     * @param notJudged what could not be judged, so that nothing of it is in the draft
     */
    public static WaiverDraft waivers(
            Map<String, List<Verdict>> found, Collection<String> taken, List<Fault> notJudged) {
        WaiverDraft draft = new WaiverDraft(found, "waiver");
        draft.without(notJudged);
        draft.line(0, "# A draft. Each waiver needs a reason, an approver and the last day on which it holds.");
        draft.line(0, "waivers:");
        Set<String> ids = new TreeSet<>(taken);
        draft.findings.subjects().forEach((subject, places) -> {
            draft.line(2, "# found in: " + places.stream().map(Place::label).collect(Collectors.joining(", ")));
            draft.findings.ended(subject).forEach(w -> draft.line(2, "# " + w));
            byScope(places).forEach((scope, modules) -> {
                draft.line(2, "- id: " + id(subject, ids));
                draft.subject(4, subject, modules, scope);
                draft.signature(4);
            });
        });
        draft.unnamable();
        return draft;
    }

    /**
     * A baseline: everything that was found, to be signed once.
     *
     * @param found the verdicts of each module, by its {@code groupId:artifactId}
     * @param taken ids that other files use
     * @param notJudged what could not be judged, so that nothing of it is in the baseline
     */
    public static WaiverDraft baseline(
            Map<String, List<Verdict>> found, Collection<String> taken, List<Fault> notJudged) {
        WaiverDraft draft = new WaiverDraft(found, "entry");
        draft.without(notJudged);
        draft.line(0, "# What was found when this baseline was written. It is signed and dated once for all of it.");
        draft.line(0, "baseline:");
        draft.line(2, "id: " + unique("baseline", new TreeSet<>(taken)));
        draft.signature(2);
        draft.line(2, "findings:");
        draft.findings
                .subjects()
                .forEach((subject, places) -> places.forEach(place -> {
                    draft.yaml.append("    - ");
                    draft.subject(6, subject, List.of(place.module()), place.scope());
                }));
        draft.unnamable();
        return draft;
    }

    /** The file. */
    public String text() {
        return yaml.toString();
    }

    /**
     * How much is in it: {@code 2 waivers for 3 findings}. A waiver is about a component of one scope, whatever modules it
     * was found in.
     */
    public String sum() {
        List<String> parts = new ArrayList<>();
        if (entries > 0) {
            parts.add(Names.number(entries, entry) + " for " + Names.number(findings.namable(), "finding"));
        }
        long rest = findings.all() - findings.namable();
        if (rest > 0) {
            parts.add(Names.number(rest, "finding") + " that only a waiver of the whole vendor covers");
        }
        return String.join(", and ", parts);
    }

    private void without(List<Fault> notJudged) {
        if (!notJudged.isEmpty()) {
            line(
                    0,
                    "# NOT COMPLETE. This could not be judged, so what it brings is not in here; mend it and write the draft anew:");
            notJudged.forEach(fault -> line(0, "# - " + fault));
        }
    }

    private void subject(int indent, Subject subject, Collection<String> modules, String scope) {
        entries++;
        if (yaml.charAt(yaml.length() - 1) == '\n') {
            line(indent, "vendor: " + subject.vendor());
        } else {
            line(0, "vendor: " + subject.vendor());
        }
        line(indent, "component: " + quoted(subject.component()));
        if (!subject.version().isEmpty()) {
            line(indent, "versions: " + quoted("[" + subject.version() + "]"));
        }
        if (modules.size() == 1) {
            line(indent, "module: " + quoted(modules.iterator().next()));
        } else {
            line(indent, "modules:");
            modules.forEach(module -> line(indent + 2, "- " + quoted(module)));
        }
        if (!scope.isEmpty()) {
            line(indent, "scope: " + scope);
        }
    }

    private void signature(int indent) {
        line(indent, "reason: \"\"");
        line(indent, "approvedBy: \"\"");
        line(indent, "expires: \"\"");
    }

    private void unnamable() {
        if (!findings.unnamable().isEmpty()) {
            line(
                    0,
                    "# Only a waiver of the whole vendor (no 'component', allowVendorWide: true) covers these, which have");
            line(0, "# no package URL that a waiver could name:");
            findings.unnamable()
                    .forEach(f -> line(
                            0,
                            "# - " + f.component().name() + " of " + f.vendor().id()));
        }
    }

    private void line(int indent, String text) {
        yaml.append(" ".repeat(indent)).append(PrintableText.of(text)).append('\n');
    }

    /** One waiver for several scopes and modules would hold in more pairs of them than those that were found. */
    private static Map<String, Set<String>> byScope(Set<Place> places) {
        Map<String, Set<String>> modules = new TreeMap<>();
        places.forEach(place ->
                modules.computeIfAbsent(place.scope(), s -> new TreeSet<>()).add(place.module()));
        return modules;
    }

    /** {@code kaspersky-kaspresso}, with a number where that is taken; added to those taken. */
    private static String id(Subject subject, Set<String> taken) {
        String name = subject.component().substring(subject.component().lastIndexOf('/') + 1);
        String plain = name.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9.-]+", "-");
        return unique(subject.vendor() + "-" + plain, taken);
    }

    private static String unique(String wanted, Set<String> taken) {
        String id = wanted;
        for (int number = 2; !taken.add(id); number++) {
            id = wanted + "-" + number;
        }
        return id;
    }

    private static String quoted(String text) {
        return "\"" + text.replace("\\", "\\\\").replace("\"", "\\\"") + "\"";
    }
}
