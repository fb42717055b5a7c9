package dev.cordon.pom;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cordon.bytes.BrokenException;
import java.util.Random;
import javax.xml.stream.XMLStreamException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** That the short way to read a POM never says anything else than the JDK's parser. */
class PlainXmlTest {

    private static final String POM = """
            <?xml version="1.0" encoding="UTF-8"?>
            <!-- <url>http://comment.example</url> -->
            <project xmlns="http://maven.apache.org/POM/4.0.0" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"
                xsi:schemaLocation='http://maven.apache.org/POM/4.0.0 https://maven.apache.org/xsd/maven-4.0.0.xsd'>
              <groupId>g</groupId>\r
              <url>http://a.example/<!-- x -->b?c&amp;d&#61;1<![CDATA[&<e>]]></url>
              <build><plugin a="&lt;b>" c='"'><x/><y /></plugin><![CDATA[<url>]]></build>
              <organization><name>Caf\u00e9 &lt;&#xE9;&gt;
                two</name></organization>
              <developers><developer><email>x@y.example</email></developer></developers>
            </project>
            """;

    @Test
    void readsTheSame() throws Exception {
        PomDocument document = PomDocument.read(new PlainXml(POM));

        assertThat(told(document)).isEqualTo(told(PomDocument.read(SafeXml.steps(POM))));
        assertThat(document.value("url")).contains("http://a.example/b?c&d=1&<e>");
        assertThat(document.value("organization/name")).contains("Caf\u00e9 <\u00e9>\n    two");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<project xml:space='preserve'><url>\r\n a\rb </url></project>",
                "<project\n\t><url\n>a</url\n></project\n>",
                "<project><url>a]]b>c]>'\"</url></project>",
                "<project><properties><a-b.c_1>&apos;&quot;</a-b.c_1></properties></project>",
                "<project/>",
                "<project></project> after & before"
            })
    void readsWhatIsPlain(String xml) throws Exception {
        assertThat(told(PomDocument.read(new PlainXml(xml)))).isEqualTo(told(PomDocument.read(SafeXml.steps(xml))));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "text",
                "<project>",
                "<project><url>a</project>",
                "<project><url>a</uri></project>",
                "<project><url>a</ur></project>",
                "<project><url>a</urls></project>",
                "<project><url>]]></url></project>",
                "<project><url>&other;</url></project>",
                "<project><url>&#0;</url></project>",
                "<project><url>&#xD800;</url></project>",
                "<project><url>a & b;</url></project>",
                "<project><url>\u0007</url></project>",
                "<project><url>\ud83d</url></project>",
                "<project><!-- a -- b --></project>",
                "<project><!-- <url>a</url></project>",
                "<project><![CDATA[a]]</project>",
                "<project a=b></project>",
                "<project a='1'b='2'></project>",
                "<project a='1' a='2'></project>",
                "<project a='<'></project>",
                "<project a='&'></project>",
                "<project a='&lt' b=';'></project>",
                "<project p:a='1'></project>",
                "<project xsi:schemaLocation='a'></project>",
                "<p:project></p:project>",
                "<1project></1project>",
                "<!DOCTYPE project [<!ENTITY a 'b'>]><project/>",
                "<?other?><project/>",
                "<?xml version='1.1'?><project/>",
                " <?xml version='1.0'?><project/>",
            })
    void leavesAllElseToTheParser(String xml) {
        assertThatThrownBy(() -> PomDocument.read(new PlainXml(xml))).isInstanceOf(XMLStreamException.class);
    }

    /** Whatever happens to a POM, the short way reads it as the parser does or leaves it alone. */
    @Test
    void neverSaysAnythingElse() {
        Random random = new Random(1);
        String pieces = "<>/&;!-[]?'\"= \r\n:.xa1#" + POM;
        int plain = 0;
        for (int i = 0; i < 30_000; i++) {
            StringBuilder xml = new StringBuilder(POM);
            for (int n = random.nextInt(3); n >= 0; n--) {
                int at = random.nextInt(xml.length());
                int end = Math.min(xml.length(), at + random.nextInt(3));
                String piece = random.nextBoolean() ? "" : "" + pieces.charAt(random.nextInt(pieces.length()));
                xml.replace(at, end, piece);
            }
            String told = plain(xml.toString());
            if (!told.isEmpty()) {
                plain++;
                assertThat(told).as(xml.toString()).isEqualTo(parsed(xml.toString()));
            }
        }
        assertThat(plain).isGreaterThan(5_000);
    }

    private static String plain(String xml) {
        try {
            return told(PomDocument.read(new PlainXml(xml)));
        } catch (XMLStreamException | BrokenException e) {
            return "";
        }
    }

    private static String parsed(String xml) {
        try {
            return told(PomDocument.read(SafeXml.steps(xml)));
        } catch (XMLStreamException | BrokenException e) {
            return e.toString();
        }
    }

    private static String told(PomDocument document) {
        return document.values() + " " + document.mails();
    }
}
