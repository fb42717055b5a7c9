package dev.cordon.report.html;

import dev.cordon.audit.Declaration;
import dev.cordon.audit.ReportedVerdict;
import dev.cordon.denylist.Sha256;
import dev.cordon.report.Followers;
import dev.cordon.report.Ruling;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Puts the verdicts on one vendor together that a reader should meet as one finding. */
final class HtmlGroups {

    private record Key(String identity, Ruling ruling, HtmlActs acts) {

        /** By the component alone, for speed: the acts hold all that a list says of the vendor. */
        @Override
        public int hashCode() {
            return identity.hashCode();
        }
    }

    private final Map<Key, List<ReportedVerdict>> groups = new LinkedHashMap<>();
    private final Map<Key, List<Key>> followers = new LinkedHashMap<>();
    private final Set<Key> following = new HashSet<>();
    private final Set<String> anchors = new HashSet<>();
    private final HtmlSources sources;

    HtmlGroups(List<ReportedVerdict> verdicts, List<HtmlActs> acts, HtmlSources sources) {
        this.sources = sources;
        Map<ReportedVerdict, Key> keys = new LinkedHashMap<>();
        for (ReportedVerdict verdict : verdicts) {
            Key key = new Key(HtmlFinding.identity(verdict), Ruling.of(verdict.verdict()), HtmlActs.of(verdict, acts));
            keys.put(verdict, key);
            groups.computeIfAbsent(key, k -> new ArrayList<>()).add(verdict);
        }
        Map<ReportedVerdict, Key> leaders = new HashMap<>();
        Followers.group(verdicts)
                .forEach((leader, led) -> led.forEach(follower -> leaders.put(follower, keys.get(leader))));
        Map<Key, Key> followed = new HashMap<>();
        groups.forEach((key, members) ->
                leader(members, leaders, keys).filter(l -> !l.equals(key)).ifPresent(l -> followed.put(key, l)));
        for (Key key : groups.keySet()) {
            Key leader = followed.get(key);
            if (leader != null && !followed.containsKey(leader)) {
                followers.computeIfAbsent(leader, k -> new ArrayList<>()).add(key);
                following.add(key);
            }
        }
    }

    /**
     * The group that all of the members follow. A module that gets the component through other modules alone follows
     * where these do.
     */
    private Optional<Key> leader(
            List<ReportedVerdict> members, Map<ReportedVerdict, Key> leaders, Map<ReportedVerdict, Key> keys) {
        List<HtmlVerdict> seen =
                members.stream().map(m -> new HtmlVerdict("", "", false, m)).toList();
        Set<Optional<Key>> found = HtmlSplit.all(seen, sources).stream()
                .filter(split -> !split.isThroughOnly())
                .map(split -> Optional.ofNullable(leaders.get(split.seen().reported()))
                        .or(() -> declared(split, keys)))
                .collect(Collectors.toSet());
        return found.size() == 1 ? found.iterator().next() : Optional.empty();
    }

    /** The group of the one dependency by which a module brings the component in, where that is of the same kind. */
    private static Optional<Key> declared(HtmlSplit split, Map<ReportedVerdict, Key> keys) {
        List<String> dependencies = split.ownDeclarations().stream()
                .map(Declaration::dependency)
                .distinct()
                .toList();
        if (dependencies.size() != 1) {
            return Optional.empty();
        }
        ReportedVerdict own = split.seen().reported();
        return keys.entrySet().stream()
                .filter(e -> e.getKey().source().equals(own.source())
                        && e.getKey().verdict().level() == own.verdict().level()
                        && e.getKey().verdict().finding().component().called().startsWith(dependencies.get(0) + ":"))
                .map(Map.Entry::getValue)
                .findFirst();
    }

    /** The findings in the order of the report, with their followers inside. */
    List<HtmlFinding> findings() {
        return groups.keySet().stream()
                .filter(key -> !following.contains(key))
                .map(this::finding)
                .toList();
    }

    private HtmlFinding finding(Key key) {
        List<ReportedVerdict> members = groups.get(key);
        String vendor = members.get(0).verdict().finding().vendor().id();
        String anchor = "finding-" + Sha256.of(vendor + "\n" + key.identity()).substring(0, 12);
        // The same component at another level, in another module: rare, and distinguished by its number.
        for (int n = 2; !anchors.add(anchor); n++) {
            anchor = anchor.substring(0, "finding-".length() + 12) + "-" + n;
        }
        List<HtmlFinding> led = followers.getOrDefault(key, List.of()).stream()
                .map(this::finding)
                .toList();
        return new HtmlFinding(anchor, key.acts(), members, led, sources);
    }

    /** What became of findings to how many, in the order of the report. */
    Map<Ruling, Integer> counts() {
        Map<Ruling, Integer> counts = new LinkedHashMap<>();
        groups.keySet().forEach(key -> counts.merge(key.ruling(), 1, Integer::sum));
        return counts;
    }
}
