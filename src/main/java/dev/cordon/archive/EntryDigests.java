package dev.cordon.archive;

import dev.cordon.bytes.Budget;
import dev.cordon.bytes.ByteSource;
import dev.cordon.bytes.FileHash;
import dev.cordon.notice.Fault;
import dev.cordon.notice.FaultCode;
import dev.cordon.notice.FaultException;
import dev.cordon.notice.Notice;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Digests a file and what lies in it at any depth, so that the same bytes are known again wherever they lie and whatever
 * they are called there. Only what is asked for is digested: nearly everything differs in size.
 */
public final class EntryDigests {

    private final Wanted wanted;
    private final Map<String, Bytes> digests = new HashMap<>();
    private final Map<String, Integer> refs = new HashMap<>();

    private EntryDigests(Wanted wanted) {
        this.wanted = wanted;
    }

    /** Says what is digested. */
    @FunctionalInterface
    public interface Wanted {

        /**
         * Whether to digest an entry.
         *
         * @param ref the file, or the way into it, as {@link ArchiveReader} makes refs
         * @param size how many bytes it has
         */
        boolean test(String ref, long size);
    }

    /**
     * What makes bytes the same.
     *
     * @param size how many there are
     * @param sha256 their digest, as a file-hash fact has it
     */
    public record Bytes(long size, String sha256) {}

    /**
     * What was digested.
     *
     * @param digests by ref
     * @param notices what must be reported about it
     */
    public record Found(Map<String, Bytes> digests, List<Notice> notices) {

        public Found {
            digests = Map.copyOf(digests);
            notices = List.copyOf(notices);
        }
    }

    /**
     * Digests what is asked for.
     *
     * @param file a file, or a folder with files
     * @param label what refs call it
     * @param options how archives are read; whatever cannot be read is what {@link ArchiveReader} has reported already
     * @throws FaultException if a limit ends the reading, unless the options let that be recorded
     */
    public static Found of(Path file, String label, ArchiveOptions options, Wanted wanted) {
        EntryDigests digests = new EntryDigests(wanted);
        Archive archive = new ArchiveReader(options).look(file, label, Optional.of(digests));
        List<Fault> bounds = archive.faults().stream()
                .filter(f -> f.code() == FaultCode.ARCHIVE_BOUND)
                .toList();
        return new Found(
                bounds.isEmpty() ? digests.digests : Map.of(), Archive.accepted(bounds, options.onUnreadable()));
    }

    /**
     * Digests an entry if that is wanted.
     *
     * @param ref what to call it
     * @return the same to be read from its start
     */
    EntryContent of(String ref, EntryContent content, Budget budget) throws IOException {
        String one = unique(ref);
        if (!wanted.test(one, content.claimedSize())) {
            return content;
        }
        EntryContent again = content.isRepeatable() ? content : new SourceContent(content.hold(budget));
        try (InputStream in = again.stream()) {
            digests.put(one, new Bytes(again.claimedSize(), FileHash.of(in)));
        }
        return again;
    }

    /** Digests a whole file if that is wanted. */
    void of(String ref, ByteSource file) throws IOException {
        if (wanted.test(ref, file.size())) {
            digests.put(ref, new Bytes(file.size(), FileHash.of(file)));
        }
    }

    /** As {@link Examination} distinguishes two entries of one name. */
    private String unique(String ref) {
        int n = refs.merge(ref, 1, Integer::sum);
        return n == 1 ? ref : unique(ref + "#" + n);
    }
}
