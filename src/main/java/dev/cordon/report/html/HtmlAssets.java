package dev.cordon.report.html;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;

/** The style and the script of the HTML report, and the policy that lets a browser use these two and nothing else. */
public final class HtmlAssets {

    static final String STYLE = read("report.css");
    static final String SCRIPT = read("report.js");

    /** Content Security Policy: no network, no frame, no form, no other script than ours, whatever a report holds. */
    static final String POLICY = "default-src 'none'; style-src " + hash(STYLE) + "; script-src " + hash(SCRIPT)
            + "; img-src data:; base-uri 'none'; form-action 'none'";

    private HtmlAssets() {}

    /** The style of a page that has more than the report's: the report's, then its own. */
    public static String styleWith(String name) {
        return STYLE + read(name);
    }

    /** The policy of a page without any script. */
    public static String policyOf(String style) {
        return "default-src 'none'; style-src " + hash(style) + "; img-src data:; base-uri 'none'; form-action 'none'";
    }

    /** Browsers take a line's end for a single character before they compare hashes. */
    private static String read(String name) {
        try (InputStream in = HtmlAssets.class.getResourceAsStream("/dev/cordon/" + name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).replace("\r\n", "\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String hash(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return "'sha256-" + Base64.getEncoder().encodeToString(digest) + "'";
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java runtime has SHA-256", e);
        }
    }
}
