package dev.cordon.examine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.NoSuchFileException;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;

/** A document that is read a second time for names is the one that was judged, or it is a fault. */
class SbomFileTest {

    private static final String BOM = """
            {"bomFormat": "CycloneDX", "specVersion": "1.6", "components": [
            {"type": "library", "bom-ref": "a", "name": "one"}, {"type": "library", "bom-ref": "b", "name": "two"}]}
            """;

    @Test
    void namesTheComponentsAskedFor() {
        assertThat(names(bytes(BOM), bytes(BOM))).isEqualTo(Map.of("b", "two"));
    }

    @Test
    void namesThoseOfAStream() {
        SbomFile stream = SbomFile.once("standard input", new ByteArrayInputStream(bytes(BOM)));

        assertThat(stream.read(false, component -> {}).names(Set.of("a"))).isEqualTo(Map.of("a", "one"));
    }

    @Test
    void namesThoseOfADocumentInGzipWithSomethingBehindIt() throws IOException {
        ByteArrayOutputStream gzip = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(gzip)) {
            out.write(bytes(BOM));
        }
        byte[] document = gzip.toByteArray();
        gzip.write(new byte[100_000]);

        assertThat(names(gzip.toByteArray(), gzip.toByteArray())).isEqualTo(Map.of("b", "two"));
        assertChanged(gzip.toByteArray(), document);
    }

    @Test
    void doesNotNameThoseOfADocumentThatChanged() {
        assertChanged(bytes(BOM), bytes(BOM.replace("two", "six")));
        assertChanged(bytes(BOM), bytes(BOM.replace("\"b\"", "\"c\"")));
    }

    /** A change that a reader of SBOMs does not see is one as well. */
    @Test
    void noticesAChangeBehindTheDocument() {
        assertChanged(bytes(BOM), bytes(BOM + " "));
    }

    @Test
    void doesNotNameThoseOfADocumentThatIsNoneAnyMore() {
        assertThatThrownBy(() -> names(bytes(BOM), bytes("<html></html>")))
                .hasMessageContaining("changed while it was read: when it was opened again, this is no SBOM")
                .hasMessageContaining("[sbom-unreadable]");
        assertThatThrownBy(() -> names(bytes(BOM), bytes(BOM.substring(0, 100))))
                .hasMessageContaining("changed while it was read: when it was opened again, it breaks off")
                .hasMessageContaining("[sbom-unreadable]");
    }

    @Test
    void doesNotNameThoseOfADocumentThatVanished() {
        assertThatThrownBy(() -> names(bytes(BOM)))
                .hasMessageContaining("bom.json")
                .hasMessageContaining("[file-missing]");
    }

    private static void assertChanged(byte[] before, byte[] after) {
        assertThatThrownBy(() -> names(before, after))
                .hasMessageContaining("bom.json: it changed while it was read")
                .hasMessageContaining("[sbom-unreadable]");
    }

    /** The name of the second component of a file that has another content each time that it is opened. */
    private static Map<String, String> names(byte[]... contents) {
        Iterator<byte[]> next = List.of(contents).iterator();
        return new SbomFile("bom.json", () -> open(next))
                .read(false, component -> {})
                .names(Set.of("b"));
    }

    private static InputStream open(Iterator<byte[]> next) throws IOException {
        if (!next.hasNext()) {
            throw new NoSuchFileException("bom.json");
        }
        return new ByteArrayInputStream(next.next());
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
