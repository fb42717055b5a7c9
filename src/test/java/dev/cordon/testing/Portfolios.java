package dev.cordon.testing;

import dev.cordon.audit.Audit;
import dev.cordon.denylist.Denylist;
import dev.cordon.denylist.Level;
import dev.cordon.denylist.file.BundledDenylist;
import dev.cordon.examine.AuditInputs;
import dev.cordon.match.DenylistIndex;
import dev.cordon.policy.Policy;
import dev.cordon.policy.Profile;
import dev.cordon.portfolio.Portfolio;
import dev.cordon.portfolio.records.PortfolioReader;
import dev.cordon.report.portfolio.PortfolioFormat;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalLong;

/** Portfolios as the goal makes them. */
public final class Portfolios {

    private static final Denylist LIST = BundledDenylist.read();
    private static final DenylistIndex INDEX = new DenylistIndex(LIST);

    private Portfolios() {}

    /** That of the documents in a folder, on the day of the fleet. */
    public static Portfolio of(Path folder, String... names) {
        Policy policy = new Policy(LIST, Fleet.TODAY, Level.DENY, Profile.DEFAULT, List.of());
        Audit audit = new Audit(INDEX, policy, true, OptionalLong.empty());
        AuditInputs.Found found = new AuditInputs(folder, folder, InputStream.nullInputStream())
                .find(names.length == 0 ? List.of(".") : List.of(names));
        return new PortfolioReader(audit, false, Reports.RUN)
                .read(found.inputs(), found.faults(), List.of(), Fleet.TODAY, () -> {});
    }

    /** That of some products of the fleet, with one of each thing that can be wrong with records. */
    public static Portfolio troubled(Path folder, int products) throws IOException {
        Fleet.write(folder, products);
        Files.writeString(
                folder.resolve("then.json"),
                Files.readString(Path.of("src/test/resources/portfolio/schema-1.0.json"))
                        .replace("com.acme:app", "com.acme:then"));
        Files.copy(Path.of("docs/samples/supplier.cdx.json"), folder.resolve("supplier.cdx.json"));
        Files.writeString(folder.resolve("broken.json"), "{\"cordonReport\" : \"2.0\",");
        Files.writeString(folder.resolve("notes.txt"), "neither record nor SBOM");
        String record = Files.readString(Path.of("src/test/resources/expected/rich/report.json"));
        Files.writeString(
                folder.resolve("newer.json"),
                record.replace("\"cordonReport\" : \"2.0\"", "\"cordonReport\" : \"9.0\""));
        Files.writeString(folder.resolve("one.json"), record);
        Files.writeString(
                folder.resolve("two.json"), record.replace("\"outcome\" : \"failed\"", "\"outcome\" : \"suppressed\""));
        Files.writeString(folder.resolve("future.json"), record.replace("2026-11-24", "2027-01-01"));
        return of(folder);
    }

    /** A portfolio in a format. */
    public static String written(Portfolio portfolio, PortfolioFormat format) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        format.write(portfolio, Reports.RUN, out);
        return out.toString(StandardCharsets.UTF_8);
    }
}
