package dev.cordon.audit;

import dev.cordon.inventory.Component;
import dev.cordon.inventory.Purl;
import dev.cordon.inventory.Scope;
import dev.cordon.match.Finding;
import dev.cordon.policy.NearWaiver;
import dev.cordon.policy.Verdict;
import dev.cordon.policy.Waiver;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** What waivers could be about, gathered from the verdicts of all modules. */
final class WaivableFindings {

    /** What can stand in a range without meaning something there. */
    private static final Pattern PLAIN_VERSION = Pattern.compile("[\\w.+-]+");

    private final Map<Subject, Set<Place>> subjects = new TreeMap<>();
    private final Map<String, Finding> unnamable = new TreeMap<>();
    private final Map<Subject, Set<String>> ended = new TreeMap<>();
    private long all;
    private long namable;

    /** What a waiver can be about. */
    record Subject(String vendor, String component, String version) implements Comparable<Subject> {

        @Override
        public int compareTo(Subject other) {
            return toString().compareTo(other.toString());
        }
    }

    /** Where it was found. */
    record Place(String module, String scope) implements Comparable<Place> {

        @Override
        public int compareTo(Place other) {
            return toString().compareTo(other.toString());
        }

        String label() {
            return scope.isEmpty() ? module : module + " (" + scope + ")";
        }
    }

    /** @param found the verdicts of each module, by its {@code groupId:artifactId} */
    WaivableFindings(Map<String, List<Verdict>> found) {
        found.forEach((module, verdicts) -> verdicts.forEach(verdict -> add(module, verdict)));
    }

    /** Each subject with the places where it was found. */
    Map<Subject, Set<Place>> subjects() {
        return subjects;
    }

    /** What has ended of the waivers about a subject, a sentence each. */
    Set<String> ended(Subject subject) {
        return ended.getOrDefault(subject, Set.of());
    }

    /** The findings that only a waiver of the whole vendor covers, one per vendor and component. */
    List<Finding> unnamable() {
        return new ArrayList<>(unnamable.values());
    }

    /** How many findings there are. */
    long all() {
        return all;
    }

    /** How many of them are about a subject. */
    long namable() {
        return namable;
    }

    private void add(String module, Verdict verdict) {
        all++;
        Finding finding = verdict.finding();
        Component component = finding.component();
        Optional<Subject> subject =
                component.purl().flatMap(purl -> subject(finding.vendor().id(), purl));
        if (subject.isEmpty()) {
            unnamable.put(finding.vendor().id() + " " + component.name(), finding);
            return;
        }
        namable++;
        String scope = component.scope().map(Scope::id).orElse("");
        subjects.computeIfAbsent(subject.get(), s -> new TreeSet<>()).add(new Place(module, scope));
        verdict.near().stream()
                .filter(NearWaiver::expired)
                .map(WaivableFindings::ended)
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
}
