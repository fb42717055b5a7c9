package dev.cordon.pom;

import dev.cordon.bytes.Encoding;
import java.nio.charset.StandardCharsets;

/**
 * Turns the bytes of an XML file into text. A byte that is none of the encoding becomes a replacement character, as Maven
 * reads it: quite a few POMs say UTF-8 and are Latin-1 where a developer's name stands.
 */
final class XmlDecoding {

    private XmlDecoding() {}

    static String decode(byte[] xml) {
        Encoding encoding = Encoding.of(xml, unknown -> StandardCharsets.UTF_8);
        int mark = encoding.markLength();
        return new String(xml, mark, xml.length - mark, encoding.charset());
    }
}
