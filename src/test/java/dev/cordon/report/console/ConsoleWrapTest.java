package dev.cordon.report.console;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cordon.report.console.ConsoleLine.Severity;
import dev.cordon.report.console.ConsolePart.Role;
import dev.cordon.testing.Golden;
import dev.cordon.testing.Reports;
import java.io.IOException;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class ConsoleWrapTest {

    private static final int WIDTH = 60;

    @Test
    void breaksTheStoryForANarrowTerminal() throws IOException {
        String text = ConsoleReport.lines(Reports.rich()).stream()
                .flatMap(line -> ConsoleWrap.wrap(line, 72).stream())
                .map(line -> "[" + line.severity() + "] " + line.text() + "\n")
                .collect(Collectors.joining());

        Golden.assertEquals(text, "console/narrow.txt");
    }

    @Test
    void leavesALineThatFits() {
        assertThat(wrapped("x".repeat(30) + " " + "y".repeat(29))).hasSize(1);
        assertThat(wrapped("x".repeat(30) + " " + "y".repeat(30))).hasSize(2);
    }

    @Test
    void breaksNoWord() {
        String address = "https://example.com/" + "long/".repeat(20);

        assertThat(wrapped("All of it is at " + address + " for a while"))
                .containsExactly("All of it is at", "        " + address, "        for a while");
    }

    @Test
    void breaksNoNameWithSpacesInIt() {
        String file = "my documents/of many projects/pom.xml:12";
        ConsolePart before = ConsolePart.of(Role.PLAIN, "declared in one of the files ");

        assertThat(wrapped(before, ConsolePart.whole(Role.PLAIN, file)))
                .containsExactly("declared in one of the files", "        " + file);
        assertThat(wrapped(before, ConsolePart.of(Role.PLAIN, file))).allMatch(line -> !line.contains(file));
    }

    @Test
    void keepsPartsTogetherThatNoSpaceDivides() {
        String one = "a".repeat(40);
        String two = "b".repeat(15);

        assertThat(wrapped(
                        ConsolePart.of(Role.PLAIN, "DENIED  "),
                        ConsolePart.of(Role.SUBJECT, one),
                        ConsolePart.of(Role.PLAIN, two)))
                .containsExactly("DENIED  " + one + two);
    }

    @Test
    void whatGoesOnKeepsItsRole() {
        ConsoleLine line = line(ConsolePart.of(Role.FIX, "remove it ".repeat(10)));

        assertThat(ConsoleWrap.wrap(line, WIDTH))
                .hasSize(2)
                .allSatisfy(l ->
                        assertThat(l.parts().get(l.parts().size() - 1).role()).isEqualTo(Role.FIX));
    }

    @Test
    void countsTheColumnsOfATerminal() {
        assertThat(wrapped("字".repeat(15) + " " + "字".repeat(15))).hasSize(2);
        assertThat(wrapped("e\u0301".repeat(30) + " " + "e\u0301".repeat(29))).hasSize(1);
    }

    @Test
    void leavesAllAsItIsWhereTooLittleRoomIsLeft() {
        String text = "word ".repeat(30).trim();

        assertThat(ConsoleWrap.wrap(ConsoleLine.of(Severity.INFO, text), 47)).hasSize(1);
        assertThat(ConsoleWrap.wrap(ConsoleLine.of(Severity.INFO, text), 48)).hasSizeGreaterThan(1);
    }

    private static List<String> wrapped(String text) {
        return wrapped(ConsolePart.of(Role.PLAIN, text));
    }

    private static List<String> wrapped(ConsolePart... parts) {
        return ConsoleWrap.wrap(line(parts), WIDTH).stream()
                .map(ConsoleLine::text)
                .toList();
    }

    private static ConsoleLine line(ConsolePart... parts) {
        return new ConsoleLine(Severity.INFO, ConsoleLine.INDENT, List.of(parts));
    }
}
