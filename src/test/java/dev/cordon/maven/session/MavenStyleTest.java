package dev.cordon.maven.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.OptionalInt;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The two classes stand in for those that Maven has; that they are found there, src/it cannot show without a terminal. */
class MavenStyleTest {

    /** As in Maven 3.10 and 4. */
    public static final class Newer {

        static boolean colours;
        static int width;

        private Newer() {}

        public static boolean isColorEnabled() {
            return colours;
        }

        public static int getTerminalWidth() {
            return width;
        }

        public static Builder builder() {
            return new Marking();
        }
    }

    /** As in Maven 3.6. */
    public static final class Older {

        private Older() {}

        public static boolean isColorEnabled() {
            return true;
        }

        public static Builder buffer() {
            return new Marking();
        }
    }

    /** What makes a message. */
    public interface Builder {

        /** Adds text that stands out. */
        Builder strong(Object text);
    }

    private static final class Marking implements Builder {

        private final StringBuilder text = new StringBuilder();

        @Override
        public Builder strong(Object added) {
            text.append('<').append(added).append('>');
            return this;
        }

        @Override
        public String toString() {
            return text.toString();
        }
    }

    @BeforeEach
    void onATerminal() {
        Newer.colours = true;
        Newer.width = 80;
    }

    @Test
    void isThatOfMavenOnATerminal() {
        MavenStyle style = MavenStyle.of(Newer.class, false, true, null);

        assertThat(style.watched()).isTrue();
        assertThat(style.width()).hasValue(80);
        assertThat(strong(style)).isEqualTo("<text>");
    }

    @Test
    void isPlainWhereMavenUsesNoColours() {
        Newer.colours = false;

        assertPlain(MavenStyle.of(Newer.class, false, true, "80"));
        assertPlain(MavenStyle.of(Newer.class, true, true, "80"));
    }

    /** Up to Maven 3.9 colours are on there, and are taken out on their way. */
    @Test
    void isPlainWhereThereIsNoTerminal() {
        assertPlain(MavenStyle.of(Newer.class, false, false, "80"));
    }

    @Test
    void hasColoursWithoutAWidthWhereTheUserAlwaysWantsThem() {
        for (boolean attached : new boolean[] {true, false}) {
            MavenStyle style = MavenStyle.of(Newer.class, true, attached, "80");

            assertThat(style.watched()).isFalse();
            assertThat(style.width()).isEmpty();
            assertThat(strong(style)).isEqualTo("<text>");
        }
    }

    @Test
    void takesTheWidthFromTheShellWhereMavenKnowsNone() {
        assertThat(width(Older.class, "100")).hasValue(100);
        assertThat(width(Newer.class, "100")).hasValue(80);
        Newer.width = -1;
        assertThat(width(Newer.class, "100")).hasValue(100);
        assertThat(width(Newer.class, "0")).isEmpty();
        assertThat(width(Newer.class, "wide")).isEmpty();
        assertThat(width(Older.class, null)).isEmpty();
    }

    @Test
    void isPlainWhereMavenIsNotAsKnown() {
        assertPlain(MavenStyle.of(String.class, true, true, "80"));
    }

    @Test
    void leavesTextAloneWhereAStyleIsMissing() {
        MavenStyle style = MavenStyle.of(Newer.class, false, true, null);

        assertThat(style.styled().apply("mojo", "text")).isEqualTo("text");
    }

    private static OptionalInt width(Class<?> home, String columns) {
        return MavenStyle.of(home, false, true, columns).width();
    }

    private static void assertPlain(MavenStyle style) {
        assertThat(style).isEqualTo(MavenStyle.PLAIN);
        assertThat(strong(style)).isEqualTo("text");
    }

    private static String strong(MavenStyle style) {
        return style.styled().apply("strong", "text");
    }
}
