package dev.cordon.report;

import dev.cordon.audit.Declaration;
import dev.cordon.audit.DependencyPath;
import dev.cordon.audit.Examined;
import dev.cordon.audit.Explanation;
import dev.cordon.audit.Identity;
import dev.cordon.audit.Outcome;
import dev.cordon.audit.Reconciliation;
import dev.cordon.audit.Report;
import dev.cordon.audit.ReportedVerdict;
import dev.cordon.audit.Survey;
import dev.cordon.audit.Survey.Recorded;
import dev.cordon.audit.Unexamined;
import dev.cordon.denylist.ActKind;
import dev.cordon.denylist.ActNature;
import dev.cordon.denylist.ActStatus;
import dev.cordon.denylist.AlsoAs;
import dev.cordon.denylist.Authority;
import dev.cordon.denylist.Bound;
import dev.cordon.denylist.Checked;
import dev.cordon.denylist.Coverage;
import dev.cordon.denylist.Covered;
import dev.cordon.denylist.Denylist;
import dev.cordon.denylist.DenylistFile;
import dev.cordon.denylist.Entity;
import dev.cordon.denylist.Identifier;
import dev.cordon.denylist.Level;
import dev.cordon.denylist.Limb;
import dev.cordon.denylist.Listing;
import dev.cordon.denylist.Period;
import dev.cordon.denylist.ReachesOwned;
import dev.cordon.denylist.Relation;
import dev.cordon.denylist.RelationKind;
import dev.cordon.denylist.Standing;
import dev.cordon.denylist.Sureness;
import dev.cordon.denylist.Tenure;
import dev.cordon.denylist.Vendor;
import dev.cordon.inventory.Component;
import dev.cordon.inventory.Fact;
import dev.cordon.inventory.SelfDescription;
import dev.cordon.inventory.Signal;
import dev.cordon.inventory.Source;
import dev.cordon.inventory.Strength;
import dev.cordon.match.Evidence;
import dev.cordon.match.Finding;
import dev.cordon.notice.Location;
import dev.cordon.notice.Notice;
import dev.cordon.notice.NoticeCode;
import dev.cordon.policy.NearWaiver;
import dev.cordon.policy.Policy;
import dev.cordon.policy.Profile;
import dev.cordon.policy.Setting;
import dev.cordon.policy.Verdict;
import dev.cordon.policy.Waiver;
import dev.cordon.policy.WaiverFile;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A report in which every text that comes from outside is one and the same, also those of denylists and waivers. */
public final class HtmlHostileReport {

    private static final LocalDate DAY = LocalDate.parse("2026-11-24");

    private HtmlHostileReport() {}

    /** Texts that do harm where a format lets them through. */
    static List<String> texts() {
        return List.of(
                "<script>alert(1)</script>",
                "</style></script><img src=x onerror=alert(1)>",
                "\" onmouseover=\"alert(1)",
                "' autofocus onfocus='alert(1)",
                "]]><!--",
                "--><b>",
                "&lt;&amp;&#60;&bogus;",
                "${7*7} @if(true) {{x}}",
                "\u001b[2J\u001b]8;;https://example.com\u0007x",
                "line\r\nbreak\u2028and\u0085more",
                "\u202egnp.exe\u2066\u200b\ufeff",
                "half \ud83d of a pair, and \udc00 another",
                "\u0000\uffff\ue000",
                "::set-output name=x::y ##vso[task.complete] ##teamcity[x]",
                "x".repeat(1_000_000),
                "<".repeat(1_000_000));
    }

