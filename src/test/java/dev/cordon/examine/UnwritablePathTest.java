package dev.cordon.examine;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.InvalidPathException;
import org.junit.jupiter.api.Test;

class UnwritablePathTest {

    @Test
    void saysThatTheLocaleHasNotTheLetters() {
        InvalidPathException e =
                new InvalidPathException("ä", "Malformed input or input contains unmappable characters");

        assertThat(UnwritablePath.fault(e))
                .hasMessageContaining("of the locale. Mend the name, or run Maven under a locale")
                .hasMessageNotContaining("Windows");
    }

    /** As Windows says it. */
    @Test
    void saysWhichLetterNoNameMayHave() {
        InvalidPathException e = new InvalidPathException("file:///C:/list.yaml", "Illegal char <:>", 4);

        assertThat(UnwritablePath.fault(e))
                .hasMessageContaining("this is no name of a file on this system: Illegal char <:>. Mend the name.")
                .hasMessageNotContaining("locale");
    }
}
