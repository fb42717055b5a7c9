package dev.cordon.audit;

import dev.cordon.audit.WaivableFindings.Place;
import dev.cordon.audit.WaivableFindings.Subject;
import dev.cordon.notice.Fault;
import dev.cordon.policy.Verdict;
import dev.cordon.text.PrintableText;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * A waiver file about what was found, written for a person to complete: what Cordon cannot know is left blank, so that the
 * file is refused until somebody says why, until when, and signs.
 */
public final class WaiverDraft {

    private final StringBuilder yaml = new StringBuilder("cordonWaivers: 1\n");
    private final WaivableFindings findings;

    private WaiverDraft(Map<String, List<Verdict>> found) {
        this.findings = new WaivableFindings(found);
    }

    /**
     * A waiver for each component, to be signed one by one. It is as narrow as what was found: this version, and where
     * they are alike this module and scope.
     *
     * @param found the verdicts of each module, by its {@code groupId:artifactId}
     * @param taken ids that other files use
     * @param notJudged what could not be judged, so that nothing of it is in the draft
     */
    public static String waivers(Map<String, List<Verdict>> found, Collection<String> taken, List<Fault> notJudged) {
        WaiverDraft draft = new WaiverDraft(found);
        draft.without(notJudged);
        draft.line(0, "# A draft. Each waiver needs a reason, an approver and the last day on which it holds.");
        draft.line(0, "waivers:");
        Set<String> ids = new TreeSet<>(taken);
        draft.findings.subjects().forEach((subject, places) -> {
            draft.line(2, "# found in: " + places.stream().map(Place::label).collect(Collectors.joining(", ")));
            draft.findings.ended(subject).forEach(w -> draft.line(2, "# " + w));
            draft.line(2, "- id: " + id(subject, ids));
            draft.subject(4, subject, common(places, Place::module), common(places, Place::scope));
            draft.signature(4);
        });
        draft.unnamable();
        return draft.yaml.toString();
    }

    /**
     * A baseline: everything that was found, to be signed once.
     *
     * @param found the verdicts of each module, by its {@code groupId:artifactId}
     * @param taken ids that other files use
     * @param notJudged what could not be judged, so that nothing of it is in the baseline
     */
    public static String baseline(Map<String, List<Verdict>> found, Collection<String> taken, List<Fault> notJudged) {
        WaiverDraft draft = new WaiverDraft(found);
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
                    draft.subject(6, subject, Optional.of(place.module()), Optional.of(place.scope()));
                }));
        draft.unnamable();
        return draft.yaml.toString();
    }

    private void without(List<Fault> notJudged) {
        if (!notJudged.isEmpty()) {
            line(
                    0,
                    "# NOT COMPLETE. This could not be judged, so what it brings is not in here; mend it and write the draft anew:");
            notJudged.forEach(fault -> line(0, "# - " + fault));
        }
    }

    private void subject(int indent, Subject subject, Optional<String> module, Optional<String> scope) {
        if (yaml.charAt(yaml.length() - 1) == '\n') {
            line(indent, "vendor: " + subject.vendor());
        } else {
            line(0, "vendor: " + subject.vendor());
        }
        line(indent, "component: " + quoted(subject.component()));
        if (!subject.version().isEmpty()) {
            line(indent, "versions: " + quoted("[" + subject.version() + "]"));
        }
        module.ifPresent(m -> line(indent, "module: " + quoted(m)));
        scope.filter(s -> !s.isEmpty()).ifPresent(s -> line(indent, "scope: " + s));
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

    private static Optional<String> common(Set<Place> places, Function<Place, String> of) {
        Set<String> values = places.stream().map(of).collect(Collectors.toSet());
        return values.size() == 1 ? values.stream().findFirst() : Optional.empty();
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
