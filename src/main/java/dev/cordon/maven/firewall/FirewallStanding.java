package dev.cordon.maven.firewall;

import dev.cordon.audit.Report;
import dev.cordon.firewall.KnownPolicy;
import dev.cordon.firewall.Ruling;
import dev.cordon.firewall.Stopped;
import dev.cordon.firewall.StoppedText;
import dev.cordon.inventory.Purl;
import dev.cordon.inventory.Source;
import dev.cordon.match.DenylistIndex;
import dev.cordon.maven.firewall.FirewallMark.Stance;
import dev.cordon.maven.parameters.Parameters;
import dev.cordon.maven.session.Host;
import dev.cordon.notice.Fault;
import dev.cordon.notice.FaultCode;
import dev.cordon.notice.FaultException;
import dev.cordon.notice.Location;
import dev.cordon.notice.Notice;
import dev.cordon.notice.NoticeCode;
import dev.cordon.policy.Policy;
import dev.cordon.policy.Waivers;
import dev.cordon.text.Names;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.maven.execution.MavenSession;

/** How the firewall of the session stands, as a goal sees it. */
public final class FirewallStanding {

    private static final String FIREWALL = "cordon.firewall";

    private FirewallStanding() {}

    /**
     * Refuses a build without the firewall that it asks for, a POM that would turn the firewall off, since it acts before any POM
     * is read, and one that skips its check under the firewall.
     *
     * @param firewall the parameter, as Maven has it
     * @param skip the parameter {@code skip}, as Maven has it
     * @param required the parameter {@code requireFirewall}, as Maven has it
     * @throws FaultException if any of these is so
     */
    public static void check(String firewall, String skip, String required, Host host) {
        Parameters parameters = Parameters.of(host);
        FirewallMark.of(host.session().getRequest()).ifPresent(FirewallMark::begun);
        boolean wanted = parameters.flag(FIREWALL, firewall);
        boolean known = host.session().getUserProperties().containsKey(FIREWALL)
                || host.session().getSystemProperties().containsKey(FIREWALL);
        if (!wanted && !known) {
            throw new FaultException(new Fault(
                    FaultCode.PARAMETER_VALUE,
                    "'false' in a POM turns nothing off, since the firewall acts before any POM is read",
                    Location.of(FIREWALL),
                    "Take it out, or say so on the command line."));
        }
        Optional<FirewallMark> mark = FirewallMark.of(host.session().getRequest());
        if (blocks(host.session()) && parameters.flag("cordon.skip", skip)) {
            throw new FaultException(new Fault(
                    FaultCode.CHECK_SKIPPED,
                    "the check of " + Asker.name(host.project()) + " is skipped, by a POM or by the settings of Maven",
                    Location.of("cordon.skip"),
                    "Take that out: under the firewall only the command line may skip a check."));
        }
        if (parameters.flag("cordon.requireFirewall", required)) {
            missing(mark).ifPresent(what -> {
                throw new FaultException(new Fault(
                        FaultCode.FIREWALL_MISSING,
                        what,
                        Location.of("cordon.requireFirewall"),
                        mark.filter(m -> m.stance() == Stance.OFF).isPresent()
                                ? "Leave out cordon.firewall, or set cordon.requireFirewall=false as well for this one"
                                        + " build, which is recorded."
                                : "See docs/firewall.md for how it is set up."));
            });
        }
    }

    /** Whether there is a firewall in the session that stops what is denied. */
    public static boolean blocks(MavenSession session) {
        return FirewallMark.of(session.getRequest())
                .filter(mark -> mark.stance() == Stance.BLOCKS)
                .isPresent();
    }

    private static Optional<String> missing(Optional<FirewallMark> mark) {
        if (mark.isEmpty()) {
            return Optional.of("no firewall acts in this session: the extension is not in .mvn/extensions.xml");
        }
        if (mark.get().stance() == Stance.OFF) {
            return Optional.of("the firewall was turned off (cordon.firewall is false)");
        }
        if (mark.get().isMiddle()) {
            return Optional.of(
                    "the firewall comes from a plugin with <extensions>true</extensions>, which is too late for"
                            + " parents, imports and extensions: put it into .mvn/extensions.xml");
        }
        return mark.filter(FirewallMark::isPassedBy).map(FirewallStanding::passedBy);
    }

    /** What a reader of a report must know of it. */
    public static List<Notice> notices(MavenSession session) {
        List<Notice> notices = new ArrayList<>();
        FirewallMark.of(session.getRequest()).ifPresent(mark -> {
            if (mark.stance() == Stance.OFF) {
                notices.add(Notice.of(
                        NoticeCode.FIREWALL_OFF,
                        "The firewall was turned off (cordon.firewall is false): what is denied may have been resolved,"
                                + " downloaded and run."));
            } else if (mark.isPassedBy()) {
                notices.add(Notice.of(NoticeCode.FIREWALL_NOT_ASKED, sentence(passedBy(mark))));
            }
        });
        return notices;
    }

    /** What Maven has resolved past the firewall, a clause. */
    static String passedBy(FirewallMark mark) {
        String what = mark.passedBy().isEmpty()
                ? ""
                : ", also " + Names.few(mark.passedBy().stream().sorted().toList());
        return "Maven resolves artifacts without asking the firewall" + what
                + ": something else reads the workspace in its place";
    }

    private static String sentence(String clause) {
        return Character.toUpperCase(clause.charAt(0)) + clause.substring(1) + ".";
    }

    /**
     * What the firewall has stopped up to now, judged by what a check goes by; empty where it has stopped nothing.
     *
     * @param index the lists
     * @param policy how a module is judged
     * @param build what the report is about
     */
    public static Optional<Report> stopped(MavenSession session, DenylistIndex index, Policy policy, Source build) {
        KnownPolicy known = new KnownPolicy(index, policy.with(Waivers.NONE), policy::waivers);
        String fix = OwnGoal.call("fix", Optional.of(session));
        List<Stopped> all = FirewallMark.of(session.getRequest()).stream()
                .flatMap(mark -> mark.stopped().entrySet().stream())
                .flatMap(one -> denied(known, one.getKey(), one.getValue(), fix).stream())
                .toList();
        return all.isEmpty() ? Optional.empty() : Optional.of(StoppedText.report(known, build, all));
    }

    private static Optional<Stopped> denied(KnownPolicy known, List<String> what, List<String> way, String fix) {
        Ruling ruling = known.of(what.get(0), what.get(1), what.get(2), what.get(3));
        if (ruling instanceof Ruling.Blocked blocked) {
            return Optional.of(new Stopped(blocked, way, fix));
        }
        return ruling instanceof Ruling.LetThrough through
                ? Optional.of(new Stopped(new Ruling.Blocked(through.verdict()), way, fix))
                : Optional.empty();
    }

    /** Notes what a check has judged and let pass: what the firewall let through for it may go on. */
    public static void judged(MavenSession session, Report report) {
        FirewallMark.of(session.getRequest())
                .ifPresent(mark -> report.verdicts().stream()
                        .flatMap(v -> v.verdict().finding().component().purl().stream())
                        .flatMap(FirewallStanding::names)
                        .forEach(mark.judged()::add));
    }

    /** Without its version, by which it is asked whether what was let through was judged, and with it. */
    private static Stream<String> names(Purl purl) {
        String ga = purl.namespace().orElse("") + ":" + purl.name();
        return Stream.concat(Stream.of(ga), purl.version().stream().map(version -> ga + ":" + version));
    }
}
