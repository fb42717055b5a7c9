package dev.cordon.denylist.file;

import dev.cordon.denylist.Covered;
import dev.cordon.denylist.Identifier;
import dev.cordon.inventory.Signal;
import dev.cordon.match.OrganizationName;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What a later list and an earlier one say of the same name, together. */
final class JoinedName {

    private JoinedName() {}

    /** What the later list does not say of a name, the earlier one still says. */
    static Identifier of(Identifier before, Identifier after) {
        Identifier covering = covering(before, after);
        return new Identifier(
                after.signal(),
                after.pattern(),
                after.product().or(before::product),
                after.source(),
                after.entity().or(before::entity),
                after.checked(),
                after.strength(),
                after.useInstead().or(before::useInstead),
                after.tenure(),
                covering.coverage());
    }

    private static Identifier covering(Identifier before, Identifier after) {
        Map<String, Covered> coverage = new LinkedHashMap<>(before.coverage());
        coverage.putAll(after.coverage());
        return new Identifier(
                after.signal(),
                after.pattern(),
                after.product(),
                after.source(),
                after.entity(),
                after.checked(),
                after.strength(),
                after.useInstead(),
                after.tenure(),
                coverage);
    }

    /** A name in another spelling is the same name: what the acts reach of it stays as it was said. */
    static Identifier with(List<Identifier> before, Identifier after) {
        if (after.signal() != Signal.ORGANIZATION) {
            return after;
        }
        String name = OrganizationName.normalise(after.pattern());
        Identifier said = after;
        for (Identifier earlier : before) {
            if (earlier.signal() == Signal.ORGANIZATION
                    && OrganizationName.normalise(earlier.pattern()).equals(name)) {
                said = covering(earlier, said);
            }
        }
        return said;
    }
}
