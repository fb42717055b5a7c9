package dev.cordon.sbom;

import java.util.Locale;
import java.util.Optional;

/** Digests in the one form that denylists use: {@code sha256:} and lower-case hexadecimal digits. */
final class FileDigest {

    private FileDigest() {}

    /** Empty for other algorithms and for what is no digest of that one. */
    static Optional<String> of(String algorithm, String value) {
        String name = name(algorithm);
        int length = switch (name) {
            case "sha1" -> 40;
            case "sha256" -> 64;
            case "sha512" -> 128;
            default -> 0;
        };
        if (length == 0) {
            return Optional.empty();
        }
        if (isDigest(value, length)) { // nearly always
            return Optional.of(name + ":" + value);
        }
        String digits = value.strip().toLowerCase(Locale.ROOT);
        return isDigest(digits, length) ? Optional.of(name + ":" + digits) : Optional.empty();
    }

    private static String name(String algorithm) {
        return switch (algorithm) {
            case "SHA-1" -> "sha1";
            case "SHA-256" -> "sha256";
            case "SHA-512" -> "sha512";
            default -> algorithm.replace("-", "").replace("_", "").strip().toLowerCase(Locale.ROOT);
        };
    }

    private static boolean isDigest(String digits, int length) {
        return digits.length() == length && isHex(digits);
    }

    private static boolean isHex(String digits) {
        for (int i = 0; i < digits.length(); i++) {
            char c = digits.charAt(i);
            if (!(c >= '0' && c <= '9') && !(c >= 'a' && c <= 'f')) {
                return false;
            }
        }
        return true;
    }
}
