package dev.cordon.portfolio.records;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cordon.archive.ArchiveOptions;
import dev.cordon.audit.Audit;
import dev.cordon.audit.Report;
import dev.cordon.denylist.Level;
import dev.cordon.denylist.file.BundledDenylist;
import dev.cordon.examine.ArchiveAudit;
import dev.cordon.examine.ArchiveStore;
import dev.cordon.examine.AuditInputs;
import dev.cordon.examine.Delivery;
import dev.cordon.examine.FileAudit;
import dev.cordon.examine.Memory;
import dev.cordon.inventory.Source;
import dev.cordon.match.DenylistIndex;
import dev.cordon.notice.NoticeCode;
import dev.cordon.policy.Policy;
import dev.cordon.policy.Profile;
import dev.cordon.portfolio.Entry;
import dev.cordon.portfolio.Portfolio;
import dev.cordon.report.FormatsTest;
import dev.cordon.report.json.JsonReport;
import dev.cordon.testing.Fleet;
import dev.cordon.testing.Portfolios;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An officer audits what suppliers send and keeps the records: each is of the product that the document describes. */
class AuditedProductTest {

    private static final DenylistIndex INDEX = new DenylistIndex(BundledDenylist.read());
    private static final String GATEWAY = "docs/samples/supplier.cdx.json";

    @TempDir
    private Path folder;

    @Test
    void theRecordOfOneSbomIsOfWhatThisDescribes() throws IOException {
        keep("october.json", audited("supplier", GATEWAY));

        Portfolio portfolio = Portfolios.of(folder);

        assertThat(portfolio.unread()).isEmpty();
        assertThat(portfolio.latest()).extracting(AuditedProductTest::called).containsExactly("gateway 3.0 (files)");
        assertThat(portfolio.notices()).isEmpty();
    }

    /** Nothing is guessed: of two documents, neither is the product. */
    @Test
    void aRecordOfSeveralDocumentsHasTheirNameAndIsNamed() throws IOException {
        keep("both.json", audited("delivery", GATEWAY, "src/test/resources/expected/rich/report.json"));

        Portfolio portfolio = Portfolios.of(folder);

        assertThat(portfolio.latest()).extracting(AuditedProductTest::called).containsExactly("delivery (files)");
        assertThat(portfolio.notices())
                .extracting(n -> n.code() + ": " + n.message())
                .containsExactly(
                        NoticeCode.RECORD_WITHOUT_RELEASE
                                + ": 1 record of an audit names no product with a version, so that it has the name of what was audited: both.json.");
    }

    @Test
    void theSbomItselfIsOfTheSameProduct() throws IOException {
        Files.copy(Path.of(GATEWAY), folder.resolve("sent.json"));

        assertThat(Portfolios.of(folder).latest())
                .extracting(AuditedProductTest::called)
                .containsExactly("gateway 3.0 (sbom)");
    }

    private static String called(Entry entry) {
        return entry.about().shown() + " (" + entry.about().kind().id() + ")";
    }

    private void keep(String name, Report report) throws IOException {
        Files.writeString(folder.resolve(name), FormatsTest.text(new JsonReport(), report));
    }

    private static Report audited(String name, String... files) {
        Policy policy = new Policy(INDEX.denylist(), Fleet.TODAY, Level.DENY, Profile.DEFAULT, List.of());
        Audit audit = new Audit(INDEX, policy, true, OptionalLong.empty());
        Path here = Path.of("").toAbsolutePath();
        AuditInputs.Found found = new AuditInputs(here, here, InputStream.nullInputStream()).find(List.of(files));
        ArchiveStore store = new ArchiveStore(Memory.empty(), ArchiveOptions.DEFAULT);
        FileAudit auditor = new FileAudit(audit, new ArchiveAudit(audit, store, here, new ArrayList<>()), false);
        return new Delivery("files", found.inputs(), auditor.hearAll(found.inputs(), () -> {}), List.of())
                .report(audit, new Source(Source.Kind.FILES, name), found.faults(), List.of());
    }
}
