package dev.cordon.archive;

import dev.cordon.bytes.ArchiveLimits;
import java.util.Objects;

/**
 * How archives are read.
 *
 * @param limits what a reading may cost
 * @param onUnreadable what becomes of what cannot be read
 * @param hashes whether archives within archives get a file-hash fact as well, as files always do
 * @param role what the file is to the build
 */
public record ArchiveOptions(ArchiveLimits limits, OnUnreadable onUnreadable, boolean hashes, Role role) {

    /** Default limits, no hashes of what is nested, and what cannot be read is a fault. */
    public static final ArchiveOptions DEFAULT = new ArchiveOptions(ArchiveLimits.DEFAULT, OnUnreadable.FAIL, false);

    public ArchiveOptions {
        Objects.requireNonNull(limits, "limits");
        Objects.requireNonNull(onUnreadable, "onUnreadable");
        Objects.requireNonNull(role, "role");
    }

    /** Options for files that the user names. */
    public ArchiveOptions(ArchiveLimits limits, OnUnreadable onUnreadable, boolean hashes) {
        this(limits, onUnreadable, hashes, Role.NAMED);
    }

    /** The same for a file that is something else to the build. */
    public ArchiveOptions as(Role other) {
        return new ArchiveOptions(limits, onUnreadable, hashes, other);
    }
}
