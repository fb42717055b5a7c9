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

    /** A portfolio in a format. */
    public static String written(Portfolio portfolio, PortfolioFormat format) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        format.write(portfolio, Reports.RUN, out);
        return out.toString(StandardCharsets.UTF_8);
    }
}
