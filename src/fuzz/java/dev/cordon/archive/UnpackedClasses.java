package dev.cordon.archive;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.apache.commons.compress.archivers.ar.ArArchiveEntry;
import org.apache.commons.compress.archivers.ar.ArArchiveInputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.archivers.tar.TarConstants;
import org.apache.commons.compress.archivers.tar.TarUtils;
import org.apache.commons.compress.compressors.bzip2.BZip2CompressorInputStream;
import org.tukaani.xz.XZInputStream;

/**
 * The classes that other programs unpack from an archive: the JDK from a zip and from gzip, commons-compress from tar, ar and
 * bzip2. Where one of them stops, what it had until then counts no more.
 */
final class UnpackedClasses {

    private static final int LONGEST = 1 << 22;
    private static final int DEEPEST = 4;
    private static final int GNU_MAGIC_START = TarConstants.MAGIC_OFFSET;

    /** Plain names alone: what becomes of others is for tests of names. */
    private static final Pattern CLASS = Pattern.compile("((?:[a-z][a-z0-9]{0,80}/){1,8})[A-Z][A-Za-z0-9]*\\.class");

    private final Path inner;
    private Map<String, Integer> byPackage = new HashMap<>();
    private int depth;

    /** @param inner where an archive in an archive may be written to */
    UnpackedClasses(Path inner) {
        this.inner = inner;
    }

    /** Reads an archive of one kind. */
    interface Reader {

        void read(UnpackedClasses into, byte[] archive) throws IOException;
    }

    /** How many classes each package has. */
    Map<String, Integer> byPackage() {
        return byPackage;
    }

    private interface Attempt {

        void run() throws IOException;
    }

    /** What is seen of an archive that breaks off counts for nothing. */
    private void attempt(Attempt attempt) {
        Map<String, Integer> before = new HashMap<>(byPackage);
        if (++depth <= DEEPEST) {
            try {
                attempt.run();
            } catch (IOException | RuntimeException e) {
                byPackage = before;
            }
        }
        depth--;
    }

    void ofZip(byte[] archive) {
        attempt(() -> {
            Path file = inner.resolveSibling("inner" + depth);
            Files.write(file, archive);
            try (ZipFile zip = new ZipFile(file.toFile())) {
                for (ZipEntry entry : zip.stream().toList()) {
                    if (!entry.isDirectory()) {
                        seen(entry.getName());
                        if (entry.getName().endsWith(".jar")) {
                            within(zip, entry);
                        }
                    }
                }
            }
        });
    }

    private void within(ZipFile zip, ZipEntry entry) {
        attempt(() -> {
            byte[] nested;
            try (InputStream in = zip.getInputStream(entry)) {
                nested = in.readNBytes(LONGEST);
            }
            ofZip(nested);
        });
    }

    void ofTar(byte[] archive) {
        attempt(() -> {
            try (TarArchiveInputStream tar = new TarArchiveInputStream(new ByteArrayInputStream(archive))) {
                for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                    if (!entry.isCheckSumOK()) {
                        throw new IOException("tar(1) refuses it");
                    }
                    byte type = entry.getLinkFlag();
                    boolean plain = type == TarConstants.LF_NORMAL || type == TarConstants.LF_OLDNORM;
                    if (plain && !entry.isDirectory() && !entry.isSparse()) {
                        seen(entry.getName());
                        inside(tar.readNBytes(LONGEST));
                    }
                }
            }
        });
    }

    void ofAr(byte[] archive) {
        attempt(() -> {
            try (ArArchiveInputStream ar = new ArArchiveInputStream(new ByteArrayInputStream(archive))) {
                for (ArArchiveEntry entry = ar.getNextEntry(); entry != null; entry = ar.getNextEntry()) {
                    inside(ar.readNBytes(LONGEST));
                }
            }
        });
    }

    void ofPacked(byte[] archive) {
        attempt(() -> {
            Optional<InputStream> open = unpacked(archive);
            if (open.isPresent()) {
                try (InputStream in = open.get()) {
                    byte[] whole = in.readNBytes(LONGEST);
                    if (isTar(whole)) {
                        ofTar(whole);
                    }
                }
            }
        });
    }

    private static Optional<InputStream> unpacked(byte[] archive) throws IOException {
        InputStream in = new ByteArrayInputStream(archive);
        if (begins(archive, 0x1f, 0x8b)) {
            return Optional.of(new GZIPInputStream(in));
        }
        if (begins(archive, 0xfd, '7', 'z', 'X', 'Z', 0)) {
            return Optional.of(new XZInputStream(in, 1 << 16));
        }
        return begins(archive, 'B', 'Z', 'h')
                ? Optional.of(new BZip2CompressorInputStream(in, true))
                : Optional.empty();
    }

    private void inside(byte[] content) {
        ofPacked(content);
        if (isTar(content)) {
            ofTar(content);
        }
    }

    /** As file(1) has it: a magic word, and a sum that holds. */
    private static boolean isTar(byte[] content) {
        return content.length >= TarConstants.DEFAULT_RCDSIZE
                && new String(content, GNU_MAGIC_START, 5, US_ASCII).equals("ustar")
                && TarUtils.verifyCheckSum(Arrays.copyOf(content, TarConstants.DEFAULT_RCDSIZE));
    }

    private static boolean begins(byte[] content, int... with) {
        for (int i = 0; i < with.length; i++) {
            if (content.length <= i || (content[i] & 0xff) != with[i]) {
                return false;
            }
        }
        return true;
    }

    /** The classes that a dex file defines, read as a whole by its tables (source.android.com, "Dalvik executable format"). */
    void ofDex(byte[] archive) {
        attempt(() -> {
            ByteBuffer dex = ByteBuffer.wrap(archive).order(ByteOrder.LITTLE_ENDIAN);
            if (!begins(archive, 'd', 'e', 'x', '\n', '0') || dex.getInt(40) != 0x12345678) {
                return;
            }
            for (int i = 0; i < dex.getInt(96); i++) {
                int type = dex.getInt(dex.getInt(100) + 32 * i);
                int string = dex.getInt(dex.getInt(68) + 4 * type);
                seen(descriptor(dex.position(dex.getInt(dex.getInt(60) + 4 * string))));
            }
        });
    }

    private static String descriptor(ByteBuffer text) throws IOException {
        while (text.get() < 0) {
            // the length, which the text has again in its end
        }
        StringBuilder name = new StringBuilder();
        for (byte b = text.get(); b != 0; b = text.get()) {
            name.append((char) (b & 0xff));
            if (name.length() > LONGEST) {
                throw new IOException("endless");
            }
        }
        boolean type = name.length() > 2 && name.charAt(0) == 'L' && name.charAt(name.length() - 1) == ';';
        return type ? name.substring(1, name.length() - 1) + ".class" : "";
    }

    private void seen(String name) {
        Matcher plain = CLASS.matcher(name);
        if (plain.matches()) {
            String folder = plain.group(1);
            PackageName.of(folder.substring(0, folder.length() - 1))
                    .ifPresent(packageName -> byPackage.merge(packageName, 1, Integer::sum));
        }
    }
}
