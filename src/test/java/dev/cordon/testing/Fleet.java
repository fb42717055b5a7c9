package dev.cordon.testing;

import dev.cordon.audit.Audit;
import dev.cordon.audit.Explanation;
import dev.cordon.audit.Provenance;
import dev.cordon.audit.Provenance.Commit;
import dev.cordon.audit.Report;
import dev.cordon.audit.RunInfo;
import dev.cordon.audit.Unexamined;
import dev.cordon.audit.Unexamined.Kind;
import dev.cordon.denylist.Denylist;
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
import dev.cordon.policy.Waiver;
import dev.cordon.policy.WaiverFile;
import dev.cordon.policy.Waivers;
import dev.cordon.report.json.JsonReport;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * The records of forty products with five releases each, as the engine judges and writes them: by the list of today, on the days
 * of the releases, with waivers that begin and end. Each is what a build would leave, but for the build.
 */
public final class Fleet {

    public static final int PRODUCTS = 40;
    public static final int RELEASES = 5;

    /** So many that each kind of finding is among them. */
    public static final int SOME = 8;

    public static final LocalDate TODAY = LocalDate.parse("2026-11-28");

    private static final List<String> NAMES = List.of(
            "archive", "billing", "catalog", "chat", "checkout", "console", "courier", "depot", "drone-fleet", "edge");

    /** What vendors on the list make, with a product that has it for some of its releases. */
    private static final List<String> OF_VENDORS = List.of(
            "com.huaweicloud:esdk-obs-java:3.20.4.2",
            "com.dji:dji-sdk:4.16.4",
            "com.qcloud:cos_api-bundle:5.6.69",
            "com.alibaba:fastjson:2.0.66",
            "com.kaspersky.android-components:kaspresso:1.6.1",
            "com.hikvision.ga:artemis-http-client:1.1.3",
            "com.volcengine:volcengine-java-sdk-ark-runtime:2.0.11",
            "com.baidubce:bce-java-sdk:0.10.448");

    private static final Denylist LIST = BundledDenylist.read();
    private static final DenylistIndex INDEX = new DenylistIndex(LIST);
    private static final WaiverFile FILE =
            new WaiverFile(".cordon/waivers.yaml", "ab".repeat(32), Optional.of("4b825dc"), false);

    private Fleet() {}

    /** The name of a product: {@code com.acme.billing:billing-2}. */
    public static String product(int product) {
        String name = NAMES.get(product % NAMES.size());
        return "com.acme." + name + ":" + name + "-" + (product / NAMES.size() + 1);
    }

    /** The day of a release: every product has its own days, a quarter of a year apart. */
    public static LocalDate day(int product, int release) {
        return TODAY.minusDays(30).minusMonths(3L * (RELEASES - 1 - release)).minusDays(product % 25);
    }

    /** The report of a release. */
    public static Report report(int product, int release) {
        String version = "4." + release;
        Source source = new Source(Source.Kind.MAVEN_MODULE, product(product) + ":" + version, Optional.of("pom.xml"));
        LocalDate day = day(product, release);
        Waivers waivers = new Waivers(List.of(FILE), waivers(product, day), day, Optional.of(product(product)));
        Policy policy = new Policy(LIST, day, Level.DENY, Profile.DEFAULT, List.of(), waivers);
        Audit audit = new Audit(INDEX, policy, true, OptionalLong.empty());
        Inventory inventory = new Inventory(source, components(product, release), List.of());
        List<Unexamined> left = new ArrayList<>(
                List.of(new Unexamined(Kind.LOCK_FILE, "frontend/package-lock.json", "it is not looked at")));
        for (int i = 0; i < product % 3; i++) {
            left.add(new Unexamined(Kind.FILE, "native/library-" + i + ".bin", "it is neither SBOM nor archive"));
        }
        Report report = audit.report(
                source, List.of(audit.hear(inventory, component -> Explanation.NONE)), List.of(), List.of(), left);
        String commit = String.format("%08x", (product + 3) * 0x9e3779b1 + release * 0x85ebca6b)
                .repeat(5);
        return report.with(new Provenance(Optional.of(new Commit(commit, ".git")), List.of(), List.of()));
    }

    private static List<Component> components(int product, int release) {
        List<Component> all = new ArrayList<>();
        all.add(maven("org.slf4j:slf4j-api:2.0." + (12 + release)));
        for (int i = 0; i < 10 + product % 7; i++) {
            all.add(maven("org.example.part" + i + ":library-" + i + ":1." + (release + i)));
        }
        for (int i = 0; i < product % 4; i++) {
            String name = "vendored-" + i + ".jar";
            all.add(new Component(name, name, Optional.empty(), Optional.empty(), List.of()));
        }
        // Every third product is clean; others get something of a vendor, and some lose it again
        for (int vendor = 0; vendor < OF_VENDORS.size() && product % 3 != 0; vendor++) {
            int turn = (product * 7 + vendor * 5) % 11;
            if (turn < 3 && release >= turn && release < turn + 3 + product % 3) {
                all.add(maven(OF_VENDORS.get(vendor)));
            }
        }
        return all;
    }

    /** Every second product waives what DJI and Huawei make from its second release on, for a time of its own. */
    private static List<Waiver> waivers(int product, LocalDate day) {
        LocalDate end = day(product, 1).plusDays(270L + product * 7L);
        if (product % 2 != 1 || end.isBefore(day)) {
            return List.of();
        }
        return List.of(
                waiver("telemetry-" + product, "dji", "pkg:maven/com.dji/dji-sdk", "Jane Roe, CISO", end),
                waiver(
                        "storage-" + product,
                        "huawei",
                        "pkg:maven/com.huaweicloud/*",
                        "John Doe, CTO",
                        end.plusDays(45)));
    }

    private static Waiver waiver(String id, String vendor, String component, String by, LocalDate end) {
        return new Waiver(
                id,
                vendor,
                component,
                Optional.empty(),
                List.of(),
                Optional.empty(),
                Optional.empty(),
                "Until the replacement that is under way is shipped.",
                by,
                end,
                Optional.empty(),
                Optional.empty(),
                FILE,
                new Location(".cordon/waivers.yaml", 3, 5));
    }

    private static Component maven(String coordinates) {
        String[] parts = coordinates.split(":");
        return Components.maven(parts[0], parts[1], parts[2], Scope.COMPILE);
    }

    /** The record of a release, as a build writes it at noon of that day. */
    public static byte[] record(int product, int release) {
        RunInfo run = new RunInfo(
                day(product, release).atTime(LocalTime.NOON).toInstant(ZoneOffset.UTC), "0.1.0", "3.9.16", "17.0.15");
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            new JsonReport().write(report(product, release), run, out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    /** Writes all of them into a folder, a folder for each product. */
    public static void write(Path folder) throws IOException {
        write(folder, PRODUCTS);
    }

    /** Writes those of the first products. */
    public static void write(Path folder, int products) throws IOException {
        for (int product = 0; product < products; product++) {
            Path own = Files.createDirectories(folder.resolve(String.format("p%02d", product)));
            for (int release = 0; release < RELEASES; release++) {
                Files.write(own.resolve("4." + release + ".json"), record(product, release));
            }
        }
    }
}
