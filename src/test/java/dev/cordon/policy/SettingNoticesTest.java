package dev.cordon.policy;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cordon.denylist.Level;
import dev.cordon.notice.Notice;
import dev.cordon.testing.Lists;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is said of a build's settings even where nothing is found. The list is of 2026-01-01. */
class SettingNoticesTest {

    private static final LocalDate ISSUED = LocalDate.parse("2026-01-01");

    private static Policy policy(LocalDate asOf) {
        return new Policy(
                Lists.listing("- {authority: embargo, from: \"2026-01-01\", verified: seen}"),
                asOf,
                Level.DENY,
                Profile.DEFAULT,
                List.of());
    }

    private static List<String> notices(LocalDate asOf, LocalDate today, int staleAfter, boolean bundled) {
        return SettingNotices.of(policy(asOf), today, staleAfter, bundled).stream()
                .map(n -> n.code().id() + ": " + n.message())
                .toList();
    }

    @Test
    void nothingIsSaidOfWhatIsUsual() {
        assertThat(notices(ISSUED, ISSUED, 180, true)).isEmpty();
    }

    @Test
    void aDayThatIsNotTodayIsNamed() {
        LocalDate today = LocalDate.parse("2026-03-01");

        assertThat(notices(LocalDate.parse("2026-02-01"), today, 180, true))
                .containsExactly("judged-as-of: Judged as of 2026-02-01, not as of today (cordon.asOf).");
        assertThat(notices(LocalDate.parse("2025-12-31"), today, 180, true))
                .as("before any act is in force, nothing could ever be denied")
                .containsExactly("judged-as-of: Judged as of 2025-12-31, not as of today (cordon.asOf)."
                        + " No listing in force on that day fails a build, whatever is found.");
    }

    @Test
    void theBundledListIsMissed() {
        assertThat(notices(ISSUED, ISSUED, 180, false))
                .containsExactly("bundled-denylist-dropped: The list that comes with Cordon is not used"
                        + " (cordon.bundledDenylist is false).");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "2026-01-31 | 30 | ''",
                "2026-02-01 | 30 | denylist-stale: The denylist test-list 1 is older than 30 days: issued 2026-01-01."
                        + " Update it, or raise cordon.maxDenylistAge.",
                "2026-01-03 | 1  | denylist-stale: The denylist test-list 1 is older than 1 day: issued 2026-01-01."
                        + " Update it, or raise cordon.maxDenylistAge.",
                "2026-01-01 | 0  | ''",
                "2025-12-31 | 30 | denylist-from-the-future: The denylist test-list 1 was issued on 2026-01-01,"
                        + " after today's date. Check the clock.",
            })
    void aListIsNeitherOldNorOfTomorrow(LocalDate today, int staleAfter, String notice) {
        assertThat(String.join("\n", notices(today, today, staleAfter, true))).isEqualTo(notice);
    }

    @Test
    void aNoticeOfAListNamesItsFile() {
        LocalDate today = ISSUED.plusDays(9);

        assertThat(SettingNotices.of(policy(today), today, 8, true))
                .map(Notice::where)
                .map(where -> where.orElseThrow().toString())
                .containsExactly("test-list.yaml");
    }
}
