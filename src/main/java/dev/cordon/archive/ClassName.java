package dev.cordon.archive;

import static java.nio.charset.StandardCharsets.US_ASCII;

/** Recognises the entries that hold classes, by their names' last letters. */
final class ClassName {

    private static final byte[][] SUFFIXES = {
        ".class".getBytes(US_ASCII),
        // Java agents hide their own classes from the class path under these names.
        ".classdata".getBytes(US_ASCII),
        ".esclazz".getBytes(US_ASCII),
    };

    private ClassName() {}

    static boolean matches(byte[] name, int start, int length) {
        for (byte[] suffix : SUFFIXES) {
            if (endsWith(name, start + length, length, suffix)) {
                return true;
            }
        }
        return false;
    }

    private static boolean endsWith(byte[] name, int end, int length, byte[] suffix) {
        if (length < suffix.length) {
            return false;
        }
        for (int i = 1; i <= suffix.length; i++) {
            if (name[end - i] != suffix[suffix.length - i]) {
                return false;
            }
        }
        return true;
    }
}
