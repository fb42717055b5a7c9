package dev.cordon.audit;

import dev.cordon.policy.NearWaiver;
import dev.cordon.policy.Verdict;
import dev.cordon.policy.Waiver;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * A signed baseline without what is solved. Nothing comes in, and nothing becomes wider: entries are taken out of the text
 * line by line, and every other letter of it stays as it was signed.
 *
 * @param text the file
 * @param kept how many entries of baselines are left in it
 * @param solved the entries that were taken out
 */
public record BaselineRenewal(String text, long kept, List<Waiver> solved) {

    public BaselineRenewal {
        solved = List.copyOf(solved);
    }

    /**
     * Takes the entries out that apply to nothing. One that names no module, or a module that was not judged, stays: what it
     * is for may be elsewhere.
     *
     * @param signed the text of the file
     * @param waivers every waiver of the file
     * @param found the verdicts of each module that was judged, by its {@code groupId:artifactId}
     * @return empty where an entry does not begin a line of its own, so that it cannot be taken out alone
     */
    public static Optional<BaselineRenewal> of(
            String signed, Collection<Waiver> waivers, Map<String, List<Verdict>> found) {
        Set<Waiver> used = new HashSet<>();
        found.values().stream().flatMap(List::stream).forEach(verdict -> {
            used.addAll(verdict.waivers());
            // Who renews it changes its end; what it is about has not gone.
            verdict.near().stream()
                    .filter(NearWaiver::expired)
                    .map(NearWaiver::waiver)
                    .forEach(used::add);
        });
        List<Waiver> entries =
                waivers.stream().filter(w -> w.baseline().isPresent()).toList();
        List<Waiver> solved = entries.stream()
                .filter(w -> !used.contains(w))
                .filter(w -> !w.modules().isEmpty() && found.keySet().containsAll(w.modules()))
                .toList();
        return without(signed, solved)
                .map(text -> new BaselineRenewal(text, entries.size() - (long) solved.size(), solved));
    }

    private static Optional<String> without(String signed, List<Waiver> solved) {
        List<String> lines = Stream.of(signed.split("(?<=\n)", -1)).toList();
        Set<Integer> out = new TreeSet<>();
        for (Waiver waiver : solved) {
            int first = waiver.where().line() - 1;
            if (!lines.get(first).strip().startsWith("-")) {
                return Optional.empty();
            }
            int indent = indent(lines.get(first));
            out.add(first);
            int next = first + 1;
            while (next < lines.size() && !lines.get(next).isBlank() && indent(lines.get(next)) > indent) {
                out.add(next++);
            }
        }
        List<String> left = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            if (!out.contains(i)) {
                left.add(lines.get(i));
            }
        }
        return Optional.of(String.join("", left));
    }

    private static int indent(String line) {
        return line.length() - line.stripLeading().length();
    }
}
