package dev.cordon.sbom;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** Digests in the one form that denylists use: {@code sha256:} and lower-case hexadecimal digits. */
final class FileDigest {

    private static final Map<String, Integer> LENGTHS = Map.of("sha1", 40, "sha256", 64, "sha512", 128);
    private static final Pattern HEX = Pattern.compile("[0-9a-f]+");

    private FileDigest() {}

    /** Empty for other algorithms and for what is no digest of that one. */
    static Optional<String> of(String algorithm, String value) {
        String name = algorithm.replaceAll("[^\\p{L}\\p{N}]", "").toLowerCase(Locale.ROOT);
        String digits = value.strip().toLowerCase(Locale.ROOT);
        Integer length = LENGTHS.get(name);
        boolean fits = length != null
                && digits.length() == length
                && HEX.matcher(digits).matches();
        return fits ? Optional.of(name + ":" + digits) : Optional.empty();
    }
}
