package dev.cordon.portfolio.records;

import dev.cordon.portfolio.Portfolio;
import dev.cordon.report.html.portfolio.PortfolioHtml;
import dev.cordon.report.json.JsonReport;
import dev.cordon.report.portfolio.PortfolioCsv;
import dev.cordon.report.portfolio.PortfolioFormat;
import dev.cordon.report.portfolio.PortfolioJson;
import dev.cordon.testing.Fleet;
import dev.cordon.testing.Portfolios;
import dev.cordon.testing.Reports;
import dev.cordon.text.Language;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;

/**
 * Times a portfolio of many records, and how much memory it takes: of two thousand products with five releases each, 380
 * components a record. Run with {@code mvn test-compile} and then this class on the test class path, with {@code -Xmx512m} and
 * two arguments: an empty folder, and how many records. It is a JVM of its own each time, as a goal is.
 */
public final class PortfolioBenchmark {

    private static final int RELEASES = 5;
    private static final int COMPONENTS = 380;

    private PortfolioBenchmark() {}

    /** Writes the records where they are not there yet, then reads them and writes the portfolio. */
    public static void main(String[] args) throws IOException {
        Path records = Path.of(args[0]);
        int number = Integer.parseInt(args[1]);
        if (!Files.exists(records)) {
            write(records, number);
            return;
        }
        long start = System.nanoTime();
        Portfolio portfolio = Portfolios.of(records);
        System.out.printf(
                Locale.ROOT,
                "| heap of at most %d MB | size | wall |%n|---|---|---|%n| reading %d records | | %d ms |%n",
                Runtime.getRuntime().maxMemory() >> 20,
                portfolio.entries().count(),
                since(start));
        for (PortfolioFormat format :
                List.of(new PortfolioHtml(Language.EN), new PortfolioJson(), new PortfolioCsv())) {
            Path file = Files.createTempFile("portfolio", "." + format.id());
            long begin = System.nanoTime();
            try (var out = Files.newOutputStream(file)) {
                format.write(portfolio, Reports.RUN, out);
            }
            System.out.printf(
                    Locale.ROOT,
                    "| writing %s | %.1f MB | %d ms |%n",
                    format.id(),
                    Files.size(file) / 1e6,
                    since(begin));
            Files.delete(file);
        }
        long peak = ManagementFactory.getMemoryPoolMXBeans().stream()
                .filter(pool -> pool.getType() == MemoryType.HEAP)
                .map(MemoryPoolMXBean::getPeakUsage)
                .mapToLong(usage -> usage.getUsed())
                .sum();
        System.gc();
        long kept = ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
        System.out.printf(
                Locale.ROOT,
                "| all, %d products; heap at the most %.0f MB, at the end %.0f MB | | %d ms |%n",
                portfolio.products().size(),
                peak / 1e6,
                kept / 1e6,
                since(start));
    }

    private static long since(long start) {
        return (System.nanoTime() - start) / 1_000_000;
    }

    private static void write(Path records, int number) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        new JsonReport().write(Reports.large(COMPONENTS), Reports.RUN, out);
        String record = out.toString(StandardCharsets.UTF_8);
        for (int i = 0; i < number; i++) {
            LocalDate day =
                    Fleet.TODAY.minusMonths(3L * (RELEASES - 1 - i % RELEASES)).minusDays(i % 20);
            String own = record.replace(
                            "com.acme:app:1.0",
                            "com.acme.group" + (i / RELEASES) % 97 + ":app-" + i / RELEASES + ":4." + i % RELEASES)
                    .replace("\"2026-11-24", "\"" + day)
                    .replace("drone-telemetry", "waiver-" + i / RELEASES);
            Path folder = Files.createDirectories(records.resolve("p" + i / RELEASES));
            Files.writeString(folder.resolve("4." + i % RELEASES + ".json"), own);
        }
        System.out.printf(Locale.ROOT, "%d records of %d KB.%n%n", number, record.length() / 1000);
    }
}
