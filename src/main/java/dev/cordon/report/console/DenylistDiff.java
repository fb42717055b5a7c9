package dev.cordon.report.console;

import dev.cordon.denylist.Authority;
import dev.cordon.denylist.Denylist;
import dev.cordon.denylist.Exemption;
import dev.cordon.denylist.Identifier;
import dev.cordon.denylist.Listing;
import dev.cordon.denylist.Vendor;
import dev.cordon.text.Names;
import dev.cordon.text.PrintableText;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;

/** What changed from one denylist to another, entry by entry and key by key. */
public final class DenylistDiff {

    private final List<String> lines = new ArrayList<>();

    private DenylistDiff() {}

    /** A line for whatever was added, removed or changed; one that says so where nothing was. */
    public static List<String> lines(Denylist before, Denylist after) {
        DenylistDiff diff = new DenylistDiff();
        diff.compare("authority ", before.authorities(), after.authorities(), Authority::id);
        Map<String, Vendor> earlier = byKey(before.vendors(), Vendor::id);
        Map<String, Vendor> later = byKey(after.vendors(), Vendor::id);
        later.forEach((id, vendor) -> {
            if (!earlier.containsKey(id)) {
                diff.lines.add("+ vendor " + id + ", with "
                        + Names.number(vendor.listings().size(), "listing") + " and "
                        + Names.number(vendor.identifiers().size(), "identifier"));
            }
        });
        earlier.forEach((id, vendor) -> {
            if (later.containsKey(id)) {
                diff.vendor(vendor, later.get(id));
            } else {
                diff.lines.add("- vendor " + id);
            }
        });
        if (diff.lines.isEmpty()) {
            diff.lines.add("Nothing changed.");
        }
        return diff.lines.stream().map(PrintableText::of).toList();
    }

    private void vendor(Vendor before, Vendor after) {
        String of = " of " + before.id();
        changed("vendor " + before.id(), "name", before.name(), after.name());
        changed("vendor " + before.id(), "jurisdiction", before.jurisdiction(), after.jurisdiction());
        changed("vendor " + before.id(), "note", before.note(), after.note());
        compare("entity ", before.entities(), after.entities(), e -> e.name() + of);
        compare("listing ", before.listings(), after.listings(), l -> name(l) + of);
        compare("identifier ", before.identifiers(), after.identifiers(), i -> name(i) + of);
        compare("exception ", before.exemptions(), after.exemptions(), e -> name(e) + of);
    }

    private static String name(Listing listing) {
        return listing.authority()
                + listing.limb().map(l -> " limb " + l).orElse("")
                + listing.entity().map(e -> " naming " + e).orElse("") + " " + listing.from();
    }

    private static String name(Identifier identifier) {
        return identifier.signal().id() + " " + identifier.pattern();
    }

    private static String name(Exemption exemption) {
        return exemption.signal().id() + " " + exemption.pattern();
    }

    private <T extends Record> void compare(
            String kind, List<T> before, List<T> after, Function<? super T, String> name) {
        Map<String, T> earlier = byKey(before, name);
        Map<String, T> later = byKey(after, name);
        later.keySet().stream().filter(k -> !earlier.containsKey(k)).forEach(k -> lines.add("+ " + kind + k));
        earlier.forEach((key, one) -> {
            T other = later.get(key);
            if (other == null) {
                lines.add("- " + kind + key);
            } else if (!one.equals(other)) {
                components(kind + key, one, other);
            }
        });
    }

    /** Every component of a record that differs: a key that the format gains is compared without a line here. */
    private void components(String what, Record before, Record after) {
        for (RecordComponent component : before.getClass().getRecordComponents()) {
            try {
                changed(
                        what,
                        component.getName(),
                        component.getAccessor().invoke(before),
                        component.getAccessor().invoke(after));
            } catch (ReflectiveOperationException e) {
                throw new IllegalStateException("a record of Cordon's own cannot be read", e);
            }
        }
    }

    private void changed(String what, String key, Object before, Object after) {
        if (!Objects.equals(before, after)) {
            lines.add("~ " + what + ": " + key + " was " + text(before) + ", is " + text(after));
        }
    }

    private static String text(Object value) {
        if (value instanceof Optional<?> maybe) {
            return maybe.map(DenylistDiff::text).orElse("not said");
        }
        return value instanceof Enum<?> constant
                ? constant.name().toLowerCase(Locale.ROOT).replace('_', '-')
                : String.valueOf(value);
    }

    private static <T> Map<String, T> byKey(List<T> items, Function<? super T, String> key) {
        Map<String, T> map = new LinkedHashMap<>();
        items.forEach(item -> map.put(key.apply(item), item));
        return map;
    }
}
