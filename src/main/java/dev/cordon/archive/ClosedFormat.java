package dev.cordon.archive;

import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;

/**
 * Formats that can hold software and that are not opened, by their first bytes. Sources: the specifications of each format
 * (RFC 8878 for Zstandard, 7zFormat.txt, lsb-core for rpm) and the magic files of file(1).
 */
enum ClosedFormat {
    ZSTD("a Zstandard file", "Unpack it with 'zstd -d'", "28b52ffd"),
    XZ("an xz file", "Unpack it with 'xz -d'", "fd377a585a00"),
    BZIP2("a bzip2 file", "Unpack it with 'bzip2 -d'", "425a68"),
    LZ4("an lz4 file", "Unpack it with 'lz4 -d'", "04224d18"),
    LZIP("an lzip file", "Unpack it with 'lzip -d'", "4c5a495001"),
    COMPRESS("a file packed by compress", "Unpack it with 'gzip -d'", "1f9d"),
    SEVEN_ZIP("a 7z archive", "Unpack it with '7z x'", "377abcaf271c"),
    RAR("a rar archive", "Unpack it with 'unrar x'", "526172211a07"),
    CAB("a cabinet file", "Unpack it with 'cabextract'", "4d53434600000000"),
    DEB("a Debian package", "Unpack it with 'dpkg-deb -x'", "213c617263683e0a64656269616e2d62696e617279"),
    AR("an ar archive", "Unpack it with 'ar x'", "213c617263683e0a"),
    RPM("an rpm package", "Unpack it with 'rpm2archive'", "edabeedb"),
    CPIO("a cpio archive", "Unpack it with 'cpio -i'", "30373037"),
    DEX("code for Android", "Look at the library that it was made of", "6465780a"),
    JIMAGE("an image of Java modules", "Unpack it with 'jimage extract'", "dadafeca"),
    PACK200("a jar packed by pack200", "Unpack it with 'unpack200' of a JDK up to 13", "cafed00d"),
    QCOW("a disk image", "Mount it and name the folder", "514649fb"),
    VMDK("a disk image", "Mount it and name the folder", "4b444d56"),
    SQUASHFS("a squashfs image", "Unpack it with 'unsquashfs'", "68737173");

    private final String kind;
    private final String next;
    private final String magic;

    /** @param magic the first bytes in hexadecimal digits */
    ClosedFormat(String kind, String next, String magic) {
        this.kind = kind;
        this.next = next;
        this.magic = magic;
    }

    /** The format of bytes; empty where they begin as none of these. */
    static Optional<ClosedFormat> of(byte[] head) {
        return Arrays.stream(values()).filter(f -> f.begins(head)).findFirst();
    }

    private boolean begins(byte[] head) {
        int length = magic.length() / 2;
        return head.length >= length
                && HexFormat.of().formatHex(head, 0, length).equals(magic);
    }

    /** That something is of this format, and what would make it readable. */
    NotExaminedException unread() {
        return new NotExaminedException("is " + kind + ", which is not read", next);
    }
}
