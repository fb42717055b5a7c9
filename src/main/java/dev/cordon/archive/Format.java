package dev.cordon.archive;

import dev.cordon.archive.tar.TarHeader;
import dev.cordon.bytes.BrokenException;
import dev.cordon.bytes.NotExaminedException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Formats that can hold software, by their first bytes. Each is opened or named; {@code docs/signals.md} lists them all.
 * Sources: the specification of each format (APPNOTE, RFC 1952, RFC 8878, lz4_Frame_format, xz-file-format,
 * lzma-file-format, 7zFormat, lsb-core for rpm, JVMS 4, the dex format of Android, cpio(5)) and the magic files of file(1).
 */
enum Format {
    ZIP("a zip", Kind.ARCHIVE, "504b0304 504b0506 504b0708504b0304 504b3030504b0304 4a4d0100"),
    TAR("a tar", Kind.ARCHIVE, ""),
    AR("an ar archive", Kind.ARCHIVE, "213c617263683e0a"),
    GZIP("a gzip file", Kind.PACKED, "1f8b08"),
    XZ("an xz file", Kind.PACKED, "fd377a585a00"),
    BZIP2("a bzip2 file", Kind.PACKED, "425a68"),
    CLASS("a class", Kind.CODE, "cafebabe"),
    DEX("code for Android", Kind.CODE, "6465780a30"),
    ELF("a program", Kind.PROGRAM, "7f454c46"),
    PE("a program for Windows", Kind.PROGRAM, "4d5a"),
    MACH_O("a program for macOS", Kind.PROGRAM, "feedface feedfacf cefaedfe cffaedfe cafebabf cafebabe"),
    SCRIPT("a script", Kind.PROGRAM, "2321"),
    LZ4("an lz4 file", "Unpack it with 'lz4 -d'", "04224d18 03214c18 02214c18 " + FirstBytes.SKIPPABLE),
    ZSTD(
            "a Zstandard file",
            "Unpack it with 'zstd -d'",
            "28b52ffd 27b52ffd 26b52ffd 25b52ffd 24b52ffd 23b52ffd 22b52ffd " + FirstBytes.SKIPPABLE),
    LZIP("an lzip file", "Unpack it with 'lzip -d'", "4c5a495001"),
    LZMA("an lzma file", "Unpack it with 'xz -d'", "5d0000"),
    COMPRESS("a file packed by compress", "Unpack it with 'gzip -d'", "1f9d"),
    SEVEN_ZIP("a 7z archive", "Unpack it with '7z x'", "377abcaf271c"),
    RAR("a rar archive", "Unpack it with 'unrar x'", "526172211a07"),
    CAB("a cabinet file", "Unpack it with 'cabextract'", "4d53434600000000"),
    RPM("an rpm package", "Unpack it with 'rpm2archive'", "edabeedb"),
    CPIO("a cpio archive", "Unpack it with 'cpio -i'", "303730373031 303730373032 303730373037 c771 71c7"),
    XAR("a xar archive", "Unpack it with 'xar -x'", "7861722100"),
    THIN_AR("a thin ar archive", "List what is beside it with 'ar t'", "213c7468696e3e0a"),
    JIMAGE("an image of Java modules", "Unpack it with 'jimage extract'", "dadafeca cafedada"),
    PACK200("a jar packed by pack200", "Unpack it with 'unpack200' of a JDK up to 13", "cafed00d"),
    QCOW("a disk image", "Mount it and name the folder", "514649fb"),
    VMDK("a disk image", "Mount it and name the folder", "4b444d56"),
    VHD("a disk image", "Mount it and name the folder", "636f6e6563746978"),
    VHDX("a disk image", "Mount it and name the folder", "7668647866696c65"),
    WIM("a Windows image", "Unpack it with 'wimlib-imagex apply'", "4d5357494d000000 574c50574d000000"),
    SQUASHFS("a squashfs image", "Unpack it with 'unsquashfs'", "68737173");

    /** What becomes of a format. */
    enum Kind {
        /** Opened, with entries of its own. */
        ARCHIVE,
        /** Unpacked, with one thing in it. */
        PACKED,
        /** Code that is read. */
        CODE,
        /** Code that is not read, behind which an archive may stand. */
        PROGRAM,
        /** Not opened. */
        CLOSED
    }

