package dev.cordon.testing;

import dev.cordon.audit.Audit;
import dev.cordon.audit.Declaration;
import dev.cordon.audit.DependencyPath;
import dev.cordon.audit.Examined;
import dev.cordon.audit.Explanation;
import dev.cordon.audit.Identity;
import dev.cordon.audit.ModuleResult;
import dev.cordon.audit.ModuleResult.Standing;
import dev.cordon.audit.Outcome;
import dev.cordon.audit.PathSource;
import dev.cordon.audit.Reconciliation;
import dev.cordon.audit.Report;
import dev.cordon.audit.RunInfo;
import dev.cordon.audit.Survey;
import dev.cordon.audit.Unexamined;
import dev.cordon.audit.Unexamined.Kind;
import dev.cordon.audit.reactor.Aggregate;
import dev.cordon.denylist.Denylist;
import dev.cordon.denylist.Level;
import dev.cordon.denylist.file.BundledDenylist;
import dev.cordon.inventory.Component;
import dev.cordon.inventory.Inventory;
import dev.cordon.inventory.Scope;
import dev.cordon.inventory.Source;
import dev.cordon.match.DenylistIndex;
import dev.cordon.notice.Fault;
import dev.cordon.notice.FaultCode;
import dev.cordon.notice.Location;
import dev.cordon.notice.Notice;
import dev.cordon.notice.NoticeCode;
import dev.cordon.policy.Policy;
import dev.cordon.policy.Profile;
import dev.cordon.policy.Setting;
import dev.cordon.policy.Waiver;
import dev.cordon.policy.WaiverFile;
import dev.cordon.policy.Waivers;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/** A rich report: denied, warned and noted findings, folded ones, a lost conflict, notices, a lowered level. */
public final class Reports {

    /** A file that was there and not looked into. */
    public static final Unexamined LOCK_FILE =
            new Unexamined(Kind.LOCK_FILE, "frontend/package-lock.json", "it is not looked at");

    public static final RunInfo RUN = new RunInfo(Instant.parse("2026-11-24T08:00:00Z"), "0.1.0", "3.9.16", "17.0.15");

    /** What the rich module has made. */
    public static final Identity.Artifact JAR = new Identity.Artifact("app/target/app-1.0.jar", "3c".repeat(32));

    private static final String APP = "com.acme:app:1.0";
    private static final Declaration GATEWAY =
            new Declaration("com.example:gateway", Optional.of(new Location("app/pom.xml", 42, 5)));
    private static final Declaration KASPRESSO = new Declaration(
            "com.kaspersky.android-components:kaspresso", Optional.of(new Location("app/pom.xml", 50, 5)));

    private static final WaiverFile WAIVERS =
            new WaiverFile(".cordon/waivers.yaml", "0".repeat(64), Optional.of("4b825dc"), false);

    private static final Waiver DRONES = new Waiver(
            "drone-telemetry",
            "dji",
            "pkg:maven/com.dji/dji-sdk",
            Optional.of("[4.16,4.17)"),
            List.of("com.acme:app"),
            Optional.empty(),
            Optional.empty(),
            "Telemetry of the survey drones until their replacement; no flight control.",
            "Jane Roe, CISO",
            LocalDate.parse("2027-01-31"),
            Optional.of("SEC-123"),
            Optional.empty(),
            WAIVERS,
            new Location(".cordon/waivers.yaml", 3, 5));

    private Reports() {}

    /** The rich report, judged on 2026-11-24. */
    public static Report rich() {
        Denylist list = BundledDenylist.read();
        Policy policy = new Policy(
                list,
                LocalDate.parse("2026-11-24"),
                Level.DENY,
                Profile.DEFAULT,
                List.of(new Setting(Setting.Target.VENDOR, "tencent", Level.NOTE, Setting.Origin.POM)),
                new Waivers(
                        List.of(WAIVERS), List.of(DRONES), LocalDate.parse("2026-11-24"), Optional.of("com.acme:app")));
        Inventory inventory = new Inventory(
                new Source(Source.Kind.MAVEN_MODULE, APP, Optional.of("app/pom.xml")),
                List.of(
                        maven("com.kaspersky.android-components", "kaspresso", "1.6.1", Scope.TEST),
                        maven("com.aliyun.oss", "aliyun-sdk-oss", "3.18.1", Scope.COMPILE),
                        maven("com.aliyun", "aliyun-java-sdk-core", "4.5.10", Scope.COMPILE),
                        maven("com.huaweicloud", "esdk-obs-java", "3.20.4.2", Scope.RUNTIME),
                        maven("com.qcloud", "cos_api-bundle", "5.6.69", Scope.COMPILE),
                        maven("com.dji", "dji-sdk", "4.16.4", Scope.COMPILE),
                        maven("org.slf4j", "slf4j-api", "2.0.17", Scope.COMPILE),
                        new Component("local.jar", "local.jar", Optional.empty(), Optional.empty(), List.of())),
                List.of(Notice.of(NoticeCode.POM_MISSING, "com.example:bare:1.0 has no POM in any repository.")));
        Audit audit = new Audit(new DenylistIndex(list), policy, true, OptionalLong.empty());
        Reconciliation bom = new Reconciliation(
                "target/bom.json", 5, 1, List.of("com.qcloud:cos_api-bundle:5.6.69"), List.of(), List.of());
        return audit.report(
                inventory.source(),
                List.of(audit.hear(inventory, paths()).as(Identity.module(List.of(JAR)))),
                List.of(bom),
                List.of(),
                List.of(LOCK_FILE, new Unexamined(Kind.REPOSITORY, "central", "its host is not judged")));
    }

