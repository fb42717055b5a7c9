package dev.cordon.match;

import dev.cordon.denylist.Tenure;
import dev.cordon.denylist.Vendor;
import dev.cordon.inventory.Strength;
import java.util.List;
import java.util.Objects;

/**
 * What a lookup of one fact did, for a person who asks why. {@link DenylistIndex#lookup} decides; this explains.
 *
 * @param identifiers how many identifiers of the fact's signal the loaded lists have
 * @param met every identifier and exemption that the fact meets, the most specific first
 * @param near identifiers that look as if they were met, and why they are not
 */
public record Trace(int identifiers, List<Met> met, List<Near> near) {

    public Trace {
        met = List.copyOf(met);
        near = List.copyOf(near);
    }

    /** An identifier or an exemption that a fact meets. */
    public sealed interface Met {

        /** Whose it is. */
        Vendor vendor();

        /** Its pattern. */
        String pattern();
    }

    /**
     * An identifier that a fact meets.
     *
     * @param strength what that proves
     * @param counts whether it became evidence: of one vendor only the most specific does, unless it is exempted
     * @param tenure in which versions and on which days it is the vendor's
     */
    public record MetIdentifier(Vendor vendor, String pattern, Strength strength, boolean counts, Tenure tenure)
            implements Met {

        public MetIdentifier {
            Objects.requireNonNull(vendor, "vendor");
            Objects.requireNonNull(pattern, "pattern");
            Objects.requireNonNull(strength, "strength");
            Objects.requireNonNull(tenure, "tenure");
        }
    }

    /**
     * An exemption that a fact meets.
     *
     * @param reason why the list has it
     */
    public record MetExemption(Vendor vendor, String pattern, String reason) implements Met {

        public MetExemption {
            Objects.requireNonNull(vendor, "vendor");
            Objects.requireNonNull(pattern, "pattern");
            Objects.requireNonNull(reason, "reason");
        }
    }

    /**
     * An identifier that is not met though it looks alike.
     *
     * @param why why it is not, a clause
     */
    public record Near(Vendor vendor, String pattern, String why) {

        public Near {
            Objects.requireNonNull(vendor, "vendor");
            Objects.requireNonNull(pattern, "pattern");
            Objects.requireNonNull(why, "why");
        }
    }
}
