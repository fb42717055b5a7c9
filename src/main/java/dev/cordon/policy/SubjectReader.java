package dev.cordon.policy;

import dev.cordon.denylist.Authority;
import dev.cordon.denylist.Denylist;
import dev.cordon.denylist.Vendor;
import dev.cordon.inventory.Scope;
import dev.cordon.inventory.VersionRange;
import dev.cordon.text.NearestName;
import dev.cordon.yaml.YamlMapping;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Reads what a waiver is about.
 *
 * @param denylist the loaded lists, which must know every vendor and authority
 */
record SubjectReader(Denylist denylist) {

    private static final Pattern MODULE = Pattern.compile("[\\w.-]+:[\\w.-]+");

    /** The subject; empty where a fault was reported for something it cannot do without. */
    Optional<Subject> read(YamlMapping mapping) {
        Optional<String> vendor = mapping.requiredText("vendor");
        vendor.filter(v -> denylist.vendor(v).isEmpty())
                .ifPresent(v -> unknown(
                        mapping,
                        "vendor",
                        v,
                        denylist.vendors().stream().map(Vendor::id).toList()));
        Optional<String> component = component(mapping);
        Optional<String> versions = mapping.text("versions");
        versions.flatMap(VersionRange::problem)
                .ifPresent(problem -> mapping.fault("versions", "no version range: " + problem, "Mend the range."));
        List<String> modules = modules(mapping);
        Optional<Scope> scope = mapping.oneOf("scope", Scope::of, Scope.ids());
        Optional<String> authority = mapping.text("authority");
        authority
                .filter(a -> denylist.authority(a).isEmpty())
                .ifPresent(a -> unknown(
                        mapping,
                        "authority",
                        a,
                        denylist.authorities().stream().map(Authority::id).toList()));
        if (vendor.isEmpty() || component.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new Subject(vendor.get(), component.get(), versions, modules, scope, authority));
    }

    /** What {@code module} names, or all that {@code modules} lists. */
    private static List<String> modules(YamlMapping mapping) {
        Optional<String> one = mapping.text("module");
        List<String> several = mapping.texts("modules");
        one.ifPresent(m -> check(mapping, "module", m));
        several.forEach(m -> check(mapping, "modules", m));
        if (mapping.has("module") && mapping.has("modules")) {
            mapping.fault("modules", "there is 'module' as well", "Put every module into 'modules'.");
        } else if (mapping.has("modules") && several.isEmpty()) {
            mapping.fault("modules", "it names no module", "Name one at least, or leave it out for all modules.");
        }
        return one.map(List::of).orElse(several);
    }

    private static void check(YamlMapping mapping, String key, String module) {
        if (!MODULE.matcher(module).matches()) {
            mapping.fault(key, "'" + module + "' is no module", "Write groupId:artifactId.");
        }
    }

    private static void unknown(YamlMapping mapping, String key, String id, List<String> known) {
        mapping.fault(
                key,
                "no loaded list has the " + key + " '" + id + "'",
                NearestName.hint(id, known) + "Use one of: " + String.join(", ", known) + ".");
    }

    /** Reads {@code component}, and {@code allowVendorWide}, without which it must name one package. */
    private static Optional<String> component(YamlMapping mapping) {
        boolean wide = mapping.flag("allowVendorWide");
        Optional<String> text = mapping.text("component");
        if (mapping.has("component") && text.isEmpty()) {
            return Optional.empty();
        }
        String component = text.orElse(ComponentPattern.ANYTHING);
        try {
            boolean isWide = ComponentPattern.of(component).isWide();
            if (isWide && !wide) {
                mapping.fault(
                        "component",
                        text.isPresent()
                                ? "'" + component + "' waives every component of a group"
                                : "without a 'component', this waives everything of the vendor",
                        "Name one package as in pkg:maven/com.acme/lib, or set allowVendorWide: true.");
            } else if (!isWide && wide) {
                mapping.fault(
                        "allowVendorWide", "the component names one package, so this does nothing", "Leave it out.");
            }
        } catch (IllegalArgumentException e) {
            mapping.fault(
                    "component",
                    "'" + component + "' is no component of a waiver: " + e.getMessage(),
                    "Write type, group and name, as in pkg:maven/com.acme/lib; versions go into 'versions'.");
        }
        return Optional.of(component);
    }

    /** What a waiver is about, before it is signed. */
    record Subject(
            String vendor,
            String component,
            Optional<String> versions,
            List<String> modules,
            Optional<Scope> scope,
            Optional<String> authority) {}
}
