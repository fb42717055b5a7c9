package dev.cordon.policy;

import java.util.Objects;

/**
 * A waiver about the component and vendor of a finding that does not apply to it.
 *
 * @param waiver the waiver
 * @param expired whether only its end keeps it from applying
 * @param why what keeps it from applying, a clause: {@code version does not match: 1.6.1 is not in [1.6.0]}
 */
public record NearWaiver(Waiver waiver, boolean expired, String why) {

    public NearWaiver {
        Objects.requireNonNull(waiver, "waiver");
        Objects.requireNonNull(why, "why");
    }
}
