package dev.cordon.denylist.file;

import dev.cordon.denylist.Authority;
import dev.cordon.denylist.Denylist;
import dev.cordon.denylist.DenylistFile;
import dev.cordon.denylist.ListFormat;
import dev.cordon.denylist.Sha256;
import dev.cordon.denylist.Vendor;
import dev.cordon.inventory.Scope;
import dev.cordon.notice.FaultCode;
import dev.cordon.yaml.YamlDocument;
import dev.cordon.yaml.YamlFaults;
import dev.cordon.yaml.YamlMapping;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Reads one denylist file of the format that {@code denylist.schema.json} describes. Everything that is wrong with the
 * file is reported at once, with line and column.
 */
public final class DenylistReader {

    private static final Pattern ID = Pattern.compile("[a-z0-9][a-z0-9.-]*");

    private final YamlFaults faults;
    private final String origin;

    private DenylistReader(String origin) {
        this.origin = origin;
        this.faults = new YamlFaults(origin, FaultCode.DENYLIST_INVALID, "docs/denylist.md");
    }

    /**
     * Reads a list.
     *
     * @param bytes the file, YAML 1.2 in UTF-8
     * @param origin how messages and the report name the file
     * @param base the lists loaded before it, whose authorities it may refer to
     * @return this list alone; {@link DenylistMerge} joins it to the base
     * @throws dev.cordon.notice.FaultException with every fault of the file
     */
    public static Denylist read(byte[] bytes, String origin, Optional<Denylist> base) {
        return new DenylistReader(origin).read(bytes, base);
    }

    private Denylist read(byte[] bytes, Optional<Denylist> base) {
        YamlMapping root = YamlDocument.read(bytes, "the denylist", faults);
        ListFormat format = root.format("cordonDenylist", ListFormat.ids())
                .flatMap(ListFormat::of)
                .orElse(ListFormat.TWO);
        Optional<String> name = id(root, "name");
        Optional<String> version = root.requiredText("version");
        root.require("issued");
        Optional<LocalDate> issued = root.date("issued");
        root.text("description");

        AuthorityReader authorityReader = new AuthorityReader(format);
        Map<String, Authority> authorities = new LinkedHashMap<>();
        base.ifPresent(b -> b.authorities().forEach(a -> authorities.put(a.id(), a)));
        List<YamlMapping> authorityMappings = root.mappings("authorities", "the authority");
        List<Authority> ownAuthorities = unique(authorityMappings, authorityReader::read, Authority::id);
        ownAuthorities.forEach(a -> authorities.put(a.id(), a));

        Map<String, Vendor> earlier = new LinkedHashMap<>();
        base.ifPresent(b -> b.vendors().forEach(v -> earlier.put(v.id(), v)));
        VendorReader vendorReader = new VendorReader(
                new AuthorityNames(authorities, ownAuthorities.size() == authorityMappings.size()), earlier, format);
        List<Vendor> vendors = unique(root.mappings("vendors", "the vendor"), vendorReader::read, Vendor::id);
        if (ownAuthorities.isEmpty() && vendors.isEmpty() && faults.isEmpty()) {
            root.fault("the denylist names no vendor and no authority", "Add vendors, or drop the file.");
        }
        refuseSharedIds(
                root, authorities.keySet(), vendors, base.map(Denylist::vendors).orElse(List.of()));
        root.refuseUnknownKeys();
        faults.throwIfAny();

        DenylistFile file = new DenylistFile(
                name.orElseThrow(), version.orElseThrow(), issued.orElseThrow(), origin, Sha256.of(bytes));
        return new Denylist(List.of(file), ownAuthorities, vendors, List.of());
    }

    /** Reads an id and refuses what would be ambiguous in settings. */
    static Optional<String> id(YamlMapping mapping, String key) {
        Optional<String> id = mapping.requiredText(key);
        id.filter(text -> !ID.matcher(text).matches())
                .ifPresent(text -> mapping.fault(
                        key,
                        "'" + text + "' is no id",
                        "Use lower-case letters, digits, dots and hyphens, beginning with a letter or digit."));
        id.filter(text -> Scope.of(text).isPresent())
                .ifPresent(text -> mapping.fault(
                        key, "'" + text + "' is the name of a scope", "Choose another id: settings use both."));
        return id;
    }

    private static <T> List<T> unique(
            List<YamlMapping> mappings, Function<YamlMapping, Optional<T>> read, Function<T, String> id) {
        List<T> items = new ArrayList<>();
        Map<String, T> seen = new LinkedHashMap<>();
        for (YamlMapping mapping : mappings) {
            Optional<T> item = read.apply(mapping);
            if (item.isPresent() && seen.putIfAbsent(id.apply(item.get()), item.get()) != null) {
                mapping.fault("id", "the id '" + id.apply(item.get()) + "' stands twice", "Join the two entries.");
            }
            item.ifPresent(items::add);
        }
        return items;
    }

    private static void refuseSharedIds(
            YamlMapping root, Set<String> authorities, List<Vendor> own, List<Vendor> earlier) {
        shared(own, authorities)
                .forEach(id ->
                        root.fault("vendors", "'" + id + "' is both a vendor and an authority", "Rename one of them."));
        shared(earlier, authorities)
                .filter(id -> own.stream().noneMatch(vendor -> vendor.id().equals(id)))
                .forEach(id -> root.fault(
                        "authorities",
                        "'" + id + "' is an authority here and a vendor in an earlier list",
                        "Rename the authority: settings use both."));
    }

    private static Stream<String> shared(List<Vendor> vendors, Set<String> authorities) {
        return vendors.stream().map(Vendor::id).filter(authorities::contains);
    }
}
