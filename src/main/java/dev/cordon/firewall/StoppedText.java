package dev.cordon.firewall;

import dev.cordon.audit.Advice;
import dev.cordon.audit.Audit;
import dev.cordon.audit.DependencyPath;
import dev.cordon.audit.Explanation;
import dev.cordon.audit.Hearing;
import dev.cordon.audit.Identity;
import dev.cordon.audit.Remedy;
import dev.cordon.audit.Report;
import dev.cordon.audit.ReportedVerdict;
import dev.cordon.inventory.Source;
import dev.cordon.policy.Policy;
import dev.cordon.report.VerdictText;
import dev.cordon.text.Names;
import dev.cordon.text.PrintableText;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.TreeMap;
import java.util.stream.Stream;

/** What there is to say of artifacts that the firewall has stopped. */
public final class StoppedText {

    private static final int MOST_ACTS = 2;

    /** How a way begins that a module takes. */
    private static final String MODULE = "module ";

    private static final String PLUGIN = "plugin ";

    private StoppedText() {}

    /** One line on one artifact, for an exception that Maven prints: evidence, acts, who asked for it, the way out. */
    public static String message(Stopped one) {
        ReportedVerdict reported = new ReportedVerdict(
                one.ruling().verdict(), new Source(Source.Kind.REACTOR, "the build"), explanation(one));
        VerdictText text = new VerdictText(reported);
        String asked = one.way().isEmpty() ? "" : " Asked for by " + String.join(" > ", one.way()) + ".";
        return PrintableText.of("Cordon denies " + name(one) + " "
                + VerdictText.relation(one.ruling().verdict().finding(), false) + ": "
                + String.join("; ", text.evidence()) + ". Listed: " + Names.few(text.acts(), MOST_ACTS) + "." + asked
                + " It was not resolved. To fix it, " + Remedy.of(reported) + ".");
    }

    /** Who asked for it, in one line. */
    public static String asked(Stopped one) {
        return name(one) + " was asked for by "
                + (one.way().isEmpty() ? "what Maven does not name" : String.join(" > ", one.way())) + ".";
    }

    /**
     * A report on all that was stopped.
     *
     * @param build what the report is about
     */
    public static Report report(KnownPolicy known, Source build, Collection<Stopped> all) {
        Policy policy = known.policy().with(known.waivers().get());
        Audit audit = new Audit(known.index(), policy, true, OptionalLong.empty());
        Hearing hearing = audit.hear(build);
        Map<String, Stopped> byRef = new TreeMap<>();
        for (Stopped one : all) {
            var component = one.ruling().verdict().finding().component();
            byRef.put(component.ref(), one);
            hearing.accept(component);
        }
        return audit.report(
                build,
                List.of(hearing.close(Identity.NONE, c -> explanation(byRef.get(c.ref())), List.of())),
                List.of(),
                List.of(),
                List.of());
    }

    private static Explanation explanation(Stopped one) {
        List<String> steps =
                Stream.concat(one.way().stream(), Stream.of(name(one))).toList();
        List<DependencyPath> paths =
                one.way().isEmpty() ? List.of() : List.of(new DependencyPath(steps, Optional.empty()));
        Explanation way = new Explanation(paths, 0, List.of());
        return advice(one).map(way::advising).orElse(way);
    }

    /** How to get rid of what something may have brought: nobody need have declared it. Empty where the way says it. */
    private static Optional<Advice> advice(Stopped one) {
        if (one.way().isEmpty()) {
            return Optional.of(Advice.of("advice.exclude-wherever", name(one), one.fix()));
        }
        String first = one.way().get(0);
        if (!first.startsWith(MODULE)) {
            boolean ofPlugin = one.way().size() == 1 && first.startsWith(PLUGIN) && !first.endsWith(" " + name(one));
            return ofPlugin
                    ? Optional.of(Advice.of("remedy.remove-or-replace", name(one), first.substring(PLUGIN.length())))
                    : Optional.empty();
        }
        return one.way().stream()
                .skip(1)
                .filter(by -> by.indexOf(' ') < 0) // neither a POM nor a plugin
                .findFirst()
                .map(by -> Advice.of("advice.exclude-or-replace", name(one), by, one.fix()))
                .or(() -> Optional.of(
                        Advice.of("advice.remove-or-exclude", name(one), first.substring(MODULE.length()), one.fix())));
    }

    private static String name(Stopped one) {
        return one.ruling().verdict().finding().component().name();
    }
}
