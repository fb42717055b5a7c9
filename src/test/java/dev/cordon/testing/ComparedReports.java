package dev.cordon.testing;

import dev.cordon.audit.Audit;
import dev.cordon.audit.ClassUse;
import dev.cordon.audit.Declaration;
import dev.cordon.audit.DependencyPath;
import dev.cordon.audit.EarlierFindings;
import dev.cordon.audit.Explanation;
import dev.cordon.audit.ModuleResult;
import dev.cordon.audit.PathSource;
import dev.cordon.audit.Report;
import dev.cordon.audit.reactor.Aggregate;
import dev.cordon.denylist.Level;
import dev.cordon.denylist.file.BundledDenylist;
import dev.cordon.inventory.Component;
import dev.cordon.inventory.Inventory;
import dev.cordon.inventory.Scope;
import dev.cordon.inventory.Source;
import dev.cordon.match.DenylistIndex;
import dev.cordon.notice.Location;
import dev.cordon.policy.Policy;
import dev.cordon.policy.Profile;
import dev.cordon.report.json.EarlierRecord;
import dev.cordon.report.json.JsonReport;
import dev.cordon.text.Saying;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/** A build that is compared with its earlier record: new, known, known elsewhere and gone, and which classes use what. */
public final class ComparedReports {

    private static final DenylistIndex INDEX = new DenylistIndex(BundledDenylist.read());
    private static final Component KASPRESSO = of("com.kaspersky.android-components", "kaspresso", "1.6.1");
    private static final Component DJI = of("com.dji", "dji-sdk", "4.16.4");
    private static final ClassUse USED =
            ClassUse.Known.of(List.of("com.acme.A", "com.acme.B", "com.acme.C", "com.acme.D"));
    private static final ClassUse UNKNOWN = new ClassUse.Unknown(Saying.of("use.unknown.no-file"));

    private ComparedReports() {}

    /** The report. */
    public static Report compared() {
        Report before = reactor(module("com.acme:app:1.0", huawei("3.19"), DJI), module("com.acme:web:1.0"));
        Report now = reactor(
                module("com.acme:app:1.1", huawei("3.20"), KASPRESSO), module("com.acme:web:1.1", huawei("3.20")));
        ByteArrayOutputStream record = new ByteArrayOutputStream();
        try {
            new JsonReport().write(before, Reports.RUN, record);
            EarlierFindings earlier = EarlierRecord.read("main.json", new ByteArrayInputStream(record.toByteArray()));
            return earlier.mark(now);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Component huawei(String version) {
        return of("com.huaweicloud", "esdk-obs-java", version);
    }

    private static Component of(String group, String artifact, String version) {
        return Components.maven(group, artifact, version, Scope.COMPILE);
    }

    private static Report reactor(Report... modules) {
        return new Aggregate(List.of(modules), List.<ModuleResult>of())
                .report(new Source(Source.Kind.REACTOR, "com.acme:top:1.0"), true);
    }

    private static Report module(String name, Component... components) {
        Policy policy =
                new Policy(INDEX.denylist(), LocalDate.parse("2026-11-24"), Level.DENY, Profile.DEFAULT, List.of());
        Audit audit = new Audit(INDEX, policy, true, OptionalLong.empty());
        Inventory inventory = new Inventory(new Source(Source.Kind.MAVEN_MODULE, name), List.of(components), List.of());
        PathSource paths = component -> new Explanation(
                        List.of(new DependencyPath(List.of(name, component.name()), Optional.empty())),
                        0,
                        List.of(new Declaration(
                                component.name().replaceFirst(":[^:]*$", ""),
                                Optional.of(new Location("pom.xml", 3, 5)))))
                .usedAs(component.equals(KASPRESSO) ? USED : UNKNOWN);
        return audit.report(inventory.source(), List.of(audit.hear(inventory, paths)), List.of(), List.of(), List.of());
    }
}
