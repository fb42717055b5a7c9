package dev.cordon.archive;

import java.util.Objects;

/**
 * How archives are read.
 *
 * @param limits what a reading may cost
 * @param onUnreadable what becomes of what cannot be read
 * @param hashes whether each archive gets a file-hash fact; costs reading the whole file
 */
public record ArchiveOptions(ArchiveLimits limits, OnUnreadable onUnreadable, boolean hashes) {

    /** Default limits, no hashes, and what cannot be read is a fault. */
    public static final ArchiveOptions DEFAULT = new ArchiveOptions(ArchiveLimits.DEFAULT, OnUnreadable.FAIL, false);

    public ArchiveOptions {
        Objects.requireNonNull(limits, "limits");
        Objects.requireNonNull(onUnreadable, "onUnreadable");
    }
}
