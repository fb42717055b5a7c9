package dev.cordon.sbom;

import dev.cordon.notice.FaultException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * The words without which there is no SBOM of any format. A file that cannot be read as one and has none of them, such as
 * a page of HTML or the lock file of a package manager, was never meant to be one.
 */
public final class SbomMarks {

    private static final List<String> ALL = List.of(
            "bomFormat",
            "bom-ref",
            "specVersion",
            "cyclonedx.org/schema",
            "spdxVersion",
            "SPDXVersion",
            "SPDXID",
            "SPDXRef-",
            "spdx.org/rdf",
            "\"purl\"",
            "\"payloadType\"",
            "\"predicateType\"",
            "\"dsseEnvelope\"",
            JsonHead.RECORD);

    private static final int LONGEST =
            ALL.stream().mapToInt(String::length).max().orElseThrow();

    private static final int PIECE = 1 << 16;

    private SbomMarks() {}

    /**
     * Whether a document has any of them, anywhere.
     *
     * @param in the document, plain or in gzip, in any encoding; not closed
     * @return also true where it cannot be read to its end, since what would follow is unknown
     */
    public static boolean in(InputStream in) {
        try {
            InputStream bytes = SbomInput.bounded(in, "a document");
            String carried = "";
            for (byte[] piece = bytes.readNBytes(PIECE); piece.length > 0; piece = bytes.readNBytes(PIECE)) {
                // Every mark is ASCII, which UTF-16 and UTF-32 write with zeros between.
                String text = carried + new String(piece, StandardCharsets.ISO_8859_1).replace("\0", "");
                if (ALL.stream().anyMatch(text::contains)) {
                    return true;
                }
                carried = text.substring(Math.max(0, text.length() - LONGEST));
            }
            return false;
        } catch (IOException | FaultException e) {
            return true;
        }
    }
}
