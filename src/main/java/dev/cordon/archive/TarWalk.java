package dev.cordon.archive;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.cordon.bytes.BrokenException;
import dev.cordon.bytes.Budget;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;

/** Shows a visitor the files of a tar, from first to last: a tar has no directory. */
final class TarWalk {

    private static final int LONGEST_NAME = 1 << 16;
    private static final char GNU_LONG_NAME = 'L';
    private static final char GNU_LONG_LINK = 'K';
    private static final char PAX = 'x';
    private static final char PAX_GLOBAL = 'g';
    private static final char SOLARIS_PAX = 'X';

    private final Budget budget;

    TarWalk(Budget budget) {
        this.budget = budget;
    }

    void walk(InputStream in, EntryVisitor visitor) throws IOException {
        Optional<String> longName = Optional.empty();
        Optional<String> longSize = Optional.empty();
        Optional<String> longLink = Optional.empty();
        for (byte[] block = block(in); block.length > 0 && !isZero(block); block = block(in)) {
            budget.entry();
            TarHeader header =
                    TarHeader.of(block).orElseThrow(() -> new BrokenException("holds a header with a wrong checksum"));
            if (header.type() == GNU_LONG_NAME) {
                byte[] name = small(in, header);
                longName = Optional.of(TarHeader.text(name, 0, name.length));
            } else if (header.type() == PAX || header.type() == SOLARIS_PAX) {
                PaxRecords records = PaxRecords.of(small(in, header));
                longName = records.get("path").isPresent() ? records.get("path") : longName;
                longSize = records.get("size").isPresent() ? records.get("size") : longSize;
                longLink = records.get("linkpath").isPresent() ? records.get("linkpath") : longLink;
            } else if (header.type() == GNU_LONG_LINK) {
                byte[] link = small(in, header);
                longLink = Optional.of(TarHeader.text(link, 0, link.length));
            } else if (header.type() == PAX_GLOBAL) {
                // Stands between a name and its file, and is about neither.
                skip(in, header.size());
            } else {
                long size = longSize.isPresent() ? size(longSize.get()) : header.size();
                file(in, longName.orElse(header.name()), size, header, visitor);
                if (header.isLink()) {
                    visitor.link(longName.orElse(header.name()), longLink.orElse(header.link()));
                }
                longName = Optional.empty();
                longSize = Optional.empty();
                longLink = Optional.empty();
            }
        }
        checkEnd(in);
    }

    private void file(InputStream in, String name, long size, TarHeader header, EntryVisitor visitor)
            throws IOException {
        if (header.isWithoutContent() && size > 0) {
            throw new BrokenException(
                    "holds a link or folder with a size, behind which programs differ in where they read on");
        }
        StreamContent content = StreamContent.of(in, size);
        if (header.isFile() && !name.endsWith("/")) {
            byte[] bytes = name.getBytes(UTF_8);
            if (ClassName.matches(bytes, 0, bytes.length) && !visitor.looksInto(size)) {
                visitor.classFile(bytes, 0, bytes.length);
            } else {
                visitor.entry(name, content);
            }
        }
        content.skipRest();
        in.skipNBytes(padding(size));
    }

    private static void skip(InputStream in, long size) throws IOException {
        in.skipNBytes(size);
        in.skipNBytes(padding(size));
    }

    /** Two tars one behind the other are one to who asks a program for it, and to others only the first. */
    private static void checkEnd(InputStream in) throws IOException {
        byte[] block = in.readNBytes(TarHeader.LENGTH);
        while (block.length == TarHeader.LENGTH) {
            if (!isZero(block) && TarHeader.of(block).isPresent()) {
                throw new BrokenException("goes on behind its end, where some programs read on");
            }
            block = in.readNBytes(TarHeader.LENGTH);
        }
    }

    private static byte[] small(InputStream in, TarHeader header) throws IOException {
        if (header.size() > LONGEST_NAME) {
            throw new BrokenException("holds a name that is longer than names are");
        }
        byte[] bytes = in.readNBytes((int) header.size());
        if (bytes.length < header.size()) {
            throw new BrokenException("ends within a header");
        }
        in.skipNBytes(padding(header.size()));
        return bytes;
    }

    private static byte[] block(InputStream in) throws IOException {
        byte[] block = in.readNBytes(TarHeader.LENGTH);
        if (block.length > 0 && block.length < TarHeader.LENGTH) {
            throw new BrokenException("ends within a header");
        }
        return block;
    }

    private static long size(String digits) throws BrokenException {
        try {
            return Math.max(0, Long.parseLong(digits));
        } catch (NumberFormatException e) {
            throw new BrokenException("holds an entry of a size that cannot be");
        }
    }

    private static long padding(long size) {
        return (TarHeader.LENGTH - size % TarHeader.LENGTH) % TarHeader.LENGTH;
    }

    private static boolean isZero(byte[] block) {
        for (byte b : block) {
            if (b != 0) {
                return false;
            }
        }
        return true;
    }
}
