package dev.cordon.maven;

import dev.cordon.audit.Provenance.ParameterInForce;
import dev.cordon.audit.Provenance.ParameterInForce.Origin;
import dev.cordon.lists.RepositorySettings;
import dev.cordon.maven.firewall.FirewallStanding;
import dev.cordon.maven.parameters.MilderValues;
import dev.cordon.maven.parameters.PomLine;
import dev.cordon.maven.session.Host;
import dev.cordon.notice.Fault;
import dev.cordon.notice.FaultCode;
import dev.cordon.notice.FaultException;
import dev.cordon.notice.Notice;
import dev.cordon.notice.NoticeCode;
import dev.cordon.policy.Lowering;
import dev.cordon.policy.Policy;
import dev.cordon.policy.Setting;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Where something makes the gate milder than the file at the root of the repository does. That is reported; under the firewall,
 * which has read the file and no POM, a POM that does so is a fault: what it lets pass would be stopped all the same, or was
 * stopped already.
 */
final class OverruledFile {

    /** What a POM makes milder by such a value, whatever the file says. */
    private static final Map<String, String> MILDER =
            new TreeMap<>(Map.of("failOnViolation", "false", "bundledDenylist", "false"));

    private static final List<String> COMPARED = List.of("profile", "failOn", "denylists", "waivers");

    private final Host host;
    private final FileParameters parameters;
    private final Path top;

    private OverruledFile(Host host, FileParameters parameters, Path top) {
        this.host = host;
        this.parameters = parameters;
        this.top = top;
    }

    /**
     * A notice for everything that is milder.
     *
     * @param policy how findings in the module are judged
     * @param top the directory against which files are named
     * @throws FaultException under the firewall, where a POM or the settings of Maven are milder
     */
    static List<Notice> notices(Policy policy, Path top, Host host) {
        return new OverruledFile(host, FileParameters.of(host), top).notices(policy);
    }

    private List<Notice> notices(Policy policy) {
        List<Notice> notices = new ArrayList<>();
        List<Fault> faults = new ArrayList<>();
        boolean guarded = FirewallStanding.blocks(host.session());
        for (String parameter : COMPARED) {
            parameters
                    .file()
                    .value(parameter)
                    .ifPresent(said -> set(parameter)
                            .filter(instead -> MilderValues.isMilder(parameter, said, value(instead)))
                            .ifPresent(instead -> {
                                if (guarded && isBelow(instead.origin())) {
                                    faults.add(fault(
                                            parameter,
                                            "is '" + value(instead) + "' there and '" + said + "' in "
                                                    + RepositorySettings.FILE));
                                } else {
                                    notices.add(notice(instead, said));
                                }
                            }));
        }
        if (guarded) {
            MILDER.forEach((parameter, value) -> set(parameter)
                    .filter(p -> isBelow(p.origin()) && value(p).equals(value))
                    .ifPresent(p -> faults.add(fault(parameter, "is '" + value + "' there"))));
            waivers().ifPresent(faults::add);
            Lowering.lowered(policy).stream()
                    .filter(s -> s.origin() == Setting.Origin.POM || s.origin() == Setting.Origin.SETTINGS)
                    .map(s ->
                            fault(s.level().id(), "sets " + s.target().id() + " " + s.id() + " to a lower level there"))
                    .forEach(faults::add);
        }
        FaultException.throwIfAny(faults);
        return notices;
    }

    /** Waivers that the firewall does not know. */
    private Optional<Fault> waivers() {
        return set("waivers")
                .filter(p -> isBelow(p.origin()) && !value(p).equals("none"))
                .filter(p -> !parameters.file().list("waivers").equals(List.of("none"))) // compared above
                .filter(p -> !parameters.file().list("waivers").containsAll(List.of(value(p).split(",", -1))))
                .map(p -> fault("waivers", "is '" + value(p) + "' there"));
    }

    /** What is said in a stronger place than the file. */
    private Optional<ParameterInForce> set(String parameter) {
        String name = "cordon." + parameter;
        return parameters.inForce().read(name, parameter, "${" + name + "}", Optional.empty()).stream()
                .filter(p -> p.origin() != Origin.DEFAULT)
                .findFirst();
    }

    /** Whether it comes from where the firewall has not looked. */
    private static boolean isBelow(Origin origin) {
        return origin == Origin.POM || origin == Origin.SETTINGS;
    }

    private static String value(ParameterInForce parameter) {
        return parameter.value().orElse("");
    }

    private Fault fault(String parameter, String how) {
        return new Fault(
                FaultCode.SETTINGS_MILDER_IN_POM,
                "cordon." + parameter + " " + how + ", which is milder than what the firewall goes by",
                PomLine.of(host.project(), parameter, top),
                "Move that line to " + RepositorySettings.FILE + " or to the command line, or take it out.");
    }

    private static Notice notice(ParameterInForce instead, String said) {
        String who = switch (instead.origin()) {
            case COMMAND_LINE -> "The command line overrules ";
            case SETTINGS -> "The settings of Maven overrule ";
            case SYSTEM_PROPERTY -> "A system property of the JVM overrules ";
            default -> "The POM overrules ";
        };
        return Notice.of(
                NoticeCode.FILE_OVERRULED,
                who + RepositorySettings.FILE + ": " + instead.name() + " is '" + value(instead) + "' and would be '"
                        + said + "'.");
    }
}
