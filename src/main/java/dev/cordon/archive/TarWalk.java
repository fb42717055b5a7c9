package dev.cordon.archive;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.cordon.archive.tar.PaxRecords;
import dev.cordon.archive.tar.SparseMap;
import dev.cordon.archive.tar.TarHeader;
import dev.cordon.archive.tar.TarPreface;
import dev.cordon.bytes.BrokenException;
import dev.cordon.bytes.Budget;
import java.io.IOException;
import java.io.InputStream;

/** Shows a visitor the files of a tar, from first to last: a tar has no directory. */
final class TarWalk {

    private static final int LONGEST_NAME = 1 << 16;

    private final Budget budget;

    TarWalk(Budget budget) {
        this.budget = budget;
    }

    void walk(InputStream in, EntryVisitor visitor) throws IOException {
        TarPreface preface = new TarPreface();
        for (byte[] block = block(in); block.length > 0 && !TarHeader.isBlank(block); block = block(in)) {
            budget.entry();
            TarHeader header =
                    TarHeader.of(block).orElseThrow(() -> new BrokenException("holds a header with a wrong checksum"));
            switch (header.type()) {
                case 'L' -> preface.name(text(in, header));
                case 'K' -> preface.link(text(in, header));
                case 'x', 'X' -> preface.records(PaxRecords.of(small(in, header)));
                // Stands between a name and its file, and is about neither.
                case 'g' -> PaxRecords.of(small(in, header)).checkGlobal();
                default -> {
                    file(in, block, header, preface, visitor);
                    preface = new TarPreface();
                }
            }
        }
        TarPadding.check(in);
    }

    private static void file(InputStream in, byte[] block, TarHeader header, TarPreface preface, EntryVisitor visitor)
            throws IOException {
        String name = preface.name().orElse(header.name());
        long size = preface.size(header);
        boolean folder =
                header.isPlainFile() && (name.endsWith("/") || header.name().endsWith("/"));
        if ((folder || header.isWithoutContent()) && size > 0) {
            throw new BrokenException(
                    "holds a link or folder with a size, behind which programs differ in where they read on");
        }
        if (header.isSparse() || SparseMap.isIn(block)) {
            SparseMap.readOld(header, block, size, in);
        }
        StreamContent content = StreamContent.of(in, size);
        preface.readMap(size, content);
        if (size > 0 && (header.isSparse() || preface.isSparse())) {
            for (String one : preface.sparseNames(name)) {
                visitor.entry(one, new SparseContent(size));
            }
        } else if (header.isFile(size) && !folder) {
            show(withoutSlash(name), size, content, visitor);
        }
        content.skipRest();
        in.skipNBytes(padding(size));
        if (header.isHardLink()) {
            visitor.hardLink(name, preface.link().orElse(header.link()));
        } else if (header.isLink()) {
            visitor.link(name, preface.link().orElse(header.link()));
        }
    }

    private static void show(String name, long size, StreamContent content, EntryVisitor visitor) throws IOException {
        byte[] bytes = name.getBytes(UTF_8);
        if (ClassName.matches(bytes, 0, bytes.length) && !visitor.looksInto(size)) {
            visitor.classFile(bytes, 0, bytes.length);
        } else {
            visitor.entry(name, content);
        }
    }

    /** What is extracted as a file is called so, although a header calls it a folder. */
    private static String withoutSlash(String name) {
        int end = name.length();
        while (end > 1 && name.charAt(end - 1) == '/') {
            end--;
        }
        return name.substring(0, end);
    }

    private static String text(InputStream in, TarHeader header) throws IOException {
        byte[] bytes = small(in, header);
        return TarHeader.text(bytes, 0, bytes.length);
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

    private static long padding(long size) {
        return (TarHeader.LENGTH - size % TarHeader.LENGTH) % TarHeader.LENGTH;
    }
}