    /** The report of a reactor: the rich module, a clean one, one that could not be judged, one that was not reached. */
    public static Report reactor() {
        Report rich = rich();
        Source clean = new Source(Source.Kind.MAVEN_MODULE, "com.acme:clean:1.0", Optional.of("clean/pom.xml"));
        List<Component> components = List.of(maven("org.slf4j", "slf4j-api", "2.0.17", Scope.TEST));
        Survey survey = new Survey(
                List.of(new Examined(clean, Identity.NONE, 1, 0, components)),
                List.of(),
                List.of(),
                List.of(LOCK_FILE, new Unexamined(Kind.PLUGINS, "9 of the build", "they are not looked into")));
        Report passed = new Report(clean, Outcome.PASSED, rich.policy(), survey, List.of(), List.of());
        List<ModuleResult> others = List.of(new ModuleResult(
                new Source(Source.Kind.MAVEN_MODULE, "com.acme:later:1.0", Optional.of("later/pom.xml")),
                Standing.NOT_REACHED,
                Optional.empty()));
        return new Aggregate(List.of(rich, passed, broken()), others)
                .report(new Source(Source.Kind.REACTOR, "com.acme:top:1.0", Optional.of("pom.xml")), true);
    }

    /** That of a module of which nothing could be judged. */
    public static Report broken() {
        return Report.unjudged(
                new Source(Source.Kind.MAVEN_MODULE, "com.acme:broken:1.0", Optional.of("broken/pom.xml")),
                List.of(new Fault(
                        FaultCode.WAIVERS_UNREADABLE,
                        "the waiver file does not exist",
                        Location.of(".cordon/more.yaml"),
                        "Mend cordon.waivers.")));
    }

    /** The rich report of a module with this many components more. */
    public static Report large(int components) {
        Report rich = rich();
        List<Component> all = new ArrayList<>(rich.survey().components());
        for (int i = 0; i < components - rich.survey().components().size(); i++) {
            all.add(maven("org.example.group" + i % 97, "library-" + i, "1." + i % 13, Scope.COMPILE));
        }
        Survey survey = new Survey(
                List.of(new Examined(rich.source(), Identity.NONE, components, 1, all)),
                rich.survey().unidentified(),
                rich.survey().reconciliations(),
                rich.survey().notExamined());
        return new Report(rich.source(), rich.outcome(), rich.policy(), survey, rich.verdicts(), rich.notices());
    }

    private static Component maven(String groupId, String artifactId, String version, Scope scope) {
        return Components.maven(groupId, artifactId, version, scope);
    }

    private static PathSource paths() {
        String oss = "com.aliyun.oss:aliyun-sdk-oss:3.18.1";
        return component -> switch (component.name().split(":")[1]) {
            case "kaspresso" -> new Explanation(List.of(path(APP, component.name())), 0, List.of(KASPRESSO));
            case "aliyun-java-sdk-core" ->
                new Explanation(
                        List.of(path(APP, "com.example:gateway:3.0", oss, component.name())), 0, List.of(GATEWAY));
            case "esdk-obs-java" ->
                new Explanation(
                        List.of(
                                path(APP, "com.example:gateway:3.0", component.name()),
                                new DependencyPath(
                                        List.of(APP, "com.example:old:1.0", "com.huaweicloud:esdk-obs-java:3.19"),
                                        Optional.of("3.20.4.2"))),
                        7,
                        List.of(GATEWAY, new Declaration("com.example:old", Optional.empty())),
                        Optional.of(new Location("pom.xml", 12, 7)));
            default ->
                new Explanation(List.of(path(APP, "com.example:gateway:3.0", component.name())), 0, List.of(GATEWAY));
        };
    }

    private static DependencyPath path(String... steps) {
        return new DependencyPath(List.of(steps), Optional.empty());
    }
}
