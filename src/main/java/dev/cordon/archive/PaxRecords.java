package dev.cordon.archive;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * What a pax header says of the file behind it: records of the form {@code "%d %s=%s\n"} (POSIX.1-2017, pax, "pax
 * Extended Header").
 */
final class PaxRecords {

    private final Map<String, String> records = new HashMap<>();

    /** Reads the records, up to the first that is none. */
    static PaxRecords of(byte[] bytes) {
        PaxRecords pax = new PaxRecords();
        int at = 0;
        while (at < bytes.length) {
            int length = 0;
            int digit = at;
            while (digit < bytes.length && bytes[digit] >= '0' && bytes[digit] <= '9' && length <= bytes.length) {
                length = 10 * length + bytes[digit++] - '0';
            }
            if (length <= digit - at + 1 || length > bytes.length - at || bytes[digit] != ' ') {
                return pax;
            }
            pax.put(new String(bytes, digit + 1, at + length - digit - 2, UTF_8));
            at += length;
        }
        return pax;
    }

    private void put(String record) {
        int equals = record.indexOf('=');
        if (equals > 0) {
            records.put(record.substring(0, equals), record.substring(equals + 1));
        }
    }

    Optional<String> get(String key) {
        return Optional.ofNullable(records.get(key));
    }
}
