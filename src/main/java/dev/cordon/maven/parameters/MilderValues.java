package dev.cordon.maven.parameters;

import dev.cordon.maven.graph.ChainSettings.Part;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BiPredicate;
import java.util.stream.Stream;

/**
 * Which value of a parameter makes the gate milder than another one does: one row a parameter. What has a notice of its own
 * wherever it is said (levels, {@code skip}, {@code bundledDenylist}, {@code failOnViolation}) has no row.
 */
public final class MilderValues {

    /** By the names of elements: whether the second value is milder than the first, where they differ. */
    static final Map<String, BiPredicate<String, String>> ROWS = new TreeMap<>(Map.ofEntries(
            Map.entry("buildChain", MilderValues::leavesOutParts),
            Map.entry("denylists", MilderValues::leavesOut),
            Map.entry("directories", MilderValues::leavesOut),
            Map.entry("failOn", (said, instead) -> instead.equals("deny")),
            Map.entry("lockFiles", (said, instead) -> said.equals("judge") || instead.equals("off")),
            Map.entry("maxDenylistAge", MilderValues::isRaised),
            Map.entry("maxUnidentified", MilderValues::isRaised),
            Map.entry("maxWaiverDays", MilderValues::isRaised),
            Map.entry("nameLists", MilderValues::leavesOut),
            Map.entry("onUnreadable", (said, instead) -> instead.equals("warn")),
            Map.entry("plugins", (said, instead) -> said.equals("all")),
            Map.entry("profile", (said, instead) -> !said.equals("default") && !instead.equals("strict")),
            Map.entry("requireFirewall", MilderValues::toFalse),
            Map.entry("requireSbom", MilderValues::toFalse),
            Map.entry("sboms", MilderValues::leavesOut),
            Map.entry("strictSbom", MilderValues::toFalse),
            Map.entry("unusedWaivers", (said, instead) -> instead.equals("tell")),
            Map.entry("waivers", (said, instead) -> said.equals("none"))));

    private MilderValues() {}

    /**
     * Whether a value makes the gate milder than another one.
     *
     * @param parameter the name of a parameter that has a row, without its prefix
     */
    public static boolean isMilder(String parameter, String said, String instead) {
        return !said.equals(instead) && ROWS.get(parameter).test(said, instead);
    }

    static boolean toFalse(String said, String instead) {
        return said.equals("true") && instead.equals("false");
    }

    static boolean isRaised(String said, String instead) {
        // What is no number is a fault of its own.
        return Stream.of(said, instead).allMatch(text -> text.matches("[0-9]{1,9}"))
                && Integer.parseInt(instead) > Integer.parseInt(said);
    }

    static boolean leavesOut(String said, String instead) {
        return !items(instead).containsAll(items(said));
    }

    private static boolean leavesOutParts(String said, String instead) {
        return !parts(instead).containsAll(parts(said));
    }

    private static List<String> parts(String text) {
        List<String> items = items(text);
        return items.contains("all")
                ? Part.ids()
                : items.stream().filter(item -> !item.equals("none")).toList();
    }

    private static List<String> items(String text) {
        return List.of(text.split(","));
    }
}
