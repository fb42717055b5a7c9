package dev.cordon.policy;

import dev.cordon.denylist.DenylistFile;
import dev.cordon.notice.Location;
import dev.cordon.notice.Notice;
import dev.cordon.notice.NoticeCode;
import dev.cordon.text.Names;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Says what about a build's settings a reader of its result must know, whatever was found. */
public final class SettingNotices {

    private SettingNotices() {}

    /**
     * What there is to say of a build's settings.
     *
     * @param today the real date
     * @param staleAfter the age in days from which a list is called stale
     * @param bundled whether the list that comes with Cordon is used
     */
    public static List<Notice> of(Policy policy, LocalDate today, int staleAfter, boolean bundled) {
        List<Notice> notices = new ArrayList<>();
        if (!policy.asOf().equals(today)) {
            String nothing =
                    policy.canFail() ? "" : " No listing in force on that day fails a build, whatever is found.";
            notices.add(Notice.of(
                    NoticeCode.JUDGED_AS_OF,
                    "Judged as of " + policy.asOf() + ", not as of today (cordon.asOf)." + nothing));
        }
        if (!bundled) {
            notices.add(Notice.of(
                    NoticeCode.BUNDLED_DENYLIST_DROPPED,
                    "The list that comes with Cordon is not used (cordon.bundledDenylist is false)."));
        }
        for (DenylistFile file : policy.denylist().files()) {
            long age = ChronoUnit.DAYS.between(file.issued(), today);
            String name = "The denylist " + file.name() + " " + file.version();
            if (age > staleAfter) {
                notices.add(new Notice(
                        NoticeCode.DENYLIST_STALE,
                        name + " is older than " + Names.number(staleAfter, "day") + ": issued " + file.issued()
                                + ". Update it, or raise cordon.maxDenylistAge.",
                        Optional.of(Location.of(file.origin()))));
            }
            if (age < 0) {
                notices.add(new Notice(
                        NoticeCode.DENYLIST_FROM_THE_FUTURE,
                        name + " was issued on " + file.issued() + ", after today's date. Check the clock.",
                        Optional.of(Location.of(file.origin()))));
            }
        }
        return notices;
    }
}
