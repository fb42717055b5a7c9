package dev.cordon.maven.parameters;

import dev.cordon.audit.Provenance.ParameterInForce;
import dev.cordon.notice.Notice;
import dev.cordon.notice.NoticeCode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BiPredicate;
import java.util.stream.Stream;

/**
 * Says where the command line or the settings of Maven make the gate milder than the POM has it, without anything else that
 * says so: a list of the POM that is left out, a profile or a bound that is given up.
 */
public final class OverruledPom {

    /** By the names of elements: whether what the command line says is milder than what the POM says. */
    static final Map<String, BiPredicate<String, String>> MILDER = new TreeMap<>(Map.of(
            "denylists", OverruledPom::leavesOut,
            "directories", OverruledPom::leavesOut,
            "failOn", (pom, instead) -> instead.equals("deny"),
            "maxDenylistAge", OverruledPom::isRaised,
            "maxUnidentified", OverruledPom::isRaised,
            "onUnreadable", (pom, instead) -> instead.equals("warn"),
            "profile", (pom, instead) -> !pom.equals("default") && !instead.equals("strict"),
            "requireSbom", OverruledPom::toFalse,
            "sboms", OverruledPom::leavesOut,
            "strictSbom", OverruledPom::toFalse));

    static {
        MILDER.put("lockFiles", (pom, instead) -> pom.equals("judge") || instead.equals("off"));
        MILDER.put("unusedWaivers", (pom, instead) -> instead.equals("tell"));
    }

    private OverruledPom() {}

    /**
     * Whether a value makes the gate milder than another one.
     *
     * @param parameter the name of a parameter that holds no level, without its prefix
     */
    public static boolean isMilder(String parameter, String said, String instead) {
        return !said.equals(instead) && MILDER.get(parameter).test(said, instead);
    }

    static boolean toFalse(String pom, String instead) {
        return pom.equals("true") && instead.equals("false");
    }

    static boolean isRaised(String pom, String instead) {
        // What is no number is a fault of its own.
        return Stream.of(pom, instead).allMatch(text -> text.matches("[0-9]{1,9}"))
                && Integer.parseInt(instead) > Integer.parseInt(pom);
    }

    static boolean leavesOut(String pom, String instead) {
        return !List.of(instead.split(",")).containsAll(List.of(pom.split(",")));
    }

    /** A notice for every parameter that is milder than the POM has it. */
    public static List<Notice> notices(ParametersInForce parameters) {
        List<Notice> notices = new ArrayList<>();
        MILDER.forEach((element, milder) -> {
            String name = "cordon." + element;
            parameters
                    .inPom(name, element)
                    .ifPresent(pom -> parameters
                            .insteadOfPom(name, element)
                            .filter(instead -> !value(instead).equals(pom) && milder.test(pom, value(instead)))
                            .ifPresent(instead -> notices.add(notice(instead, pom))));
            parameters
                    .inSettings(name, element)
                    .ifPresent(instead -> parameters
                            .underSettings(name)
                            .filter(pom -> !value(instead).equals(pom) && milder.test(pom, value(instead)))
                            .ifPresent(pom -> notices.add(notice(instead, pom))));
        });
        return notices;
    }

    private static Notice notice(ParameterInForce instead, String pom) {
        String who = switch (instead.origin()) {
            case COMMAND_LINE -> "The command line overrules";
            case SETTINGS -> "The settings of Maven overrule";
            default -> "A system property of the JVM overrules";
        };
        return Notice.of(
                NoticeCode.POM_OVERRULED,
                who + " the POM: " + instead.name() + " is '" + value(instead) + "' and would be '" + pom + "'.");
    }

    private static String value(ParameterInForce parameter) {
        return parameter.value().orElseThrow();
    }
}
