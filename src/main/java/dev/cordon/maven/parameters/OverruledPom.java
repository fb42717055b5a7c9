package dev.cordon.maven.parameters;

import dev.cordon.audit.Provenance.ParameterInForce;
import dev.cordon.notice.Notice;
import dev.cordon.notice.NoticeCode;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.maven.plugin.descriptor.Parameter;

/**
 * Says where the command line, a system property or the settings of Maven make the gate milder than the POM has it, or than it
 * is by default where the POM says nothing, without anything else that says so: a list of the POM that is left out, a bound
 * that is given up, a part of the build that is not looked at.
 */
public final class OverruledPom {

    private static final String POM = "the POM";
    private static final String DEFAULT = "the default";

    private final ParametersInForce parameters;
    private final Map<String, String> defaults;

    private OverruledPom(ParametersInForce parameters, Map<String, String> defaults) {
        this.parameters = parameters;
        this.defaults = defaults;
    }

    /**
     * A notice for every parameter that is milder.
     *
     * @param known the parameters that the goal has, with their defaults
     * @param inForce who set what
     */
    public static List<Notice> notices(List<Parameter> known, ParametersInForce inForce) {
        Map<String, String> defaults = known.stream()
                .filter(parameter -> parameter.getDefaultValue() != null)
                .collect(Collectors.toMap(Parameter::getName, Parameter::getDefaultValue));
        OverruledPom overruled = new OverruledPom(inForce, defaults);
        return MilderValues.ROWS.keySet().stream().flatMap(overruled::notices).toList();
    }

    private Stream<Notice> notices(String element) {
        String name = "cordon." + element;
        return Stream.of(
                        notice(element, parameters.inPom(name, element), parameters.insteadOfPom(name, element)),
                        notice(element, parameters.underSettings(name), parameters.inSettings(name, element)))
                .flatMap(Optional::stream);
    }

    /**
     * A notice where a parameter is milder.
     *
     * @param pom what the POM says
     * @param instead what counts in its place
     */
    private Optional<Notice> notice(String element, Optional<String> pom, Optional<ParameterInForce> instead) {
        Optional<String> said = pom.or(() -> Optional.ofNullable(defaults.get(element)));
        return instead.filter(value -> said.filter(s -> MilderValues.isMilder(element, s, value(value)))
                        .isPresent())
                .map(value -> notice(value, pom.isPresent() ? POM : DEFAULT, said.orElseThrow()));
    }

    private static Notice notice(ParameterInForce instead, String whom, String said) {
        String who = switch (instead.origin()) {
            case COMMAND_LINE -> "The command line overrules";
            case SETTINGS -> "The settings of Maven overrule";
            default -> "A system property of the JVM overrules";
        };
        return Notice.of(
                NoticeCode.POM_OVERRULED,
                who + " " + whom + ": " + instead.name() + " is '" + value(instead) + "' and would be '" + said + "'.");
    }

    private static String value(ParameterInForce parameter) {
        return parameter.value().orElseThrow();
    }
}
