package dev.cordon.sbom;

import java.util.Locale;
import java.util.Optional;

/** Digests in the one form that denylists use: {@code sha256:} and lower-case hexadecimal digits. */
final class FileDigest {

    /** Whether a character is one of the digits, by its code. */
    private static final boolean[] HEX = hexadecimal();

    private FileDigest() {}

    /** Empty for other algorithms and for what is no digest of that one. */
    static Optional<String> of(String algorithm, String value) {
        return switch (folded(algorithm)) {
            case "sha1" -> digest("sha1:", value, 40);
            case "sha256" -> digest("sha256:", value, 64);
            case "sha512" -> digest("sha512:", value, 128);
            default -> Optional.empty();
        };
    }

    private static String folded(String algorithm) {
        return switch (algorithm) { // as CycloneDX writes those that nearly every document has
            case "MD5" -> "md5";
            case "SHA-1" -> "sha1";
            case "SHA-256" -> "sha256";
            case "SHA-512" -> "sha512";
            default -> algorithm.replace("-", "").replace("_", "").strip().toLowerCase(Locale.ROOT);
        };
    }

    private static Optional<String> digest(String prefix, String value, int length) {
        String digits = isDigest(value, length) ? value : value.strip().toLowerCase(Locale.ROOT);
        return isDigest(digits, length) ? Optional.of(prefix.concat(digits)) : Optional.empty();
    }

    private static boolean isDigest(String digits, int length) {
        return digits.length() == length && isHex(digits);
    }

    private static boolean isHex(String digits) {
        for (int i = 0; i < digits.length(); i++) {
            char c = digits.charAt(i);
            if (c >= HEX.length || !HEX[c]) {
                return false;
            }
        }
        return true;
    }

    private static boolean[] hexadecimal() {
        boolean[] digits = new boolean[128];
        "0123456789abcdef".chars().forEach(c -> digits[c] = true);
        return digits;
    }
}
