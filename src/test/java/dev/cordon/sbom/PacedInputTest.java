package dev.cordon.sbom;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import org.junit.jupiter.api.Test;

class PacedInputTest {

    private final byte[] piece = new byte[8000];

    @Test
    void handsOutPiecesThatEndWhereAnObjectBegins() throws IOException {
        PacedInput input = input("[{\"a\":{}}, {}]");

        assertThat(next(input)).isEqualTo("[{");
        assertThat(next(input)).isEqualTo("\"a\":{");
        assertThat(next(input)).isEqualTo("}}, {");
        assertThat(next(input)).isEqualTo("}]");
        assertThat(input.read(piece)).isEqualTo(-1);
        assertThat(input.handedOut()).isEqualTo(14);
    }

    @Test
    void handsOutLargePiecesWhenItIsToHurry() throws IOException {
        PacedInput input = input("[{\"a\":{}}, {}]");
        assertThat(next(input)).isEqualTo("[{");
        input.hurry();

        assertThat(next(input)).isEqualTo("\"a\":{}}, {}]");
        assertThat(input.read()).isEqualTo(-1);
    }

    /** The lines and columns stay, so that a parser reports the places of what follows as ever. */
    @Test
    void handsOutAnEmptyObjectInPlaceOfAKnownOne() throws IOException {
        PacedInput input = input("[{\"a\":1}, {\n\"b\":\r\n2 }, {}]");
        assertThat(next(input)).isEqualTo("[{");
        assertThat(input.lookAhead()).isEqualTo(26);
        assertThat(input.number(1)).isEqualTo(1);
        input.leaveOut(KnownComponentsTest.only("{\"a\":1}"));
        assertThat(input.number(1))
                .as("it does not lie together with what follows")
                .isEqualTo(PacedInput.GONE);

        assertThat(next(input)).isEqualTo("     }, {");
        assertThat(input.number(input.handedOut() - 1)).isEqualTo(10);
        input.leaveOut(KnownComponentsTest.only("{\n\"b\":\r\n2 }"));
        assertThat(next(input)).isEqualTo("\n\n  }, {");
        assertThat(next(input)).isEqualTo("}]");
    }

    @Test
    void handsOutAnEmptyObjectThoughTheOneKnownWasTheLast() throws IOException {
        PacedInput input = input("{\"a\":1}");
        next(input);
        input.leaveOut(KnownComponentsTest.only("{\"a\":1}"));

        assertThat(next(input)).isEqualTo("     }");
        assertThat(input.read(piece)).isEqualTo(-1);
    }

    @Test
    void handsOutNoMoreThanIsAskedFor() throws IOException {
        for (int most = 1; most < 12; most++) {
            PacedInput input = input("{\"a\":1}, [1, 2, {");
            assertThat(input.read()).isEqualTo('{');
            input.leaveOut(KnownComponentsTest.only("{\"a\":1}"));
            StringBuilder all = new StringBuilder();
            for (int n = input.read(piece, 0, most); n >= 0; n = input.read(piece, 0, most)) {
                assertThat(n).isBetween(1, most);
                all.append(new String(piece, 0, n, StandardCharsets.UTF_8));
            }
            assertThat(all.toString()).isEqualTo("     }, [1, 2, {");
            assertThat(input.handedOut()).isEqualTo(17);
        }
    }

    /** However a document comes in and goes out, it is the same, and what was handed out last is still held. */
    @Test
    void losesNothing() throws IOException {
        for (int seed = 0; seed < 50; seed++) {
            Random random = new Random(seed);
            byte[] document = new byte[random.nextInt(400_000)];
            for (int i = 0; i < document.length; i++) {
                document[i] = (byte) (random.nextInt(100) == 0 ? '{' : 'a' + random.nextInt(26));
            }
            PacedInput input = new PacedInput(new ByteArrayInputStream(document) {
                @Override
                public synchronized int read(byte[] to, int offset, int length) {
                    return super.read(to, offset, Math.min(length, 1 + random.nextInt(70_000)));
                }
            });
            int place = 0;
            for (int n = input.read(piece, 0, 1 + random.nextInt(piece.length)); n >= 0; ) {
                for (int i = 0; i < n; i++) {
                    assertThat(piece[i]).isEqualTo(document[place + i]);
                }
                place += n;
                int end = input.lookAhead();
                int number = input.number(place - 1L);
                assertThat(input.held()[number]).isEqualTo(document[place - 1]);
                assertThat(end - number - 1)
                        .isGreaterThanOrEqualTo(Math.min(KnownComponents.LONGEST, document.length - place));
                if (random.nextInt(1000) == 0) {
                    input.hurry();
                }
                n = input.read(piece, 0, 1 + random.nextInt(piece.length));
            }
            assertThat(place).isEqualTo(document.length);
        }
    }

    /** What decompresses a document has memory of its own. */
    @Test
    void closesWhatItReadsFrom() throws IOException {
        boolean[] closed = new boolean[1];
        new PacedInput(new ByteArrayInputStream(new byte[0]) {
                    @Override
                    public void close() {
                        closed[0] = true;
                    }
                })
                .close();

        assertThat(closed[0]).isTrue();
    }

    private String next(PacedInput input) throws IOException {
        return new String(piece, 0, input.read(piece), StandardCharsets.UTF_8);
    }

    private static PacedInput input(String text) {
        return new PacedInput(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
    }
}