    private static final Map<Format, List<byte[]>> MAGICS = Arrays.stream(values())
            .collect(Collectors.toMap(
                    format -> format,
                    format -> Arrays.stream(format.magics.split(" "))
                            .filter(magic -> !magic.isEmpty())
                            .map(HexFormat.of()::parseHex)
                            .toList()));

    /** Most files begin as none of these, which their first byte says already. */
    private static final List<List<Format>> BY_FIRST_BYTE = IntStream.range(0, 256)
            .mapToObj(first -> Arrays.stream(values())
                    .filter(format -> MAGICS.get(format).stream().anyMatch(magic -> (magic[0] & 0xFF) == first))
                    .toList())
            .toList();

    private final String what;
    private final Kind kind;
    private final String next;
    private final String magics;

    Format(String what, Kind kind, String magics) {
        this(what, kind, "", magics);
    }

    Format(String what, String next, String magics) {
        this(what, Kind.CLOSED, next, magics);
    }

    /** @param magics the first bytes in hexadecimal digits, each way to begin after a space */
    Format(String what, Kind kind, String next, String magics) {
        this.what = what;
        this.kind = kind;
        this.next = next;
        this.magics = magics;
    }

    /** The format of something by its first {@link EntryContent#HEAD} bytes; empty where they begin as none of these. */
    static Optional<Format> of(byte[] head) {
        if (head.length > 0) {
            for (Format format : BY_FIRST_BYTE.get(head[0] & 0xFF)) {
                if (format.begins(head)) {
                    return Optional.of(format);
                }
            }
        }
        return isTar(head) ? Optional.of(TAR) : Optional.empty();
    }

    /**
     * The same for something of that name: two empty blocks are a tar without files, and under another name they are
     * nothing (POSIX.1-2017, pax, "ustar Interchange Format").
     */
    static Optional<Format> of(byte[] head, String name) {
        boolean empty = name.toLowerCase(Locale.ROOT).endsWith(".tar")
                && head.length >= TarHeader.LENGTH
                && TarHeader.isBlank(head);
        return empty ? Optional.of(TAR) : of(head);
    }

    private boolean begins(byte[] head) {
        if (MAGICS.get(this).stream().noneMatch(magic -> FirstBytes.begin(head, magic))) {
            return false;
        }
        return switch (this) {
            case BZIP2 -> FirstBytes.areBzip2(head);
            case CLASS -> FirstBytes.areClass(head);
            case MACH_O -> head.length >= 28 && !FirstBytes.areClass(head);
            case PE -> head.length >= 64;
            case COMPRESS -> FirstBytes.areCompress(head);
            case LZMA -> FirstBytes.areLzma(head);
            case CPIO -> head[0] == '0' || FirstBytes.areBinaryCpio(head);
            case VHD -> FirstBytes.areVhd(head);
            case LZ4 ->
                head[1] != 0x2A
                        || FirstBytes.areSkippedBefore(head, MAGICS.get(this).get(0));
            default -> true;
        };
    }

    private static boolean isTar(byte[] head) {
        try {
            return TarHeader.isMarked(head) || TarHeader.of(head).isPresent();
        } catch (BrokenException e) {
            // Of random bytes one in a hundred thousand has the right sum, and a size in one of thirty of these.
            return TarHeader.beginsSize(head);
        }
    }

    /** What becomes of it. */
    Kind kind() {
        return kind;
    }

    /** Whether it is opened, and so leads to other things. */
    boolean isOpened() {
        return kind == Kind.ARCHIVE || kind == Kind.PACKED;
    }

    /** Whether it is read from its first byte to its last, as all are that have no directory at their end. */
    boolean isStream() {
        return isOpened() && this != ZIP;
    }

    /** What it is called: {@code an xz file}. */
    String what() {
        return what;
    }

    /** That something is of this format, and what would make it readable. */
    NotExaminedException unread() {
        return NotExaminedException.format("is " + what + ", which is not read", next);
    }

    /** What the one thing in a packed file is called, by the name of the file. */
    static String unpackedName(String file) {
        String lower = file.toLowerCase(Locale.ROOT);
        for (String end : List.of(".tgz", ".txz", ".tbz2", ".tbz")) {
            if (lower.endsWith(end)) {
                return file.substring(0, file.length() - end.length()) + ".tar";
            }
        }
        for (String end : List.of(".gz", ".xz", ".bz2", ".bz")) {
            if (lower.endsWith(end) && file.length() > end.length()) {
                return file.substring(0, file.length() - end.length());
            }
        }
        return file;
    }
}
