package dev.cordon.sbom;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Digests in the one form that denylists use: {@code sha256:} and lower-case hexadecimal digits. */
final class FileDigest {

    private static final int LAST = 0x7f;
    /** 0 for the codes of hexadecimal digits. */
    private static final byte[] OTHER = otherThanHexadecimal();

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
        int other = 0;
        for (int i = 0; i < digits.length(); i++) { // nearly always to the end, which is quickest without a way out
            char c = digits.charAt(i);
            other |= OTHER[c & LAST] | (c & ~LAST);
        }
        return other == 0;
    }

    private static byte[] otherThanHexadecimal() {
        byte[] other = new byte[LAST + 1];
        Arrays.fill(other, (byte) 1);
        "0123456789abcdef".chars().forEach(c -> other[c] = 0);
        return other;
    }
}
