package dev.cordon.bytes;

/** What is left of the limits during one reading. */
public final class Budget {

    private final ArchiveLimits limits;
    private int archives;
    private long entries;
    private long held;
    private long unpacked;
    private long nameCharacters;

    /** All of the limits is left. */
    public Budget(ArchiveLimits limits) {
        this.limits = limits;
    }

    /** Takes one more archive, so many deep. */
    public void descend(int depth) throws LimitException {
        if (depth > limits.depth()) {
            throw new LimitException("lies more than " + limits.depth() + " archives deep");
        }
        if (++archives > limits.archives()) {
            throw LimitException.spent("holds more than " + limits.archives() + " archives");
        }
    }

    /** Takes one more entry. */
    public void entry() throws LimitException {
        if (++entries > limits.entries()) {
            throw LimitException.spent("holds more than " + limits.entries() + " entries");
        }
    }

    /** Takes so many bytes of memory, until they are released. */
    public void hold(long bytes) throws LimitException {
        if (held + bytes > limits.heldBytes()) {
            throw new LimitException(
                    "is compressed and, unpacked, larger than the " + limits.heldBytes() + " bytes that may be held");
        }
        held += bytes;
    }

    /** Gives bytes back that were held. */
    void release(long bytes) {
        held -= bytes;
    }

    /** Takes so many bytes that were unpacked. */
    public void unpack(long bytes) throws LimitException {
        unpacked += bytes;
        if (unpacked > limits.unpackedBytes()) {
            throw LimitException.spent("unpacks to more than " + limits.unpackedBytes() + " bytes");
        }
    }

    /** Takes the letters of a name that is kept. */
    public void keepName(String name) throws LimitException {
        nameCharacters += name.length();
        if (nameCharacters > limits.nameCharacters()) {
            throw LimitException.spent("holds names of more than " + limits.nameCharacters() + " letters");
        }
    }
}
