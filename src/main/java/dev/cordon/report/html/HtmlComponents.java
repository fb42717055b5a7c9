package dev.cordon.report.html;

import dev.cordon.audit.ReportedVerdict;
import dev.cordon.audit.Survey;
import dev.cordon.audit.Survey.Recorded;
import dev.cordon.audit.Survey.SeenIn;
import dev.cordon.inventory.Component;
import dev.cordon.inventory.Scope;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Every component for the HTML report, once, with what it was seen in and what was found of it. */
final class HtmlComponents {

    /** A script shows this many at a time, so that ten thousand do not slow a browser. */
    private static final int PAGE = 200;

    /**
     * A component.
     *
     * @param name what it is called
     * @param scope the widest of its scopes, or nothing
     * @param seen in what it was seen, with the scope there where the scopes differ
     * @param modules the numbers of the modules that have it, for filters; empty where the report is not about a build
     * @param findings what was found of it
     * @param unidentified whether no list could have recognised it
     */
    record Row(
            String name,
            String scope,
            List<HtmlShare<String>> seen,
            String modules,
            List<HtmlFinding> findings,
            boolean unidentified) {}

    /**
     * A component that no list could have recognised.
     *
     * @param label what it is called
     * @param seen in what it was seen; empty where that is the report's subject
     */
    record Unknown(String label, List<String> seen) {}

    private final Survey survey;
    private final HtmlSources sources;
    private final Map<String, List<HtmlFinding>> byRef = new HashMap<>();
    private final Set<String> unidentified = new HashSet<>();

    HtmlComponents(Survey survey, HtmlSources sources, List<HtmlFinding> findings) {
        this.survey = survey;
        this.sources = sources;
        for (HtmlFinding finding : findings) {
            finding.verdicts().stream()
                    .map(ReportedVerdict::ref)
                    .distinct()
                    .forEach(ref ->
                            byRef.computeIfAbsent(ref, k -> new ArrayList<>()).add(finding));
        }
        survey.unidentified().stream().map(this::key).forEach(unidentified::add);
    }

    /** Whether they were seen in more than the report's subject, so that each is listed with what it was seen in. */
    boolean ofSeveralSources() {
        return !survey.seen().isEmpty()
                || survey.examined().stream()
                                .filter(e -> !e.recorded().isEmpty())
                                .count()
                        > 1;
    }

    /** The components in pages. */
    List<List<Row>> pages() {
        List<Row> all = survey.recorded().stream().map(this::row).toList();
        List<List<Row>> pages = new ArrayList<>();
        for (int from = 0; from < all.size(); from += PAGE) {
            pages.add(all.subList(from, Math.min(all.size(), from + PAGE)));
        }
        return pages;
    }

    private Row row(Recorded recorded) {
        Component component = recorded.component();
        List<SeenIn> seen = survey.seen().getOrDefault(component.ref(), List.of());
        String key = key(recorded);
        return new Row(
                component.called(),
                component.scope().map(Scope::id).orElse(""),
                seen.isEmpty()
                        ? List.of(new HtmlShare<>("", List.of(sources.label(recorded.source()))))
                        : byScope(seen),
                seen.stream()
                        .map(s -> sources.number(s.source()))
                        .distinct()
                        .map(Object::toString)
                        .collect(Collectors.joining(" ")),
                byRef.getOrDefault(key, List.of()),
                unidentified.contains(key));
    }

    /** What no list could have recognised. */
    List<Unknown> unidentified() {
        return survey.unidentified().stream()
                .map(u -> new Unknown(u.component().label(), seenIn(u)))
                .toList();
    }

    private List<String> seenIn(Recorded recorded) {
        List<SeenIn> seen = survey.seen().getOrDefault(recorded.component().ref(), List.of());
        if (seen.isEmpty()) {
            return sources.isSubject(recorded.source()) ? List.of() : List.of(sources.label(recorded.source()));
        }
        return seen.stream().map(s -> sources.label(s.source())).distinct().toList();
    }

    /** In the report of a build the ref of what is no purl begins with the source already. */
    private String key(Recorded recorded) {
        Component component = recorded.component();
        return survey.seen().isEmpty() ? component.refAmong(recorded.source()) : component.ref();
    }

    /** Scope to what has it in that scope; one without a name where all have it in the same. */
    private List<HtmlShare<String>> byScope(List<SeenIn> seen) {
        Map<Optional<Scope>, List<String>> labels = new LinkedHashMap<>();
        seen.forEach(
                s -> labels.computeIfAbsent(s.scope(), k -> new ArrayList<>()).add(sources.label(s.source())));
        return labels.entrySet().stream()
                .map(e -> new HtmlShare<>(
                        labels.size() == 1
                                ? ""
                                : e.getKey()
                                        .map(Scope::id)
                                        .orElseGet(() -> sources.texts().text("components.without-a-scope")),
                        e.getValue()))
                .toList();
    }
}
