package dev.cordon.archive.tar;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.cordon.bytes.BrokenException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a pax header says of the file behind it: records of the form {@code "%d %s=%s\n"} (POSIX.1-2017, pax, "pax
 * Extended Header").
 */
public final class PaxRecords {

    private static final List<String> OF_ONE_FILE = List.of("path", "size", "linkpath");

    private final Map<String, List<String>> records = new LinkedHashMap<>();

    /**
     * Reads the records, up to the end or a NUL.
     *
     * @throws BrokenException if one has another form: programs differ in what they take from it and those behind it
     */
    public static PaxRecords of(byte[] bytes) throws BrokenException {
        PaxRecords pax = new PaxRecords();
        int at = 0;
        while (at < bytes.length && bytes[at] != 0) {
            int length = 0;
            int digit = at;
            while (digit < bytes.length && bytes[digit] >= '0' && bytes[digit] <= '9' && length <= bytes.length) {
                length = 10 * length + bytes[digit++] - '0';
            }
            int end = at + length;
            if (length <= digit - at + 1
                    || length > bytes.length - at
                    || bytes[digit] != ' '
                    || bytes[end - 1] != '\n') {
                throw malformed();
            }
            pax.put(new String(bytes, digit + 1, end - digit - 2, UTF_8));
            at = end;
        }
        return pax;
    }

    private void put(String record) throws BrokenException {
        int equals = record.indexOf('=');
        if (equals <= 0 || record.charAt(0) == ' ' || record.charAt(0) == '\t') {
            throw malformed();
        }
        records.computeIfAbsent(record.substring(0, equals), k -> new ArrayList<>())
                .add(record.substring(equals + 1));
    }

    private static BrokenException malformed() {
        return new BrokenException("holds a pax header with a record that is none");
    }

    /** The last value of a record; empty where none was given, which leaves it to the header itself. */
    public Optional<String> get(String key) {
        List<String> values = all(key);
        return values.isEmpty()
                ? Optional.empty()
                : Optional.of(values.get(values.size() - 1)).filter(v -> !v.isEmpty());
    }

    /** All values of a record, in their order. */
    public List<String> all(String key) {
        return records.getOrDefault(key, List.of());
    }

    /** Whether the file has holes, by a record of GNU tar ("Storing Sparse Files") or of Solaris. */
    public boolean isSparse() {
        return records.keySet().stream().anyMatch(k -> k.startsWith("GNU.sparse.") || k.equals("SUN.holesdata"));
    }

    /**
     * Accepts what stands in a header about all files behind it.
     *
     * @throws BrokenException if it is about one file: GNU tar gives all of them that size or name, and others do not
     */
    public void checkGlobal() throws BrokenException {
        if (isSparse() || OF_ONE_FILE.stream().anyMatch(records::containsKey)) {
            throw new BrokenException("says a name or size for all its files, which programs take differently");
        }
    }
}
