package dev.cordon.policy;

import dev.cordon.yaml.YamlMapping;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/**
 * Reads who lets something pass, why and until when.
 *
 * @param today the real date
 * @param maxDays how far away the end may be
 */
record SignatureReader(LocalDate today, int maxDays) {

    /** The signature; empty where a fault was reported for it. */
    Optional<Signature> read(YamlMapping mapping) {
        Optional<String> reason = filled(mapping, "reason", "nobody has said why", "Write why this may pass.");
        Optional<String> approvedBy =
                filled(mapping, "approvedBy", "nobody has approved it", "Whoever approves it writes their name here.");
        Optional<LocalDate> expires = filled(
                        mapping, "expires", "it would never end", "Write the last day, as in \"" + usual() + "\".")
                .flatMap(text -> mapping.date("expires"));
        expires.filter(end -> ChronoUnit.DAYS.between(today, end) > maxDays)
                .ifPresent(end -> mapping.fault("expires", tooFar(end), next()));
        Optional<String> ticket = mapping.text("ticket");
        if (reason.isEmpty() || approvedBy.isEmpty() || expires.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new Signature(reason.get(), approvedBy.get(), expires.get(), ticket));
    }

    private String tooFar(LocalDate end) {
        return "the end " + end + " is " + ChronoUnit.DAYS.between(today, end)
                + " days away, and cordon.maxWaiverDays accepts " + maxDays;
    }

    private String next() {
        return "Write " + today.plusDays(maxDays) + " or an earlier day; a waiver can be renewed.";
    }

    private static Optional<String> filled(YamlMapping mapping, String key, String without, String next) {
        if (mapping.isBlank(key)) {
            mapping.fault(key, "'" + key + "' is blank: " + without, next);
            return Optional.empty();
        }
        return mapping.requiredText(key);
    }

    /** A day that is accepted, three months away where that is. */
    private LocalDate usual() {
        return today.plusDays(Math.min(maxDays, 90));
    }

    /** Who lets something pass, why and until when. */
    record Signature(String reason, String approvedBy, LocalDate expires, Optional<String> ticket) {}
}
