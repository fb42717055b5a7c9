package dev.cordon.archive;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.cordon.bytes.BrokenException;
import dev.cordon.bytes.Budget;
import dev.cordon.bytes.ByteSource;
import dev.cordon.bytes.NotExaminedException;
import dev.cordon.notice.NoticeCode;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

/** Shows a visitor the entries of a zip: those that its central directory lists, which are those that the JVM sees. */
final class ZipWalk {

    /** Some programs deflate the content that a folder has not. */
    private static final int NOTHING_DEFLATED = 2;

    private final Budget budget;
    private final Inflaters inflaters;

    ZipWalk(Budget budget, Inflaters inflaters) {
        this.budget = budget;
        this.inflaters = inflaters;
    }

    /**
     * Walks over one archive.
     *
     * @param path what to call the archive in remarks
     * @throws BrokenException at the end, if an entry is not what the directory says of it
     * @throws NotExaminedException at the end, if every file in it is encrypted, so that only names were seen
     */
    void walk(ByteSource source, DirectoryEnd directory, String path, Remarks remarks, EntryVisitor visitor)
            throws IOException {
        DirectoryCursor entry = new DirectoryCursor(source, directory);
        LayoutCheck layout = new LayoutCheck();
        HeaderCheck headers = new HeaderCheck(source);
        long files = 0;
        long encrypted = 0;
        long packed = 0;
        while (entry.next()) {
            budget.entry();
            long position = entry.position();
            long end = position + ZipContent.HEADER + entry.nameLength() + entry.compressedSize();
            layout.add(position, end < position ? Long.MAX_VALUE : end);
            Optional<byte[]> unicode = headers.check(entry);
            byte[] names = unicode.orElse(entry.buffer());
            int start = unicode.isPresent() ? 0 : entry.nameStart();
            int whole = unicode.isPresent() ? names.length : entry.nameLength();
            int length = withoutSlash(names, start, whole);
            boolean folder = length < whole && entry.size() == 0 && entry.compressedSize() <= NOTHING_DEFLATED;
            files += folder ? 0 : 1;
            encrypted += !folder && entry.isEncrypted() ? 1 : 0;
            boolean classByName = ClassName.matches(names, start, length);
            if (classByName && (folder || !visitor.looksInto(entry.size()))) {
                visitor.classFile(names, start, length);
            } else if (!folder && length > 0) {
                long there = Math.max(0, Math.min(entry.compressedSize(), source.size() - position));
                packed += there;
                if (packed > source.size()) {
                    // Entries overlap: to read the same bytes again costs what unpacking costs.
                    budget.unpack(there);
                }
                visitor.entry(
                        new String(names, start, length, UTF_8), new ZipContent(source, entry, inflaters, budget));
            }
        }
        report(layout, source, directory, path, remarks);
        headers.finish();
        if (files > 0 && encrypted == files) {
            throw NotExaminedException.encrypted();
        }
    }

    /** The JVM finds {@code A.class/} when it looks for {@code A.class}, so a slash at the end hides nothing. */
    private static int withoutSlash(byte[] names, int start, int length) {
        return length > 0 && names[start + length - 1] == '/' ? length - 1 : length;
    }

    private void report(LayoutCheck layout, ByteSource source, DirectoryEnd directory, String path, Remarks remarks)
            throws IOException {
        int overlapping = layout.overlapping();
        if (overlapping > 0) {
            remarks.add(NoticeCode.ARCHIVE_LAYOUT, path, "has entries that overlap");
        }
        List<String> hidden = layout.hidden(source, directory.start(), budget);
        for (String name : hidden) {
            remarks.add(
                    NoticeCode.ARCHIVE_LAYOUT,
                    path + "!/" + name,
                    "is not listed in the archive's directory: Java does not see it, so it was not examined");
        }
    }
}
