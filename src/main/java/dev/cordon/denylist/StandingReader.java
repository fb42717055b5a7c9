package dev.cordon.denylist;

import dev.cordon.yaml.YamlMapping;
import java.time.LocalDate;
import java.util.Optional;

/** Reads days and whether an act is law. */
public final class StandingReader {

    private StandingReader() {}

    /** Reads {@code status}, {@code from}, {@code until} and {@code supersededBy} of an act. */
    public static Standing standing(YamlMapping mapping) {
        Period period = period(mapping, "the act");
        ActStatus status = status(mapping, period.until());
        Optional<String> supersededBy = mapping.text("supersededBy");
        supersededBy
                .filter(by -> status != ActStatus.SUPERSEDED)
                .ifPresent(by -> mapping.fault(
                        "supersededBy",
                        "the act names what supersedes it, and its status is " + status.id(),
                        "Write status: superseded with the day in 'until', or leave it out."));
        return new Standing(status, period, supersededBy);
    }

    /** Reads {@code status}; what says that an effect is over has its last day in {@code until}. */
    public static ActStatus status(YamlMapping mapping, Optional<LocalDate> until) {
        ActStatus status =
                mapping.oneOf("status", ActStatus::of, ActStatus.ids()).orElse(ActStatus.IN_FORCE);
        if (status.isOver() && until.isEmpty() && !mapping.has("until")) {
            mapping.fault(
                    "status",
                    "the status is " + status.id() + ", and no day says since when",
                    "Write the first day without effect as 'until'.");
        }
        return status;
    }

    /** Reads {@code from} and {@code until}. */
    public static Period period(YamlMapping mapping, String what) {
        Period period = new Period(mapping.date("from"), mapping.date("until"));
        if (period.isEmpty()) {
            mapping.fault("until", what + " ends before it begins", "Mend the dates.");
        }
        return period;
    }
}
