package dev.cordon.bytes;

/**
 * How much one reading of an archive, with everything nested in it, may cost. A limit that is met is a fault: what lies
 * beyond it is unknown.
 *
 * @param depth how deep archives may lie in one another
 * @param archives how many archives may lie in one
 * @param entries how many entries all of them may have together
 * @param heldBytes how many unpacked bytes are held in memory at one time; a compressed archive within an archive must
 *     fit in
 * @param unpackedBytes how many bytes are unpacked altogether, held or not
 * @param nameCharacters how many letters of names are kept
 */
public record ArchiveLimits(
        int depth, int archives, long entries, long heldBytes, long unpackedBytes, long nameCharacters) {

    /** Room for a distribution of several gigabytes, and less than 256 MB of heap for a reading. */
    public static final ArchiveLimits DEFAULT = new ArchiveLimits(8, 20_000, 1 << 22, 128L << 20, 8L << 30, 32L << 20);

    public ArchiveLimits {
        if (depth < 1 || archives < 1 || entries < 1 || heldBytes < 1 || unpackedBytes < 1 || nameCharacters < 1) {
            throw new IllegalArgumentException("a limit below 1 would let nothing be read");
        }
    }
}
