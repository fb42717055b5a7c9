package dev.cordon.pom;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What hostile XML cannot do, on any JDK. */
class SafeXmlTest {

    @Test
    void readsNoFileThatADocumentNames(@TempDir Path folder) throws Exception {
        Path secret = Files.writeString(folder.resolve("secret"), "secret");

        String text = text("<!DOCTYPE r [<!ENTITY x SYSTEM '" + secret.toUri() + "'>]><r>a&x;b</r>");

        assertThat(text).isEqualTo("ab");
    }

    @Test
    void expandsNoEntityOfTheDocument() throws Exception {
        assertThat(text("<!DOCTYPE r [<!ENTITY x 'secret'>]><r>a&x;b&amp;c</r>"))
                .isEqualTo("ab&c");
    }

    /** From JDK 24 on the parser has a bound of its own, and one JDK would judge what another cannot. */
    @Test
    void leavesTheBoundOnDepthToItsCallers() throws Exception {
        assertThat(text("<r>".repeat(5000) + "a" + "</r>".repeat(5000))).isEqualTo("a");
    }

    private static String text(String document) throws XMLStreamException {
        XMLStreamReader reader = SafeXml.open(new StringReader(document));
        StringBuilder text = new StringBuilder();
        while (reader.hasNext()) {
            if (reader.next() == XMLStreamConstants.CHARACTERS) {
                text.append(reader.getText());
            }
        }
        return text.toString();
    }
}
