package dev.cordon.policy;

import dev.cordon.inventory.Scope;
import dev.cordon.notice.Location;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * A reviewed decision to let a component of a vendor pass until a day.
 *
 * @param id names it among all waivers
 * @param vendor id of the vendor
 * @param component the package URL it is about, without a version; with {@code *} for its name a whole group, and
 *     {@code *} alone everything of the vendor
 * @param versions the Maven version range it is about; empty for every version
 * @param modules {@code groupId:artifactId} of each module it holds in; empty for all
 * @param scope the only scope it holds in; empty for all
 * @param authority the only authority whose listing it waives; empty for all
 * @param reason why, in the words of who wrote it
 * @param approvedBy who approved it, as the file asserts
 * @param expires the last day on which it holds
 * @param ticket where the decision was discussed
 * @param baseline id of the baseline it is a part of, signed once for all; empty for a waiver of its own
 * @param file the file it stands in
 * @param where its place in that file
 */
public record Waiver(
        String id,
        String vendor,
        String component,
        Optional<String> versions,
        List<String> modules,
        Optional<Scope> scope,
        Optional<String> authority,
        String reason,
        String approvedBy,
        LocalDate expires,
        Optional<String> ticket,
        Optional<String> baseline,
        WaiverFile file,
        Location where) {

    public Waiver {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(vendor, "vendor");
        Objects.requireNonNull(component, "component");
        Objects.requireNonNull(versions, "versions");
        modules = List.copyOf(modules);
        Objects.requireNonNull(scope, "scope");
        Objects.requireNonNull(authority, "authority");
        Objects.requireNonNull(reason, "reason");
        Objects.requireNonNull(approvedBy, "approvedBy");
        Objects.requireNonNull(expires, "expires");
        Objects.requireNonNull(ticket, "ticket");
        Objects.requireNonNull(baseline, "baseline");
        Objects.requireNonNull(file, "file");
        Objects.requireNonNull(where, "where");
    }

    /** The modules it holds in as a sentence has them, {@code com.acme:app, com.acme:web}; empty where it holds in all. */
    public Optional<String> inModules() {
        return modules.isEmpty() ? Optional.empty() : Optional.of(String.join(", ", modules));
    }
}
