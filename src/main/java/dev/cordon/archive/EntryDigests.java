package dev.cordon.archive;

import dev.cordon.notice.FaultException;
import dev.cordon.notice.Location;
import dev.cordon.notice.Notice;
import dev.cordon.text.PrintableText;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Digests a file and what lies in it at any depth, so that the same bytes are known again wherever they lie and whatever
 * they are called there. Only what is asked for is digested: nearly everything can be told apart by its size.
 */
public final class EntryDigests {

    private final Wanted wanted;
    private final Examination examination;
    private final Map<String, Bytes> digests = new HashMap<>();
    private final Map<String, Integer> refs = new HashMap<>();

    private EntryDigests(Wanted wanted, Examination examination) {
        this.wanted = wanted;
        this.examination = examination;
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
     * @param notices what must be told about it
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
     * @param options how archives are read; whatever cannot be read is what {@link ArchiveReader} has told already
     * @throws FaultException if a limit ends the reading, unless the options let that be recorded
     */
    public static Found of(Path file, String label, ArchiveOptions options, Wanted wanted) {
        Remarks spent = new Remarks(Location.of(file.toString()));
        String ref = PrintableText.value(label);
        Map<String, Bytes> digests;
        try (Examination examination = new Examination(options, new Remarks(Location.of(file.toString())))) {
            EntryDigests reading = new EntryDigests(wanted, examination);
            digests = reading.digests;
            if (Files.isDirectory(file)) {
                new FolderWalk(examination.budget(), examination.remarks()).walk(file, reading.new Entries(ref, 0));
            } else if (Files.isRegularFile(file)) {
                try (FileBytes bytes = new FileBytes(file)) {
                    reading.look(bytes, file.getFileName().toString(), ref, 0);
                }
            }
        } catch (LimitException e) {
            spent.unread(ref, e, true);
            digests = Map.of();
        } catch (IOException | UncheckedIOException e) {
            digests = Map.of();
        }
        return new Found(digests, Archive.accepted(spent.faults(), options.onUnreadable()));
    }

    private void look(ByteSource bytes, String name, String ref, int depth) throws IOException {
        if (wanted.test(ref, bytes.size())) {
            digests.put(ref, new Bytes(bytes.size(), FileHash.of(bytes)));
        }
        ArchiveFormat format = ArchiveFormat.of(bytes, name);
        if (!(format instanceof ArchiveFormat.None)) {
            if (depth > 0) {
                examination.budget().descend(depth);
            }
            examination.walk(bytes, format, ref, new Entries(ref, depth));
        }
    }

    /** The entries of one archive or folder. */
    private final class Entries implements EntryVisitor {

        private final String outer;
        private final int depth;

        Entries(String outer, int depth) {
            this.outer = outer;
            this.depth = depth;
        }

        @Override
        public void classFile(byte[] name, int start, int length) {
            // what a dependency's file is, a class is not
        }

        @Override
        public void entry(String name, EntryContent content) throws IOException {
            String ref = unique(PrintableText.value(outer + (content.isFile() ? "/" : "!/") + name));
            try {
                if (content.isFile() || EntryKind.of(name) == EntryKind.ARCHIVE) {
                    archive(name, ref, content);
                } else if (wanted.test(ref, content.claimedSize())) {
                    try (InputStream in = content.stream()) {
                        digests.put(ref, new Bytes(content.claimedSize(), FileHash.of(in)));
                    }
                }
            } catch (LimitException e) {
                if (e.isLast()) {
                    throw e;
                }
            } catch (IOException | UncheckedIOException e) {
                // The reader of archives has told of it: here nothing is to be known of this one.
                return;
            }
        }

        private void archive(String name, String ref, EntryContent content) throws IOException {
            try (ByteSource bytes = content.hold(examination.budget())) {
                look(bytes, name, ref, depth + 1);
            }
        }
    }

    /** As {@link Examination} tells two entries of one name apart. */
    private String unique(String ref) {
        int n = refs.merge(ref, 1, Integer::sum);
        return n == 1 ? ref : unique(ref + "#" + n);
    }
}
