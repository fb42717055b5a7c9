package dev.cordon.denylist;

import java.math.BigDecimal;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What an entity is to another of its vendor.
 *
 * @param to id of the other entity, or of the vendor for all of its own entities
 * @param kind what it is
 * @param share how much is owned: {@code 69.8 %}
 * @param period when that holds
 * @param source who says so
 * @param checked how that was checked
 */
public record Relation(
        String to, RelationKind kind, Optional<String> share, Period period, String source, Checked checked) {

    private static final Pattern SHARE = Pattern.compile("\\d{1,3}(\\.\\d{1,4})? ?%");
    private static final BigDecimal HALF = BigDecimal.valueOf(50);
    private static final BigDecimal ALL = BigDecimal.valueOf(100);

    public Relation {
        Objects.requireNonNull(to, "to");
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(share, "share");
        Objects.requireNonNull(period, "period");
        Objects.requireNonNull(source, "source");
        Objects.requireNonNull(checked, "checked");
    }

    /** Whether it was read where it stands; what is not is only reported, and never does more than warn. */
    public boolean isSeen() {
        return checked.sureness() == Sureness.SEEN;
    }

    /** What stands between the name of the one that is owned and its owner's: {@code reported 69.8 % owned by}. */
    public String phrase() {
        String owned = switch (kind) {
            case PARENT, MAJORITY_OWNED -> share.map(s -> s + " owned by").orElse("majority-owned by");
            case MINORITY -> share.map(s -> s + " owned by").orElse("owned in part by");
            case CONTROLLED -> "controlled by";
            case FORMER -> "formerly of";
        };
        return isSeen() ? owned : "reported " + owned;
    }

    /** Whether the recorded share is half or more. */
    boolean isHalfOrMore() {
        return share.filter(s -> percent(s).compareTo(HALF) >= 0).isPresent();
    }

    /** What is wrong with a share, as a clause; empty where it goes with the kind. */
    public static Optional<String> problem(String share, RelationKind kind) {
        if (!SHARE.matcher(share).matches() || percent(share).compareTo(ALL) > 0) {
            return Optional.of("is no share");
        }
        int half = percent(share).compareTo(HALF);
        if (kind.isMajority() && half <= 0) {
            return Optional.of("is no majority");
        }
        return kind == RelationKind.MINORITY && half > 0 ? Optional.of("is no minority") : Optional.empty();
    }

    private static BigDecimal percent(String share) {
        return new BigDecimal(share.replace("%", "").strip());
    }
}
