package dev.cordon;

import dev.cordon.archive.OnUnreadable;
import dev.cordon.audit.Audit;
import dev.cordon.denylist.Level;
import dev.cordon.match.DenylistIndex;
import dev.cordon.namelist.NameLists;
import dev.cordon.notice.Notice;
import dev.cordon.policy.Profile;
import dev.cordon.policy.Setting;
import dev.cordon.policy.SettingNotices;
import dev.cordon.policy.Waivers;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * A policy that was read: how to judge on whatever day.
 *
 * @param index the lists
 * @param bundled whether the list that Cordon uses by itself is one of them
 * @param asOf the date of judgement, where it is not the day of each judgement
 * @param failOn the level from which a verdict fails
 * @param profile the named set of levels
 * @param settings the levels that the program set
 * @param waivers what is let pass until a day
 * @param names the official lists of names
 * @param maxUnidentified how many components may be unidentified
 * @param strictSbom whether an SBOM must obey the schema of its format
 * @param onUnreadable what becomes of what cannot be read
 */
record Rules(
        DenylistIndex index,
        boolean bundled,
        Optional<LocalDate> asOf,
        Level failOn,
        Profile profile,
        List<Setting> settings,
        Waivers waivers,
        NameLists names,
        OptionalLong maxUnidentified,
        boolean strictSbom,
        OnUnreadable onUnreadable) {

    /** As {@code cordon.maxDenylistAge} has it. */
    private static final int STALE_AFTER_DAYS = 180;

    /** How to judge on a day. */
    Audit audit(LocalDate today) {
        return new Audit(index, on(today), Optional.empty(), maxUnidentified, names);
    }

    /** What a reader of the result must know, whatever was found. */
    List<Notice> notices(LocalDate today) {
        return SettingNotices.of(on(today), today, STALE_AFTER_DAYS, bundled);
    }

    private dev.cordon.policy.Policy on(LocalDate today) {
        return new dev.cordon.policy.Policy(
                index.denylist(), asOf.orElse(today), failOn, profile, settings, waivers.on(today));
    }
}
