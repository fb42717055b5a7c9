package dev.cordon.archive;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import dev.cordon.bytes.ByteSource;
import dev.cordon.bytes.NotExaminedException;
import java.io.IOException;
import java.util.Optional;

/** Images of disks, which are known by what stands behind their first bytes: ISO 9660, UDIF and VHD of a fixed size. */
final class DiskImage {

    private static final int VOLUME = 0x8001;
    private static final String ISO = "CD001";
    private static final int TRAILER = 512;
    private static final String UDIF = "koly";
    private static final String VHD = "conectix";

    private DiskImage() {}

    /** That a file is one; empty where it is not, or cannot be read, which others notice. */
    static Optional<NotExaminedException> of(ByteSource source) {
        try {
            boolean image = at(source, VOLUME, ISO)
                    || at(source, source.size() - TRAILER, UDIF)
                    || at(source, source.size() - TRAILER, VHD);
            return image
                    ? Optional.of(NotExaminedException.format("is a disk image, which is not read", "Mount it"))
                    : Optional.empty();
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    private static boolean at(ByteSource source, long position, String text) throws IOException {
        return position >= 0
                && position + text.length() <= source.size()
                && new String(source.bytes(position, text.length()), ISO_8859_1).equals(text);
    }
}
