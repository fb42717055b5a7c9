package dev.cordon.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cordon.notice.NoticeCode;
import dev.cordon.report.NoticeExplanations.Piece;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

class NoticeExplanationsTest {

    @Test
    void areWhatThePageSaysWithoutItsLinks() {
        List<List<Piece>> stale = NoticeExplanations.of(NoticeCode.DENYLIST_STALE);

        assertThat(stale)
                .singleElement()
                .satisfies(paragraph -> assertThat(paragraph)
                        .startsWith(
                                new Piece("A list was issued longer ago than ", false),
                                new Piece("maxDenylistAge", true),
                                new Piece(
                                        " (default 180 days). Vendors listed since are not found. Update Cordon or the list, or raise"
                                                + " the parameter if the age is acceptable.",
                                        false)));
        assertThat(NoticeExplanations.of(NoticeCode.WAIVER_EXPIRED).toString())
                .contains("A waiver would apply to a finding")
                .doesNotContain("waivers.md");
    }

    @Test
    void areTheSameOfAPageThatWindowsHasCheckedOut() throws IOException {
        String page = Files.readString(Path.of("docs/diagnostics.md"));
        ByteArrayOutputStream expected = new ByteArrayOutputStream();
        ByteArrayOutputStream windows = new ByteArrayOutputStream();

        NoticeExplanations.compile(page, expected);
        NoticeExplanations.compile(page.replace("\n", "\r\n"), windows);

        assertThat(windows.toByteArray()).isEqualTo(expected.toByteArray()).isNotEmpty();
    }

    @Test
    void areThereForEveryCode() {
        assertThat(NoticeCode.values())
                .allSatisfy(code -> assertThat(NoticeExplanations.of(code)).isNotEmpty());
    }
}
