package dev.cordon.archive.packages;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.cordon.bytes.BrokenException;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * The header of an rpm package (rpm.org, "RPM V4 Package format"): a lead, a header of signatures, and the header that
 * says what the package is. What follows them, the files, is not read.
 */
public final class RpmPackage {

    private static final int LEAD = 96;
    private static final long MAGIC = 0x8eade80100000000L;
    private static final int MOST_ENTRIES = 1 << 16;
    private static final int MOST_BYTES = 64 << 20;
    /** Types of values: a text, several of them, and one in several languages, of which the first is read. */
    private static final Set<Integer> TEXTS = Set.of(6, 8, 9);

    private static final int INT32 = 4;

    /** The numbers of what is read (rpm.org, "Package tags"). */
    private static final Map<Integer, String> TAGS = Map.of(
            1000,
            "Name",
            1001,
            "Version",
            1002,
            "Release",
            1003,
            "Epoch",
            1011,
            "Vendor",
            1015,
            "Packager",
            1020,
            "URL",
            1022,
            "Arch");

    private RpmPackage() {}

    /**
     * Adds what the header says.
     *
     * @throws BrokenException if it contradicts itself, breaks off or names nothing
     */
    public static void read(InputStream in, PackageFacts facts) throws IOException {
        DataInputStream data = new DataInputStream(in);
        try {
            data.skipNBytes(LEAD);
            long signatures = skip(data);
            data.skipNBytes((8 - signatures % 8) % 8);
            add(header(data), facts);
        } catch (EOFException e) {
            throw new BrokenException("is cut short: it ends within its header");
        }
    }

    private static void add(Map<String, String> header, PackageFacts facts) throws BrokenException {
        String name = header.getOrDefault("Name", "");
        if (name.isBlank()) {
            throw new BrokenException("names no package");
        }
        String release = header.getOrDefault("Release", "");
        Map<String, String> qualifiers = new TreeMap<>();
        for (String qualifier : new String[] {"Arch", "Epoch"}) {
            if (!header.getOrDefault(qualifier, "").isBlank()) {
                qualifiers.put(qualifier.toLowerCase(Locale.ROOT), header.get(qualifier));
            }
        }
        String version = header.getOrDefault("Version", "") + (release.isEmpty() ? "" : "-" + release);
        facts.named("rpm", "", name, version, qualifiers);
        facts.company("Vendor", header.getOrDefault("Vendor", ""));
        facts.contact("Packager", header.getOrDefault("Packager", ""));
        facts.address("URL", header.getOrDefault("URL", ""));
    }

    /** How many bytes the entries and values of a header have; behind them. */
    private static long skip(DataInputStream data) throws IOException {
        int[] sizes = sizes(data);
        data.skipNBytes(16L * sizes[0] + sizes[1]);
        return sizes[1];
    }

    private static int[] sizes(DataInputStream data) throws IOException {
        long magic = data.readLong();
        int entries = data.readInt();
        int bytes = data.readInt();
        if (magic != MAGIC || entries < 0 || entries > MOST_ENTRIES || bytes < 0 || bytes > MOST_BYTES) {
            throw new BrokenException("has a header that is none of rpm");
        }
        return new int[] {entries, bytes};
    }

    private static Map<String, String> header(DataInputStream data) throws IOException {
        int[] sizes = sizes(data);
        Map<String, int[]> places = new TreeMap<>();
        for (int i = 0; i < sizes[0]; i++) {
            String tag = TAGS.get(data.readInt());
            int[] place = {data.readInt(), data.readInt()};
            data.readInt();
            if (tag != null) {
                places.put(tag, place);
            }
        }
        byte[] store = data.readNBytes(sizes[1]);
        if (store.length < sizes[1]) {
            throw new EOFException();
        }
        Map<String, String> texts = new TreeMap<>();
        for (Map.Entry<String, int[]> place : places.entrySet()) {
            texts.put(place.getKey(), text(store, place.getValue()[0], place.getValue()[1]));
        }
        return texts;
    }

    private static String text(byte[] store, int type, int at) throws BrokenException {
        if (at < 0 || at >= store.length) {
            throw new BrokenException("has a header whose values lie outside of it");
        }
        if (type == INT32) {
            return at + 4 > store.length
                    ? ""
                    : Integer.toString(ByteBuffer.wrap(store).getInt(at));
        }
        int end = at;
        while (end < store.length && store[end] != 0) {
            end++;
        }
        return TEXTS.contains(type) ? new String(store, at, end - at, UTF_8) : "";
    }
}
