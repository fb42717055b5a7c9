package dev.cordon.report;

import dev.cordon.denylist.Sha256;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Puts the verdicts on one vendor together that a reader should meet as one finding. */
final class HtmlGroups {

    private record Key(String identity, String level, HtmlActs acts) {}

    private final Map<Key, List<ReportedVerdict>> groups = new LinkedHashMap<>();
    private final Map<Key, List<Key>> followers = new LinkedHashMap<>();
    private final Set<Key> following = new HashSet<>();
    private final Set<String> anchors = new HashSet<>();

    HtmlGroups(List<ReportedVerdict> verdicts, List<HtmlActs> acts) {
        Map<ReportedVerdict, Key> keys = new LinkedHashMap<>();
        for (ReportedVerdict verdict : verdicts) {
            Key key = new Key(HtmlFinding.identity(verdict), HtmlFinding.level(verdict), HtmlActs.of(verdict, acts));
            keys.put(verdict, key);
            groups.computeIfAbsent(key, k -> new ArrayList<>()).add(verdict);
        }
        Map<ReportedVerdict, Key> leaders = new LinkedHashMap<>();
        Followers.group(verdicts)
                .forEach((leader, led) -> led.forEach(follower -> leaders.put(follower, keys.get(leader))));
        groups.forEach((key, members) -> follow(key, members, leaders));
    }

    /** A group follows another if all of it does, and if that one does not follow itself. */
    private void follow(Key key, List<ReportedVerdict> members, Map<ReportedVerdict, Key> leaders) {
        Key leader = leaders.get(members.get(0));
        boolean all = leader != null && members.stream().allMatch(m -> leader.equals(leaders.get(m)));
        boolean leads = leader != null && groups.get(leader).stream().noneMatch(leaders::containsKey);
        if (all && leads && !leader.equals(key)) {
            followers.computeIfAbsent(leader, k -> new ArrayList<>()).add(key);
            following.add(key);
        }
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
        // The same component at another level, in another module: rare, and told apart by its number.
        for (int n = 2; !anchors.add(anchor); n++) {
            anchor = anchor.substring(0, "finding-".length() + 12) + "-" + n;
        }
        List<HtmlFinding> led = followers.getOrDefault(key, List.of()).stream()
                .map(this::finding)
                .toList();
        return new HtmlFinding(anchor, key.acts(), members, led);
    }

    /** Level to how many findings have it, in the order of the report. */
    Map<String, Integer> counts() {
        Map<String, Integer> counts = new LinkedHashMap<>();
        groups.keySet().forEach(key -> counts.merge(key.level(), 1, Integer::sum));
        return counts;
    }
}
