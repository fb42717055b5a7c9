package dev.cordon.denylist.file;

import dev.cordon.denylist.Authority;
import dev.cordon.denylist.Denylist;
import dev.cordon.denylist.DenylistFile;
import dev.cordon.denylist.Entity;
import dev.cordon.denylist.Exemption;
import dev.cordon.denylist.Identifier;
import dev.cordon.denylist.Listing;
import dev.cordon.denylist.Period;
import dev.cordon.denylist.Vendor;
import dev.cordon.match.Weakened;
import dev.cordon.notice.Location;
import dev.cordon.notice.Notice;
import dev.cordon.notice.NoticeCode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Joins a later list to earlier ones. An authority of the same id is replaced. A vendor of the same id gains the later
 * list's entities, listings, identifiers and exceptions; where both have the same one, the later counts. Whatever a
 * later list replaces, exempts or makes weaker is reported, since it can take something out of the gate.
 */
public final class DenylistMerge {

    private final String later;
    private final List<Notice> notices = new ArrayList<>();

    private DenylistMerge(DenylistFile later) {
        this.later = later.name() + " " + later.version();
    }

    /** The earlier lists with the later one laid over them. */
    public static Denylist merge(Denylist earlier, Denylist later) {
        return new DenylistMerge(later.files().get(0)).join(earlier, later);
    }

    private Denylist join(Denylist earlier, Denylist addition) {
        Map<String, Authority> authorities = byId(earlier.authorities(), Authority::id);
        for (Authority authority : addition.authorities()) {
            Authority before = authorities.put(authority.id(), authority);
            if (before != null) {
                List<String> changes = changes(before, authority);
                report("replaces the authority " + authority.id()
                        + (changes.isEmpty() ? "" : ": " + String.join(", ", changes)));
            }
        }
        Map<String, Vendor> vendors = byId(earlier.vendors(), Vendor::id);
        for (Vendor vendor : addition.vendors()) {
            vendors.merge(vendor.id(), vendor, this::join);
        }
        List<DenylistFile> files = concat(earlier.files(), addition.files());
        return new Denylist(
                files,
                List.copyOf(authorities.values()),
                List.copyOf(vendors.values()),
                concat(earlier.notices(), notices));
    }

    /** What of an authority decides about findings, where it is another than before. */
    private static List<String> changes(Authority before, Authority after) {
        List<String> changes = new ArrayList<>();
        change(changes, "level", before.level().id(), after.level().id());
        change(changes, "status", standing(before), standing(after));
        change(
                changes,
                "reachesOwned",
                before.nature().reachesOwned().id(),
                after.nature().reachesOwned().id());
        return changes;
    }

    private static void change(List<String> changes, String what, String before, String after) {
        if (!before.equals(after)) {
            changes.add(what + " " + before + " becomes " + after);
        }
    }

    private static String standing(Authority authority) {
        Period period = authority.standing().period();
        return authority.standing().status().id()
                + period.from().map(day -> " from " + day).orElse("")
                + period.until().map(day -> " until " + day).orElse("");
    }

    private Vendor join(Vendor before, Vendor after) {
        List<Listing> listings = listings(before, after);
        Map<String, Identifier> identifiers = byId(before.identifiers(), DenylistMerge::key);
        Weakened weakened = new Weakened(before);
        for (Identifier identifier : after.identifiers()) {
            String key = key(identifier);
            Identifier replaced = identifiers.get(key);
            Identifier laid = replaced == null
                    ? JoinedName.with(before.identifiers(), identifier)
                    : JoinedName.of(replaced, identifier);
            identifiers.put(key, laid);
            if (replaced != null && replaced.strength() != identifier.strength()) {
                report("makes the identifier " + key + " of " + before.id() + " "
                        + identifier.strength().id());
            }
            List<String> weaker = new ArrayList<>(weakened.by(laid));
            weaker.removeAll(replaced == null ? List.of() : weakened.by(replaced));
            weaker.forEach(how -> report("weakens " + before.id() + " by the identifier " + key + ": " + how));
        }
        for (Exemption exemption : after.exemptions()) {
            report("exempts " + key(exemption.signal().id(), exemption.pattern()) + " from " + before.id() + ": "
                    + exemption.reason());
        }
        return new Vendor(
                before.id(),
                after.name(),
                after.jurisdiction().or(before::jurisdiction),
                after.note().or(before::note),
                entities(before, after),
                listings,
                List.copyOf(identifiers.values()),
                concat(before.exemptions(), after.exemptions()));
    }

    /** An entity of the id of an earlier one replaces it; its names stay identifiers, what it is to others may change. */
    private List<Entity> entities(Vendor before, Vendor after) {
        for (Entity entity : after.entities()) {
            entity.id()
                    .flatMap(id -> before.entities().stream()
                            .filter(e -> e.id().filter(id::equals).isPresent())
                            .findFirst())
                    .filter(e -> !relation(e).equals(relation(entity)))
                    .ifPresent(e -> report("replaces the entity " + e.id().orElseThrow() + " of " + before.id() + ": "
                            + relation(e) + " becomes " + relation(entity)));
        }
        Set<String> replaced =
                after.entities().stream().flatMap(e -> e.id().stream()).collect(Collectors.toSet());
        List<Entity> kept = before.entities().stream()
                .filter(e -> e.id().filter(replaced::contains).isEmpty())
                .toList();
        return concat(kept, after.entities());
    }

    private static String relation(Entity entity) {
        return entity.relation()
                .map(r -> r.phrase() + " " + r.to()
                        + r.period().from().map(day -> " from " + day).orElse("")
                        + r.period().until().map(day -> " until " + day).orElse(""))
                .orElse("the vendor's own");
    }

    /**
     * A listing of the same act, limb, entity and day replaces the earlier one; so does the only one of an act, limb and
     * entity, whose day it corrects.
     */
    private List<Listing> listings(Vendor before, Vendor after) {
        List<Listing> listings = new ArrayList<>(before.listings());
        for (Listing listing : after.listings()) {
            List<Listing> same = before.listings().stream()
                    .filter(l -> key(l).equals(key(listing)))
                    .toList();
            boolean only = same.size() == 1
                    && after.listings().stream()
                                    .filter(l -> key(l).equals(key(listing)))
                                    .count()
                            == 1;
            Optional<Listing> replaced = only
                    ? Optional.of(same.get(0))
                    : same.stream().filter(l -> l.key().equals(listing.key())).findFirst();
            if (replaced.isPresent()) {
                listings.set(listings.indexOf(replaced.get()), listing);
                report("replaces the listing of " + before.id() + " under " + key(listing));
            } else {
                listings.add(listing);
            }
        }
        return listings;
    }

    private void report(String what) {
        String message = "The denylist " + later + " " + what + ".";
        notices.add(new Notice(NoticeCode.DENYLIST_OVERRIDDEN, message, Optional.of(Location.of(later))));
    }

    private static String key(Listing listing) {
        return listing.authority()
                + listing.limb().map(l -> " limb " + l).orElse("")
                + listing.entity().map(e -> " of " + e).orElse("");
    }

    private static String key(Identifier identifier) {
        return key(identifier.signal().id(), identifier.pattern());
    }

    private static String key(String signal, String pattern) {
        return signal + " " + pattern;
    }

    private static <T> Map<String, T> byId(List<T> items, Function<T, String> id) {
        Map<String, T> map = new LinkedHashMap<>();
        items.forEach(item -> map.put(id.apply(item), item));
        return map;
    }

    private static <T> List<T> concat(List<T> first, List<T> second) {
        List<T> all = new ArrayList<>(first);
        all.addAll(second);
        return all;
    }
}
