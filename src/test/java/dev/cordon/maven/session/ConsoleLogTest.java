package dev.cordon.maven.session;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cordon.audit.Outcome;
import dev.cordon.audit.Report;
import dev.cordon.notice.Notice;
import dev.cordon.notice.NoticeCode;
import dev.cordon.report.console.ConsoleLine;
import dev.cordon.report.console.ConsoleLine.Severity;
import dev.cordon.report.console.ConsoleReport;
import dev.cordon.testing.HostileReport;
import dev.cordon.testing.HostileText;
import dev.cordon.testing.Reports;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.OptionalInt;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.apache.maven.plugin.logging.SystemStreamLog;
import org.junit.jupiter.api.Test;

class ConsoleLogTest {

    private static final MavenStyle COLOURED =
            new MavenStyle(true, OptionalInt.of(80), (style, text) -> "<" + style + ">" + text + "</>");

    /** Keeps what is printed. */
    private static class Lines extends SystemStreamLog {

        private final List<String> lines = new ArrayList<>();

        @Override
        public void info(CharSequence text) {
            lines.add("[INFO] " + text);
        }

        @Override
        public void warn(CharSequence text) {
            lines.add("[WARNING] " + text);
        }

        @Override
        public void error(CharSequence text) {
            lines.add("[ERROR] " + text);
        }
    }

    @Test
    void marksLevelSubjectEvidenceAndFix() {
        assertThat(told(COLOURED))
                .contains(
                        "[ERROR] <failure>DENIED</>  <strong>com.huaweicloud:esdk-obs-java:3.20.4.2 (runtime)</>  <strong>from Huawei</>",
                        "[ERROR]         because   <project>group-id com.huaweicloud is an identifier of Huawei</>",
                        "[WARNING] <warning>WARNED</>  <strong>com.aliyun.oss:aliyun-sdk-oss:3.18.1 (compile)</>  <strong>from Alibaba</>")
                .anyMatch(line -> line.startsWith("[ERROR]         fix       <mojo>"));
    }

    @Test
    void fitsTheTerminalWithMavensMark() {
        assertThat(told(COLOURED))
                .allSatisfy(line ->
                        assertThat(line.replaceAll("<[a-z]+>|</>", "").length()).isLessThanOrEqualTo(80));
    }

    @Test
    void printsThePlainLinesWhereMavenIsPlain() {
        List<String> lines = ConsoleReport.lines(Reports.rich()).stream()
                .map(line -> "[" + line.severity() + "] " + line.text())
                .toList();

        assertThat(told(MavenStyle.PLAIN)).isEqualTo(lines);
    }

    /** Under {@code --quiet}, what turns the gate off or moves its date is printed all the same. */
    @Test
    void insistsOnWhatWeakensTheGateWhereMavenIsQuiet() {
        assertThat(told(true))
                .contains("[ERROR] Warning: Judged as of 2020-01-01. [judged-as-of]")
                .contains("[WARNING] A POM is missing. [pom-missing]"); // which a quiet log drops
        assertThat(told(false)).contains("[WARNING] Judged as of 2020-01-01. [judged-as-of]");
    }

    private static List<String> told(boolean quiet) {
        Lines log = new Lines() {
            @Override
            public boolean isWarnEnabled() {
                return !quiet;
            }
        };
        List<Notice> notices = List.of(
                Notice.of(NoticeCode.JUDGED_AS_OF, "Judged as of 2020-01-01."),
                Notice.of(NoticeCode.POM_MISSING, "A POM is missing."));
        Report rich = Reports.rich();
        Report report = new Report(rich.source(), Outcome.PASSED, rich.policy(), rich.survey(), List.of(), notices);
        new ConsoleLog(log, MavenStyle.PLAIN).print(ConsoleReport.lines(report));
        return log.lines;
    }

    /** Everything between two marks is text; none of it may end or begin one by itself on a terminal. */
    @Test
    void textFromOutsideBringsNoSequencesOfItsOwn() {
        for (int seed = 0; seed < 50; seed++) {
            Random random = new Random(seed);
            Lines log = new Lines();
            new ConsoleLog(log, COLOURED).print(ConsoleReport.lines(HostileReport.of(() -> HostileText.of(random))));
            assertThat(log.lines)
                    .as("seed " + seed)
                    .noneMatch(line -> line.codePoints().anyMatch(Character::isISOControl))
                    .noneMatch(line -> line.contains("##") || line.contains("::"));
        }
    }

    @Test
    void keepsTogetherWhatEachOfManyThreadsPrints() {
        List<String> lines = Collections.synchronizedList(new ArrayList<>());
        Lines log = new Lines() {
            @Override
            public void info(CharSequence text) {
                lines.add(text.toString());
            }
        };
        ConsoleLog console = new ConsoleLog(log, MavenStyle.PLAIN);

        IntStream.range(0, 50)
                .parallel()
                .forEach(i -> console.print(Collections.nCopies(500, ConsoleLine.of(Severity.INFO, "module " + i))));

        for (int i = 0; i < lines.size(); i += 500) {
            assertThat(Set.copyOf(lines.subList(i, i + 500))).hasSize(1);
        }
        assertThat(lines).hasSize(25_000);
    }

    private static List<String> told(MavenStyle style) {
        Lines log = new Lines();
        new ConsoleLog(log, style).print(ConsoleReport.lines(Reports.rich()));
        return log.lines;
    }
}
