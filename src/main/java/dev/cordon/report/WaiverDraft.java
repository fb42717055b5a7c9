package dev.cordon.report;

import dev.cordon.inventory.Component;
import dev.cordon.inventory.Purl;
import dev.cordon.inventory.Scope;
import dev.cordon.match.Finding;
import dev.cordon.policy.NearWaiver;
import dev.cordon.policy.Verdict;
import dev.cordon.policy.Waiver;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A waiver file about what was found, written for a person to complete: what Cordon cannot know is left blank, so that the
 * file is refused until somebody says why, until when, and signs.
 */
public final class WaiverDraft {

    /** What can stand in a range without meaning something there. */
    private static final Pattern PLAIN_VERSION = Pattern.compile("[\\w.+-]+");

    private final StringBuilder yaml = new StringBuilder("cordonWaivers: 1\n");
    private final Map<Subject, Set<Place>> subjects = new TreeMap<>();
    private final Map<String, Verdict> unnamable = new TreeMap<>();
    private final Map<Subject, Set<String>> ended = new TreeMap<>();

    private WaiverDraft() {}

    /** What a waiver can be about. */
    private record Subject(String vendor, String component, String version) implements Comparable<Subject> {

        @Override
        public int compareTo(Subject other) {
            return toString().compareTo(other.toString());
        }
    }

    /** Where it was found. */
    private record Place(String module, String scope) implements Comparable<Place> {

        @Override
        public int compareTo(Place other) {
            return toString().compareTo(other.toString());
        }

        private String label() {
            return scope.isEmpty() ? module : module + " (" + scope + ")";
        }
    }

    /**
     * A waiver for each component, to be signed one by one. It is as narrow as what was found: this version, and where
     * they are alike this module and scope.
     *
     * @param found the verdicts of each module, by its {@code groupId:artifactId}
     * @param taken ids that other files use
     */
    public static String waivers(Map<String, List<Verdict>> found, Collection<String> taken) {
        WaiverDraft draft = new WaiverDraft();
        draft.take(found);
        draft.line(0, "# A draft. Each waiver needs a reason, an approver and the last day on which it holds.");
        draft.line(0, "waivers:");
        Set<String> ids = new TreeSet<>(taken);
        draft.subjects.forEach((subject, places) -> {
            draft.line(2, "# found in: " + places.stream().map(Place::label).collect(Collectors.joining(", ")));
            draft.ended.getOrDefault(subject, Set.of()).forEach(w -> draft.line(2, "# " + w));
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
     */
    public static String baseline(Map<String, List<Verdict>> found, Collection<String> taken) {
        WaiverDraft draft = new WaiverDraft();
        draft.take(found);
        draft.line(0, "# What was found when this baseline was written. It is signed and dated once for all of it.");
        draft.line(0, "baseline:");
        draft.line(2, "id: " + unique("baseline", new TreeSet<>(taken)));
        draft.signature(2);
        draft.line(2, "findings:");
        draft.subjects.forEach((subject, places) -> places.forEach(place -> {
            draft.yaml.append("    - ");
            draft.subject(6, subject, Optional.of(place.module()), Optional.of(place.scope()));
        }));
        draft.unnamable();
        return draft.yaml.toString();
    }

    private void take(Map<String, List<Verdict>> found) {
        found.forEach((module, verdicts) -> verdicts.forEach(verdict -> take(module, verdict)));
    }

    private void take(String module, Verdict verdict) {
        Finding finding = verdict.finding();
        Component component = finding.component();
        Optional<Subject> subject =
                component.purl().flatMap(purl -> subject(finding.vendor().id(), purl));
        if (subject.isEmpty()) {
            unnamable.put(finding.vendor().id() + " " + component.name(), verdict);
            return;
        }
        String scope = component.scope().map(Scope::id).orElse("");
        subjects.computeIfAbsent(subject.get(), s -> new TreeSet<>()).add(new Place(module, scope));
        verdict.near().stream()
                .filter(NearWaiver::expired)
                .map(WaiverDraft::ended)
                .forEach(text -> ended.computeIfAbsent(subject.get(), s -> new TreeSet<>())
                        .add(text));
    }

    private static String ended(NearWaiver near) {
        Waiver waiver = near.waiver();
        return "'" + waiver.id() + "' at " + waiver.where() + " speaks of it: " + near.why()
                + ". To renew it, change its 'expires' there.";
    }

    private static Optional<Subject> subject(String vendor, Purl purl) {
        String component = purl.canonical().split("[@?#]", 2)[0];
        String version = purl.version().orElse("");
        boolean namable = !component.contains("%2A")
                && !component.contains("*")
                && (version.isEmpty() || PLAIN_VERSION.matcher(version).matches());
        return namable ? Optional.of(new Subject(vendor, component, version)) : Optional.empty();
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
        if (!unnamable.isEmpty()) {
            line(
                    0,
                    "# Only a waiver of the whole vendor (no 'component', allowVendorWide: true) covers these, which have");
            line(0, "# no package URL that a waiver could name:");
            unnamable.values().stream()
                    .map(Verdict::finding)
                    .forEach(f -> line(
                            0,
                            "# - " + f.component().name() + " of " + f.vendor().id()));
        }
    }

    private void line(int indent, String text) {
        yaml.append(" ".repeat(indent)).append(PrintableText.of(text)).append('\n');
    }

    private static Optional<String> common(Set<Place> places, java.util.function.Function<Place, String> of) {
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
