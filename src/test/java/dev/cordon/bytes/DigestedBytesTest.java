package dev.cordon.bytes;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DigestedBytesTest {

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 65_535, 65_536, 65_537, 300_000})
    void digestsAllBytesAndGivesThemWhereverTheyAreAskedFor(int size) throws IOException {
        byte[] bytes = random(size, 7);
        Random random = new Random(size);
        for (int run = 0; run < 50; run++) {
            DigestedBytes digested = new DigestedBytes(new Counted(bytes));
            for (int i = 0; i < 20; i++) {
                int from = random.nextInt(size + 1);
                int length = random.nextInt(Math.min(size - from, 1 << random.nextInt(18)) + 1);
                if (random.nextBoolean()) {
                    digested.advance(from);
                }
                assertThat(digested.bytes(from, length)).isEqualTo(Arrays.copyOfRange(bytes, from, from + length));
            }
            assertThat(digested.hash())
                    .isEqualTo("sha256:"
                            + HexFormat.of().formatHex(FileHash.sha256().digest(bytes)));
        }
    }

    @Test
    void readsABigSourceOnceFromFrontToBack() throws IOException {
        byte[] bytes = random(1_000_000, 3);
        Counted counted = new Counted(bytes);
        DigestedBytes digested = new DigestedBytes(counted);
        for (int at = 0; at + 100 < bytes.length; at += 1_700) {
            digested.advance(at);
            assertThat(digested.bytes(at, 100)).isEqualTo(Arrays.copyOfRange(bytes, at, at + 100));
        }
        digested.hash();
        assertThat(counted.read).isEqualTo(bytes.length);
        assertThat(counted.times).isEqualTo(16);
    }

    @Test
    void doesNotReadWhatLiesBetweenForBytesFarAhead() throws IOException {
        Counted counted = new Counted(random(1_000_000, 3));
        new DigestedBytes(counted).bytes(999_900, 100);
        assertThat(counted.read).isEqualTo(100);
    }

    @Test
    void advancesTheSourceOfASlice() throws IOException {
        Counted counted = new Counted(random(200_000, 3));
        ByteSource slice = new DigestedBytes(counted).slice(100_000, 100_000);
        slice.advance(0);
        slice.bytes(0, 1_000);
        assertThat(counted.read).isEqualTo(2 * 65_536);
    }

    private static byte[] random(int size, long seed) {
        byte[] bytes = new byte[size];
        new Random(seed).nextBytes(bytes);
        return bytes;
    }

    private static final class Counted implements ByteSource {

        private final byte[] bytes;
        private long read;
        private int times;

        Counted(byte[] bytes) {
            this.bytes = bytes;
        }

        @Override
        public long size() {
            return bytes.length;
        }

        @Override
        public void read(long position, byte[] buffer, int offset, int length) {
            System.arraycopy(bytes, (int) position, buffer, offset, length);
            read += length;
            times++;
        }
    }
}
