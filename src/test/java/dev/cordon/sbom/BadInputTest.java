package dev.cordon.sbom;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cordon.notice.Fault;
import dev.cordon.notice.FaultCode;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever a document is: a clear fault with a place, or everything in it. Never a crash, and never half of it. */
@Timeout(60)
class BadInputTest {

    private static final String JSON_START = "{\"bomFormat\":\"CycloneDX\",\"specVersion\":\"1.6\",";
    private static final String XML_START = "<bom xmlns=\"http://cyclonedx.org/schema/bom/1.6\">";

    @ParameterizedTest
    @ValueSource(
            strings = {"", "   \n\t ", "null", "[]", "plain text", "{}", "<html/>", "{\"name\":\"left-pad\"}", "\u0000"
            })
    void saysThatSomethingIsNoSbom(String text) {
        Fault fault = Sboms.fault(text, "x");

        assertThat(fault.code()).isEqualTo(FaultCode.SBOM_NOT_RECOGNISED);
        assertThat(fault.where()).hasToString("x:1:1");
        assertThat(fault.next()).contains("CycloneDX JSON", "CycloneDX XML");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{'bomFormat':'CycloneDX','specVersion':'9.9','components':[]}",
                "{'components':[],'specVersion':'9.9','bomFormat':'CycloneDX'}",
                "<bom xmlns='http://cyclonedx.org/schema/bom/9.9'/>"
            })
    void saysThatAVersionIsUnknown(String text) {
        Fault fault = Sboms.fault(text.replace('\'', '"'), "x");

        assertThat(fault.code()).isEqualTo(FaultCode.SBOM_UNKNOWN_VERSION);
        assertThat(fault.what()).contains("CycloneDX 9.9, which Cordon does not know");
        assertThat(fault.next()).contains("1.0 to 1.7");
    }

    @Test
    void saysThatAVersionIsMissing() {
        Fault fault = Sboms.fault("{\"components\":[]}", "x");

        assertThat(fault.code()).isEqualTo(FaultCode.SBOM_UNKNOWN_VERSION);
        assertThat(fault.what()).contains("CycloneDX without a version");
    }

    @Test
    void refusesADocumentOfTwoVersions() {
        Fault fault = Sboms.fault(JSON_START + "\"specVersion\":\"1.5\"}", "x");

        assertThat(fault.what()).contains("version 1.6 and of version 1.5");
        assertThat(fault.where()).hasToString("x:1:60");
    }

    @ParameterizedTest
    @ValueSource(strings = {"cyclonedx.json", "cyclonedx.xml"})
    void noticesEveryTruncation(String fixture) throws IOException {
        byte[] whole;
        try (InputStream in = BadInputTest.class.getResourceAsStream("/sbom/" + fixture)) {
            whole = new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .strip()
                    .getBytes(StandardCharsets.UTF_8);
        }
        for (int length = 0; length < whole.length; length += 7) {
            Fault fault = Sboms.fault(new ByteArrayInputStream(whole, 0, length), "cut");
            assertThat(fault.code()).isIn(FaultCode.SBOM_UNREADABLE, FaultCode.SBOM_NOT_RECOGNISED);
            assertThat(fault.where().line())
                    .as("position after " + length + " bytes")
                    .isPositive();
        }
    }

    @Test
    void saysWhereJsonIsMalformed() {
        Fault fault = Sboms.fault(JSON_START + "\n \"components\":[{]}", "bom.json");

        assertThat(fault.code()).isEqualTo(FaultCode.SBOM_UNREADABLE);
        assertThat(fault.where().line()).isEqualTo(2);
        assertThat(fault.what()).startsWith("it is malformed JSON").doesNotContain("Source");
    }

    @Test
    void refusesWhatFollowsTheEnd() {
        assertThat(Sboms.fault(JSON_START + "\"components\":[]} {}", "x").what())
                .contains("follows the end");
        assertThat(Sboms.fault(XML_START + "</bom><bom/>", "x").what()).contains("malformed XML");
    }

    @ParameterizedTest
    @CsvSource({"UTF-16LE", "UTF-16BE", "UTF-16", "UTF-32LE", "UTF-32BE"})
    void readsOtherEncodingsOfUnicode(String charset) {
        String json = JSON_START + "\"components\":[{\"name\":\"a\",\"publisher\":\"АО «Лаборатория Касперского»\"}]}";
        assertThat(Sboms.read(json.getBytes(Charset.forName(charset)), "x").facts())
                .containsExactly("organization АО «Лаборатория Касперского»");
    }

    @Test
    void readsTheEncodingThatXmlDeclares() {
        String xml = "<?xml version='1.0' encoding='windows-1251'?>" + XML_START
                + "<components><component><publisher>Лаборатория</publisher></component></components></bom>";
        assertThat(Sboms.read(xml.getBytes(Charset.forName("windows-1251")), "x")
                        .facts())
                .containsExactly("organization Лаборатория");
        assertThat(Sboms.fault(xml.replace("windows-1251", "klingon-8"), "x").what())
                .contains("'klingon-8' is unknown");
    }

    @ParameterizedTest
    @ValueSource(strings = {"json", "xml"})
    void readsPastAByteOrderMark(String syntax) throws IOException {
        ByteArrayOutputStream marked = new ByteArrayOutputStream();
        marked.write(new byte[] {(byte) 0xef, (byte) 0xbb, (byte) 0xbf});
        try (InputStream in = BadInputTest.class.getResourceAsStream("/sbom/cyclonedx." + syntax)) {
            in.transferTo(marked);
        }
        assertThat(Sboms.read(marked.toByteArray(), "x").components()).hasSize(8);
    }

    @Test
    void refusesBytesThatAreNoCharacters() {
        byte[] json = (JSON_START + "\"components\":[{\"name\":\"Kåspersky\"}]}").getBytes(StandardCharsets.ISO_8859_1);
        byte[] xml = (XML_START + "<components><component><name>Kåspersky</name></component></components></bom>")
                .getBytes(StandardCharsets.ISO_8859_1);

        assertThat(Sboms.fault(new ByteArrayInputStream(json), "x").where().line())
                .isEqualTo(1);
        assertThat(Sboms.fault(new ByteArrayInputStream(xml), "x").what()).contains("bytes that are no characters");
    }

    @Test
    void readsGzipAndNoticesWhereItBreaksOff() throws IOException {
        ByteArrayOutputStream zipped = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(zipped);
                InputStream in = BadInputTest.class.getResourceAsStream("/sbom/cyclonedx.json")) {
            in.transferTo(out);
        }
        byte[] bytes = zipped.toByteArray();

        assertThat(Sboms.read(bytes, "bom.json.gz").components()).hasSize(8);
        Fault fault = Sboms.fault(new ByteArrayInputStream(bytes, 0, bytes.length - 20), "bom.json.gz");
        assertThat(fault.what()).contains("it breaks off");
        bytes[bytes.length - 6] ^= 1;
        assertThat(Sboms.fault(new ByteArrayInputStream(bytes), "bom.json.gz").what())
                .contains("cannot be read", "GZIP");
    }

    @Test
    void readsComponentsNestedAThousandDeep() {
        String json = JSON_START
                + "\"components\":[{\"name\":\"n\",".repeat(1000).replaceAll(",$", "")
                + "}]".repeat(1000)
                + "}";
        String xml = XML_START
                + "<components><component><name>n</name>".repeat(1000)
                + "</component></components>".repeat(1000)
                + "</bom>";
        assertThat(Sboms.text(json, "x").components()).hasSize(1000);
        assertThat(Sboms.text(xml, "x").components()).hasSize(1000);
    }

    @Test
    void refusesAHundredThousandLevels() {
        String json = JSON_START + "\"components\":[{".repeat(100_000);
        String skipped = JSON_START + "\"x\":" + "[".repeat(100_000);
        String xml = XML_START + "<components><component>".repeat(100_000);

        assertThat(Sboms.fault(json, "x").where().line()).isEqualTo(1);
        assertThat(Sboms.fault(skipped, "x").where().line()).isEqualTo(1);
        assertThat(Sboms.fault(xml, "x").what()).contains("deeper than");
        assertThat(Sboms.fault(XML_START + "<x>".repeat(100_000), "x").where().line())
                .isEqualTo(1);
    }

    @Test
    void refusesADoctypeWithoutReadingWhatItNames(@TempDir Path folder) throws IOException {
        Path secret = Files.writeString(folder.resolve("secret"), "the secret");
        for (String doctype : new String[] {
            "<!DOCTYPE bom [<!ENTITY e SYSTEM \"" + secret.toUri() + "\">]>",
            "<!DOCTYPE bom SYSTEM \"http://127.0.0.1:9/evil.dtd\">",
            "<!DOCTYPE bom [<!ENTITY a \"ha\"><!ENTITY b \"&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;\">]>"
        }) {
            Fault fault = Sboms.fault(
                    "<?xml version=\"1.0\"?>\n" + doctype + XML_START
                            + "<components><component><name>&e;</name></component></components></bom>",
                    "bom.xml");
            assertThat(fault.what()).contains("document type declaration");
            assertThat(fault.where().line()).isEqualTo(2);
        }
    }

    /** The parser holds what is open, also where nobody reads it. */
    @Test
    void boundsHowDeepElementsLieThatNobodyReads() {
        String deep = XML_START + "<x>".repeat(100_000);
        assertThat(Sboms.fault(deep, "x").what()).isEqualTo("it nests deeper than 5000 levels");

        String within = XML_START + "<x>".repeat(4000) + "</x>".repeat(4000) + "</bom>";
        assertThat(Sboms.text(within, "x").components()).isEmpty();
    }

    @Test
    void neverFetchesASchema() {
        // nothing listens at this address: a fetch would fail
        Sboms read =
                Sboms.json("{'$schema':'http://127.0.0.1:9/bom.json','bomFormat':'CycloneDX','specVersion':'1.5'}");
        assertThat(read.document().version()).isEqualTo("1.5");
    }

    @Test
    void runsThroughAGigabyteOfWhiteSpaceInBoundedTimeAndMemory() {
        long gigabyte = 1L << 30;
        long before = System.nanoTime();

        assertThat(Sboms.fault(new Blanks(gigabyte), "x").code()).isEqualTo(FaultCode.SBOM_NOT_RECOGNISED);
        InputStream json = sequence(JSON_START, new Blanks(gigabyte), "\"components\":[]}");
        assertThat(Sboms.read(json, "x").components()).isEmpty();
        InputStream xml = sequence(XML_START + "<components>", new Blanks(gigabyte), "</components></bom>");
        assertThat(Sboms.read(xml, "x").components()).isEmpty();

        assertThat(Duration.ofNanos(System.nanoTime() - before)).isLessThan(Duration.ofSeconds(40));
    }

    @Test
    void refusesATokenWithoutEnd() {
        InputStream comment = sequence(XML_START + "<!--", new Blanks(1L << 30), "--></bom>");
        assertThat(Sboms.fault(comment, "x").what()).contains("a single token is longer than");
        InputStream attribute = sequence(XML_START + "<components a=\"", new Blanks(1L << 30), "\"/></bom>");
        assertThat(Sboms.fault(attribute, "x").what()).contains("a single token is longer than");
        InputStream name = sequence(JSON_START + "\"components\":[{\"name\":\"", new Blanks(1L << 30), "\"}]}");
        assertThat(Sboms.fault(name, "x").code()).isEqualTo(FaultCode.SBOM_UNREADABLE);
    }

    @Test
    void refusesAValueTooLongToLookUp() {
        String group = "com.kaspersky" + ".a".repeat(5000);
        Fault fault = Sboms.fault(JSON_START + "\"components\":[{\"publisher\":\"" + group + "\"}]}", "x");
        assertThat(fault.what()).contains("organization at /components/0/publisher of x is longer than");
    }

    @Test
    void quotesHostileTextWithoutControlCharacters() {
        Fault fault = Sboms.fault("{\"bomFormat\":\"CycloneDX\",\"specVersion\":\"\\u001b[31m\\n::set-output\"}", "x");
        assertThat(fault.what()).doesNotContain("\u001b", "\n");
    }

    private static InputStream sequence(String start, InputStream middle, String end) {
        return new SequenceInputStream(
                new SequenceInputStream(new ByteArrayInputStream(start.getBytes(StandardCharsets.UTF_8)), middle),
                new ByteArrayInputStream(end.getBytes(StandardCharsets.UTF_8)));
    }

    /** So many blanks, without the memory for them. */
    private static final class Blanks extends InputStream {

        private long left;

        Blanks(long left) {
            this.left = left;
        }

        @Override
        public int read() {
            left--;
            return left >= 0 ? ' ' : -1;
        }

        @Override
        public int read(byte[] bytes, int offset, int length) {
            if (left <= 0) {
                return -1;
            }
            int n = (int) Math.min(length, left);
            java.util.Arrays.fill(bytes, offset, offset + n, (byte) ' ');
            left -= n;
            return n;
        }
    }
}
