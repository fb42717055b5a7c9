package dev.cordon.testing;

import dev.cordon.audit.Declaration;
import dev.cordon.audit.DependencyPath;
import dev.cordon.audit.Examined;
import dev.cordon.audit.Explanation;
import dev.cordon.audit.Identity;
import dev.cordon.audit.Outcome;
import dev.cordon.audit.Report;
import dev.cordon.audit.ReportedVerdict;
import dev.cordon.audit.Survey;
import dev.cordon.audit.Survey.Recorded;
import dev.cordon.audit.Unexamined;
import dev.cordon.denylist.Denylist;
import dev.cordon.denylist.Level;
import dev.cordon.denylist.Vendor;
import dev.cordon.inventory.Component;
import dev.cordon.inventory.Fact;
import dev.cordon.inventory.Purl;
import dev.cordon.inventory.Scope;
import dev.cordon.inventory.SelfDescription;
import dev.cordon.inventory.Signal;
import dev.cordon.inventory.Source;
import dev.cordon.match.Evidence;
import dev.cordon.match.Finding;
import dev.cordon.notice.Location;
import dev.cordon.notice.Notice;
import dev.cordon.notice.NoticeCode;
import dev.cordon.policy.NearWaiver;
import dev.cordon.policy.Policy;
import dev.cordon.policy.Profile;
import dev.cordon.policy.Verdict;
import dev.cordon.policy.Waiver;
import dev.cordon.policy.WaiverFile;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A report in which every text that can come from outside comes from a supplier of texts. */
public final class HostileReport {

    private final Supplier<String> text;

    private HostileReport(Supplier<String> text) {
        this.text = text;
    }

    /** A report with two verdicts on components with a purl, a waived one and one of an SBOM without a purl. */
    public static Report of(Supplier<String> text) {
        return new HostileReport(text).report();
    }

    private Report report() {
        Denylist list = Lists.listing("- {authority: embargo, from: \"2026-01-01\", verified: seen}");
        Policy policy = new Policy(list, LocalDate.parse("2026-11-24"), Level.DENY, Profile.DEFAULT, List.of());
        Source module = new Source(Source.Kind.MAVEN_MODULE, text.get(), Optional.of(filled()));
        Source sbom = new Source(Source.Kind.SBOM, text.get(), Optional.of(filled()));
        Component artifact = component(true);
        Component listed = component(false);
        Component let = component(true);
        Verdict denied = policy.judge(finding(list, artifact));
        Verdict judged = policy.judge(finding(list, let));
        Verdict waived = new Verdict(
                judged.finding(),
                Level.ALLOW,
                judged.level(),
                judged.listings(),
                List.of(waiver()),
                List.of(new NearWaiver(waiver(), false, text.get())));
        return new Report(
                module,
                Outcome.FAILED,
                policy,
                new Survey(
                        List.of(new Examined(
                                module,
                                new Identity(
                                        Optional.of(text.get()),
                                        Optional.of(text.get()),
                                        new SelfDescription(
                                                Optional.of(text.get()),
                                                Optional.of(text.get()),
                                                Optional.of(text.get()),
                                                List.of(text.get())),
                                        List.of(
                                                new Identity.Artifact(text.get(), text.get()),
                                                new Identity.Artifact(filled(), "0".repeat(64)))),
                                1,
                                1,
                                List.of(artifact))),
                        List.of(new Recorded(sbom, listed)),
                        List.of(),
                        List.of(new Unexamined(Unexamined.Kind.FILE, filled(), text.get()))),
                List.of(
                        new ReportedVerdict(denied, module, explanation()),
                        new ReportedVerdict(waived, module, explanation()),
                        new ReportedVerdict(policy.judge(finding(list, listed)), sbom, Explanation.NONE)),
                List.of(new Notice(NoticeCode.POM_MISSING, text.get(), Optional.of(Location.of(filled())))));
    }

    private Component component(boolean maven) {
        Optional<Purl> purl = maven ? Optional.of(purl()) : Optional.empty();
        return new Component(
                purl.map(Purl::canonical).orElseGet(this::filled),
                text.get(),
                purl,
                Optional.of(Scope.TEST),
                List.of(new Fact(Signal.ORGANIZATION, filled(), text.get())));
    }

    /** As of a document whose purl decodes to anything. */
    private Purl purl() {
        String group = filled();
        String name = filled();
        String version = filled();
        String canonical = Stream.of(group, name)
                .map(part -> URLEncoder.encode(part, StandardCharsets.UTF_8))
                .collect(Collectors.joining(
                        "/", "pkg:maven/", "@" + URLEncoder.encode(version, StandardCharsets.UTF_8)));
        return new Purl("maven", Optional.of(group), name, Optional.of(version), canonical);
    }

    private static Finding finding(Denylist list, Component component) {
        Vendor vendor = list.vendors().get(0);
        return new Finding(
                component,
                vendor,
                List.of(new Evidence(
                        component.facts().get(0),
                        vendor.identifiers().get(0),
                        component.facts().get(0).signal().strength())));
    }

    private Explanation explanation() {
        return new Explanation(
                List.of(new DependencyPath(List.of(text.get(), text.get()), Optional.of(text.get()))),
                1,
                List.of(new Declaration(text.get(), Optional.of(new Location(filled(), 3, 5)))),
                Optional.of(new Location(filled(), 7, 9)));
    }

    private Waiver waiver() {
        return new Waiver(
                text.get(),
                "acme",
                text.get(),
                Optional.empty(),
                List.of(),
                Optional.empty(),
                Optional.empty(),
                text.get(),
                text.get(),
                LocalDate.parse("2027-01-31"),
                Optional.of(text.get()),
                Optional.empty(),
                new WaiverFile(text.get(), "0".repeat(64), Optional.empty(), false),
                new Location(filled(), 3, 5));
    }

    /** Some texts may not be blank. */
    private String filled() {
        return "x" + text.get();
    }
}
