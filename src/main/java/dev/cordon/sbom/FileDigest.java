package dev.cordon.sbom;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Digests in the one form that denylists use: {@code sha256:} and lower-case hexadecimal digits. */
final class FileDigest {

    private static final Map<String, Integer> LENGTHS = Map.of("sha1", 40, "sha256", 64, "sha512", 128);

    private FileDigest() {}

    /** Empty for other algorithms and for what is no digest of that one. */
    static Optional<String> of(String algorithm, String value) {
        String name = switch (algorithm) {
            case "SHA-1" -> "sha1";
            case "SHA-256" -> "sha256";
            case "SHA-512" -> "sha512";
            default -> algorithm.replace("-", "").replace("_", "").strip().toLowerCase(Locale.ROOT);
        };
        Integer length = LENGTHS.get(name);
        if (length == null) {
            return Optional.empty();
        }
        String digits = isHex(value) ? value : value.strip().toLowerCase(Locale.ROOT);
        return digits.length() == length && isHex(digits) ? Optional.of(name + ":" + digits) : Optional.empty();
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