    /** The report; the text stands wherever a POM, an SBOM, an archive, a list or a waiver file can put one. */
    public static Report of(String text) {
        Optional<String> maybe = Optional.of(text);
        Authority authority = new Authority(
                "a",
                text,
                text,
                text,
                List.of(new AlsoAs(text, ActStatus.IN_FORCE)),
                text,
                text,
                text,
                Level.DENY,
                List.of(new Limb("l", DAY, text, ActStatus.IN_FORCE, Optional.empty())),
                new ActNature(
                        maybe, Optional.of(ActKind.WARNING), List.of(Bound.EVERYONE), maybe, ReachesOwned.CONTROLLED),
                new Standing(ActStatus.IN_FORCE, Period.ALWAYS, Optional.empty()),
                new Checked(Sureness.TRANSCRIBED, Optional.empty(), maybe));
        Identifier identifier = new Identifier(
                Signal.ORGANIZATION,
                text,
                maybe,
                text,
                Optional.of("owned"),
                new Checked(Sureness.TRANSCRIBED, Optional.empty(), maybe),
                Strength.CONCLUSIVE,
                maybe,
                new Tenure(Optional.empty(), Period.ALWAYS, maybe, maybe),
                Map.of("a", new Covered(Coverage.UNSETTLED, maybe)));
        Listing listing = new Listing(
                "a",
                Optional.empty(),
                Optional.empty(),
                DAY,
                false,
                Optional.empty(),
                maybe,
                maybe,
                maybe,
                maybe,
                new Checked(Sureness.SECOND_HAND, Optional.empty(), Optional.empty()));
        Vendor vendor = new Vendor(
                "v",
                text + "v",
                Optional.empty(),
                maybe,
                List.of(
                        new Entity(
                                Optional.empty(),
                                text,
                                maybe,
                                List.of(text),
                                text,
                                Checked.as(Sureness.SEEN),
                                Optional.empty()),
                        new Entity(
                                Optional.of("owned"),
                                text,
                                maybe,
                                List.of(text),
                                text,
                                Checked.as(Sureness.SEEN),
                                Optional.of(new Relation(
                                        "v",
                                        RelationKind.MAJORITY_OWNED,
                                        maybe,
                                        Period.ALWAYS,
                                        text,
                                        Checked.as(Sureness.SECOND_HAND))))),
                List.of(listing),
                List.of(identifier),
                List.of());
        Denylist list = new Denylist(
                List.of(new DenylistFile(text, text, DAY, text, text)), List.of(authority), List.of(vendor), List.of());
        Setting setting = new Setting(Setting.Target.VENDOR, "v", Level.WARN, Setting.Origin.POM);
        Policy policy = new Policy(list, DAY, Level.DENY, Profile.DEFAULT, List.of(setting));
        Component component = new Component(
                text, text, Optional.empty(), Optional.empty(), List.of(new Fact(Signal.ORGANIZATION, text, text)));
        Finding finding = new Finding(
                component, vendor, List.of(new Evidence(component.facts().get(0), identifier, Strength.CONCLUSIVE)));
        Location where = new Location(text, 1, 1);
        Waiver waiver = new Waiver(
                "w",
                "v",
                text,
                maybe,
                List.of(text),
                Optional.empty(),
                maybe,
                text,
                text,
                DAY,
                maybe,
                maybe,
                new WaiverFile(text, text, maybe, false),
                where);
        Verdict judged = policy.judge(finding);
        Verdict verdict = new Verdict(
                finding,
                Level.ALLOW,
                judged.level(),
                judged.listings(),
                List.of(waiver),
                List.of(new NearWaiver(waiver, true, text)));
        Explanation explanation = new Explanation(
                List.of(
                        new DependencyPath(List.of("root", "a" + text, "b" + text), Optional.empty()),
                        new DependencyPath(List.of("root", "c" + text, "d" + text), maybe)),
                3,
                List.of(new Declaration(text, Optional.of(where))));
        Source source = new Source(Source.Kind.MAVEN_MODULE, text, maybe);
        Survey survey = new Survey(
                List.of(new Examined(
                        source,
                        new Identity(
                                Optional.of(text),
                                Optional.of(text),
                                new SelfDescription(
                                        Optional.of(text), Optional.of(text), Optional.of(text), List.of(text)),
                                List.of(new Identity.Artifact(text, text))),
                        1,
                        1,
                        List.of(component))),
                List.of(new Recorded(source, component)),
                List.of(new Reconciliation(text, 1, 1, List.of(text), List.of(text), List.of(text))),
                List.of(new Unexamined(Unexamined.Kind.FILE, text, text)));
        return new Report(
                source,
                Outcome.FAILED,
                policy,
                survey,
                List.of(
                        new ReportedVerdict(verdict, source, explanation),
                        new ReportedVerdict(judged, source, explanation)),
                List.of(new Notice(NoticeCode.POM_BROKEN, text, Optional.of(where))));
    }
}
