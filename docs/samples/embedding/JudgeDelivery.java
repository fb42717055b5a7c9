import dev.cordon.Cordon;
import dev.cordon.Denylists;
import dev.cordon.Judging;
import dev.cordon.Policy;
import dev.cordon.Report;
import dev.cordon.denylist.Level;
import java.nio.file.Path;
import java.util.stream.Stream;

/** Judges all that a supplier sent, on all cores: {@code JudgeDelivery waivers.yaml bom.json app.zip libs}. */
public final class JudgeDelivery {

    public static void main(String[] args) {
        Policy policy = Policy.of(Denylists.bundled("us-foreign-adversary", "eu-sanctions"))
                .failOn(Level.WARN)
                .waivers(Path.of(args[0]))
                .build();
        Report report;
        try (Judging judging = Cordon.judging("delivery 4.2", policy)) {
            Stream.of(args).skip(1).map(Path::of).parallel().forEach(judging::file);
            report = judging.report();
        }
        report.verdicts().forEach(verdict -> System.out.println(verdict.source() + ": " + verdict));
        report.faults().forEach(System.out::println);
        System.out.println(report);
        System.exit(report.passed() ? 0 : 1);
    }
}
