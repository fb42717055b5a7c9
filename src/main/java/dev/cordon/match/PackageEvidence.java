package dev.cordon.match;

import dev.cordon.denylist.Identifier;
import dev.cordon.inventory.Fact;
import dev.cordon.inventory.Signal;
import dev.cordon.inventory.Strength;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Joins what meets one identifier in many packages of one archive into one piece of evidence: 854 classes under
 * {@code com.volcengine} say more than a line for each of its packages.
 */
final class PackageEvidence {

    private PackageEvidence() {}

    private record Root(Identifier identifier, Strength strength, String name, String where) {}

    static List<Evidence> joined(List<Evidence> evidence) {
        List<Evidence> joined = new ArrayList<>();
        Map<Root, List<Fact>> packages = new LinkedHashMap<>();
        for (Evidence piece : evidence) {
            if (piece.fact().signal() == Signal.JAVA_PACKAGE && piece.fact().count() > 0) {
                String name = upTo(piece.identifier().pattern(), piece.fact().value());
                Root root = new Root(
                        piece.identifier(), piece.strength(), name, piece.fact().where());
                packages.computeIfAbsent(root, r -> new ArrayList<>()).add(piece.fact());
            } else {
                joined.add(piece);
            }
        }
        packages.forEach((root, facts) -> {
            int classes = facts.stream().mapToInt(Fact::count).sum();
            String where = facts.size() == 1 ? root.where() : root.where() + ", in " + facts.size() + " packages";
            joined.add(new Evidence(
                    new Fact(Signal.JAVA_PACKAGE, root.name(), where, classes), root.identifier(), root.strength()));
        });
        return joined;
    }

    /** The package up to the segments of the pattern, with what a relocation put before them. */
    private static String upTo(String pattern, String name) {
        int start = ("." + name + ".").indexOf("." + pattern + ".");
        return start < 0 ? name : name.substring(0, start + pattern.length());
    }
}
