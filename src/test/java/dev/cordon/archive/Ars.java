package dev.cordon.archive;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.ByteArrayOutputStream;

/** Builds ars for tests. */
final class Ars {

    private Ars() {}

    /** One of names, each followed by its bytes. */
    static byte[] of(Object... namesAndBytes) {
        ByteArrayOutputStream ar = new ByteArrayOutputStream();
        ar.writeBytes("!<arch>\n".getBytes(US_ASCII));
        for (int i = 0; i < namesAndBytes.length; i += 2) {
            byte[] content = (byte[]) namesAndBytes[i + 1];
            String header = String.format(
                    "%-16s%-12d%-6d%-6d%-8s%-10d`\n", namesAndBytes[i], 0, 0, 0, "100644", content.length);
            ar.writeBytes(header.getBytes(US_ASCII));
            ar.writeBytes(content);
            if (content.length % 2 == 1) {
                ar.write('\n');
            }
        }
        return ar.toByteArray();
    }
}
