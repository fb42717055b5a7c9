package dev.cordon.bytes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** In which encoding a document is, by how it begins. */
class EncodingTest {

    private static Encoding of(byte[] head) {
        return Encoding.of(head, unknown -> {
            throw new IllegalStateException(unknown);
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "UTF-16BE", "UTF-16LE", "UTF-32BE", "UTF-32LE"})
    void knowsThoseOfUnicodeWithAMarkAndWithout(String name) {
        Charset charset = Charset.forName(name);
        int mark = "\ufeff".getBytes(charset).length;

        assertThat(of("<a/>".getBytes(charset))).isEqualTo(new Encoding(charset, 0));
        assertThat(of("\ufeff<a/>".getBytes(charset))).isEqualTo(new Encoding(charset, mark));
    }

    @Test
    void believesADeclarationOfXmlOnlyWhereThereIsOne() {
        assertThat(of("<?xml version='1.0' encoding='ISO-8859-1'?>".getBytes(StandardCharsets.US_ASCII)))
                .isEqualTo(new Encoding(StandardCharsets.ISO_8859_1, 0));
        assertThat(of("<a encoding='ISO-8859-1'/>".getBytes(StandardCharsets.US_ASCII)))
                .isEqualTo(new Encoding(StandardCharsets.UTF_8, 0));
        assertThat(of(new byte[0])).isEqualTo(new Encoding(StandardCharsets.UTF_8, 0));
    }

    @Test
    void leavesToTheReaderWhatANameMeansThatNobodyKnows() {
        byte[] head = "<?xml version='1.0' encoding='none'?>".getBytes(StandardCharsets.US_ASCII);

        assertThat(Encoding.of(head, unknown -> StandardCharsets.UTF_8).charset())
                .isEqualTo(StandardCharsets.UTF_8);
        assertThatThrownBy(() -> of(head)).hasMessage("none");
    }
}
