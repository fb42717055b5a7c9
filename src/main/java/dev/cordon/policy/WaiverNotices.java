package dev.cordon.policy;

import dev.cordon.denylist.Level;
import dev.cordon.inventory.Component;
import dev.cordon.notice.Notice;
import dev.cordon.notice.NoticeCode;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** What people must know of waivers beside the verdicts: those that end, have ended, nearly apply or do nothing. */
public final class WaiverNotices {

    /** From how many days before its end a waiver is announced to end. */
    static final int SOON = 30;

    private WaiverNotices() {}

    /** What the waivers' part in these verdicts has to say. */
    public static List<Notice> of(Waivers waivers, Collection<Verdict> verdicts) {
        Stream<Notice> missing = verdicts.stream()
                .filter(WaiverNotices::counts)
                .flatMap(v ->
                        v.near().stream().map(near -> near(near, v.finding().component())));
        Stream<Notice> ending = verdicts.stream()
                .flatMap(v -> v.waivers().stream())
                .distinct()
                .flatMap(w -> ending(w, waivers.today()).stream());
        return Stream.concat(missing, ending).distinct().toList();
    }

    /**
     * The waivers that do nothing; those of files that other builds use too are left out.
     *
     * @param verdicts those of every module of the build: what one module does not need, another may
     */
    public static List<Notice> unused(Waivers waivers, Collection<Verdict> verdicts) {
        Set<Waiver> named = new HashSet<>();
        for (Verdict verdict : verdicts) {
            named.addAll(verdict.waivers());
            if (counts(verdict)) {
                verdict.near().forEach(n -> named.add(n.waiver()));
            }
        }
        return waivers.all().stream()
                .filter(w -> !named.contains(w) && !w.file().shared())
                .map(w -> w.baseline()
                        .map(b -> notice(
                                NoticeCode.BASELINE_SOLVED,
                                w,
                                "The finding " + about(w) + " of the baseline '" + b
                                        + "' is solved: its entry can be removed."))
                        .orElseGet(() -> notice(
                                NoticeCode.WAIVER_UNUSED,
                                w,
                                "The waiver '" + w.id() + "' for " + about(w)
                                        + " applies to nothing in this build: it can be removed.")))
                .toList();
    }

    /** Whether a person has to act on the verdict: only then is it of use to know which waiver nearly applied. */
    private static boolean counts(Verdict verdict) {
        return verdict.level() != Level.ALLOW;
    }

    private static Notice near(NearWaiver near, Component component) {
        Waiver waiver = near.waiver();
        return near.expired()
                ? notice(
                        NoticeCode.WAIVER_EXPIRED,
                        waiver,
                        "The waiver '" + waiver.id() + "' for " + component.called() + " no longer applies: "
                                + near.why() + ". The finding counts again.")
                : notice(
                        NoticeCode.WAIVER_NEAR_MISS,
                        waiver,
                        "The waiver '" + waiver.id() + "' does not apply to " + component.called() + ": " + near.why()
                                + ".");
    }

    private static Optional<Notice> ending(Waiver waiver, LocalDate today) {
        long days = ChronoUnit.DAYS.between(today, waiver.expires());
        if (days > SOON) {
            return Optional.empty();
        }
        String when = days == 0 ? "today" : days == 1 ? "tomorrow" : "in " + days + " days";
        return Optional.of(notice(
                NoticeCode.WAIVER_EXPIRING,
                waiver,
                "The waiver '" + waiver.id() + "' for " + about(waiver) + " ends " + when + ", on " + waiver.expires()
                        + "."));
    }

    private static String about(Waiver waiver) {
        String component = waiver.component().equals(ComponentPattern.ANYTHING) ? "everything" : waiver.component();
        return component + waiver.versions().map(v -> " " + v).orElse("") + " of " + waiver.vendor()
                + waiver.inModules().map(m -> " in " + m).orElse("");
    }

    private static Notice notice(NoticeCode code, Waiver waiver, String message) {
        return new Notice(code, message, Optional.of(waiver.where()));
    }
}
