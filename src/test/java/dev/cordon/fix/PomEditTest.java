package dev.cordon.fix;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.cordon.fix.PomChange.Element;
import dev.cordon.fix.PomChange.Exclude;
import dev.cordon.fix.PomChange.Remove;
import dev.cordon.fix.PomChange.Replace;
import dev.cordon.notice.Location;
import dev.cordon.testing.Golden;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.util.List;
import java.util.Objects;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

class PomEditTest {

    private static final String EXPECTED = "fix/shop/pom.xml";
    private static final String SHOP = resource("/fix/shop/pom.xml");

    @Test
    void changesNothingElse() throws NotChangedException, IOException {
        Golden.assertEquals(text(edit(SHOP, UTF_8, SHOP), UTF_8), EXPECTED);
    }

    @Test
    void keepsLineEndsTabsAndAByteOrderMark() throws NotChangedException {
        UnaryOperator<String> other =
                text -> "\uFEFF" + text.replace("  ", "\t").replace("\n", "\r\n");

        String changed = text(edit(other.apply(SHOP), UTF_8, other.apply(SHOP)), UTF_8);

        assertThat(changed).isEqualTo(other.apply(resource("/expected/" + EXPECTED)));
    }

    @Test
    void keepsAnotherEncoding() throws NotChangedException {
        UnaryOperator<String> latin = text -> text.replace("UTF-8", "ISO-8859-1");

        byte[] changed = edit(latin.apply(SHOP), ISO_8859_1, latin.apply(SHOP));

        assertThat(new String(changed, ISO_8859_1)).isEqualTo(latin.apply(resource("/expected/" + EXPECTED)));
    }

    @Test
    void leavesAFileWhoseBytesAreNotOfItsEncoding() {
        assertThatExceptionOfType(NotChangedException.class)
                .isThrownBy(() -> PomEdit.of(SHOP.getBytes(ISO_8859_1), changes(SHOP)))
                .withMessageContaining("encoding");
    }

    @Test
    void leavesAFileThatIsNotWellFormed() {
        String broken = SHOP.replace("</project>", "");

        assertThatExceptionOfType(NotChangedException.class)
                .isThrownBy(() -> PomEdit.of(broken.getBytes(UTF_8), changes(SHOP)))
                .withMessageContaining("not well-formed");
    }

    /** Somebody has put a line before it since Maven read it, or another dependency in its place. */
    @Test
    void leavesAFileThatIsNotAsMavenReadIt() {
        for (String other : List.of(
                SHOP.replace("<dependencies>", "<dependencies>\n"),
                SHOP.replace("<artifactId>client</artifactId>", "<artifactId>clients</artifactId>"))) {
            assertThatExceptionOfType(NotChangedException.class)
                    .isThrownBy(() -> PomEdit.of(other.getBytes(UTF_8), changes(SHOP)))
                    .withMessageContaining("is not found there");
        }
    }

    @Test
    void addsNoExclusionThatIsThere() throws NotChangedException {
        Exclude logger = new Exclude(at(SHOP, "managed"), "org.example", "logger");

        assertThat(text(PomEdit.of(SHOP.getBytes(UTF_8), List.of(logger)).file(), UTF_8))
                .isEqualTo(SHOP);
    }

    private static byte[] edit(String pom, Charset encoding, String places) throws NotChangedException {
        return PomEdit.of(pom.getBytes(encoding), changes(places)).file();
    }

    private static List<PomChange> changes(String pom) {
        return List.of(
                exclude(pom, "managed"),
                exclude(pom, "client"),
                new Exclude(at(pom, "client"), "com.initech", "tps-api"),
                new Exclude(place(pom, "<classifier>two", "twice"), "com.initech", "tps"),
                exclude(pom, "empty"),
                exclude(pom, "short"),
                exclude(pom, "extra"),
                new Replace(at(pom, "tps"), "com.acme", "reports", "2.0"),
                new Replace(at(pom, "unversioned"), "com.acme", "reports", "2.0"),
                new Remove(at(pom, "gone")));
    }

    private static Exclude exclude(String pom, String artifact) {
        return new Exclude(at(pom, artifact), "com.initech", "tps");
    }

    private static Element at(String pom, String artifact) {
        return place(pom, "<artifactId>" + artifact + "<", artifact);
    }

    /** The dependency element around a text. */
    private static Element place(String pom, String text, String artifact) {
        String shown = pom.startsWith("\uFEFF") ? pom.substring(1) : pom;
        int begin = shown.lastIndexOf("<dependency>", shown.indexOf(text));
        String before = shown.substring(0, begin);
        int column = begin - before.lastIndexOf('\n');
        String group = shown.substring(begin).matches("(?s)<dependency>\\s*<groupId>com\\.initech.*")
                ? "com.initech"
                : "org.example";
        return new Element(
                new Location("pom.xml", (int) before.lines().count() + (before.endsWith("\n") ? 1 : 0), column),
                group,
                artifact);
    }

    private static String text(byte[] bytes, Charset encoding) {
        return new String(bytes, encoding);
    }

    private static String resource(String name) {
        try (InputStream in = Objects.requireNonNull(PomEditTest.class.getResourceAsStream(name), name)) {
            return new String(in.readAllBytes(), UTF_8);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
