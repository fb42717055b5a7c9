import dev.cordon.Cordon;
import dev.cordon.Denylists;
import dev.cordon.Policy;
import dev.cordon.Report;
import dev.cordon.Sbom;
import dev.cordon.Verdict;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/** Judges one SBOM and writes the report: {@code JudgeOne supplier.cdx.json report.html}. */
public final class JudgeOne {

    public static void main(String[] args) throws Exception {
        Policy policy = Policy.of(Denylists.bundled()).build();
        Report report = Cordon.judge(Sbom.of(Path.of(args[0])), policy);
        for (Verdict verdict : report.verdicts()) {
            System.out.println(verdict);
            verdict.evidence().forEach(line -> System.out.println("  because: " + line));
            verdict.acts().forEach(line -> System.out.println("  listed: " + line));
        }
        System.out.println(report);
        try (OutputStream out = Files.newOutputStream(Path.of(args[1]))) {
            report.write("html", out);
        }
        System.exit(report.passed() ? 0 : 1);
    }
}
