package dev.cordon.denylist;

import dev.cordon.notice.Notice;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * Vendors and the authorities that list them: one file, or several merged.
 *
 * @param files the files behind it, in the order they were loaded
 * @param authorities every authority, ids unique
 * @param vendors every vendor, ids unique
 * @param notices what merging had to say: overrides and exemptions of one list over another
 */
public record Denylist(
        List<DenylistFile> files, List<Authority> authorities, List<Vendor> vendors, List<Notice> notices) {

    public Denylist {
        files = List.copyOf(files);
        authorities = List.copyOf(authorities);
        vendors = List.copyOf(vendors);
        notices = List.copyOf(notices);
    }

    /** The authority of that id; empty where there is none. */
    public Optional<Authority> authority(String id) {
        Objects.requireNonNull(id, "id");
        return authorities.stream().filter(a -> a.id().equals(id)).findFirst();
    }

    /** The vendor of that id; empty where there is none. */
    public Optional<Vendor> vendor(String id) {
        Objects.requireNonNull(id, "id");
        return vendors.stream().filter(v -> v.id().equals(id)).findFirst();
    }
}
