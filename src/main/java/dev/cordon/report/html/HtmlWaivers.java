package dev.cordon.report.html;

import dev.cordon.policy.Waiver;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The waivers of findings as bars on one scale of days.
 *
 * @param from the day on the left: the real date
 * @param to the day on the right: on or after the last end
 * @param bars one per waiver, the first to end first
 */
record HtmlWaivers(LocalDate from, LocalDate to, List<Bar> bars) {

    private static final long SHORTEST_SCALE = 90;
    private static final long SOON = 30;

    /**
     * A waiver on the scale.
     *
     * @param percent how far its bar reaches
     * @param days how many days it still holds; negative where it has ended
     * @param findings what it applies to
     */
    record Bar(Waiver waiver, long percent, long days, List<HtmlFinding> findings) {

        /** The level whose colour it has: whether it has ended, ends soon, or holds. */
        String tone() {
            return days < 0 ? "allow" : days < SOON ? "warn" : "waived";
        }
    }

    static HtmlWaivers of(List<HtmlFinding> findings, LocalDate today) {
        Map<Waiver, List<HtmlFinding>> uses = new LinkedHashMap<>();
        findings.stream()
                .flatMap(f -> f.waiversToShow().stream())
                .distinct()
                .sorted(Comparator.comparing(Waiver::expires).thenComparing(Waiver::id))
                .forEach(w -> uses.put(
                        w,
                        findings.stream()
                                .filter(f -> f.waiversToShow().contains(w))
                                .toList()));
        long longest = uses.keySet().stream().mapToLong(w -> days(w, today)).reduce(SHORTEST_SCALE, Math::max);
        List<Bar> bars = uses.entrySet().stream()
                .map(use -> bar(use.getKey(), days(use.getKey(), today), longest, use.getValue()))
                .toList();
        return new HtmlWaivers(today, today.plusDays(longest), bars);
    }

    private static Bar bar(Waiver waiver, long days, long longest, List<HtmlFinding> findings) {
        return new Bar(waiver, days < 0 ? 0 : Math.max(1, 100 * days / longest), days, findings);
    }

    private static long days(Waiver waiver, LocalDate today) {
        return ChronoUnit.DAYS.between(today, waiver.expires());
    }
}
