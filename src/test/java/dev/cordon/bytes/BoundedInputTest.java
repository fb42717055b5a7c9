package dev.cordon.bytes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;

/** A stream that goes on too long, or too long without sense, is stopped however it is read. */
class BoundedInputTest {

    private static BoundedInput of(int bytes, long most, long silence) {
        return new BoundedInput(
                new ByteArrayInputStream(new byte[bytes]),
                most,
                () -> new IllegalStateException("too long"),
                silence,
                at -> new IllegalStateException("too silent at " + at));
    }

    @Test
    void letsThroughWhatIsJustWithinTheBounds() throws IOException {
        BoundedInput input = of(10, 10, 10);

        assertThat(input.readAllBytes()).hasSize(10);
        assertThat(input.bytesRead()).isEqualTo(10);
        assertThat(input.read()).isEqualTo(-1);
    }

    @Test
    void stopsOneByteBeyondThem() {
        assertThatThrownBy(() -> of(11, 10, 99).readAllBytes()).hasMessage("too long");
        assertThatThrownBy(() -> of(11, 10, 99).skipNBytes(11)).hasMessage("too long");
        assertThatThrownBy(() -> {
                    BoundedInput single = of(2, 1, 99);
                    single.read();
                    single.read();
                })
                .hasMessage("too long");
    }

    @Test
    void boundsSilenceFromTheFirstSoundOn() throws IOException {
        BoundedInput input = of(100, 100, 10);

        input.readNBytes(50);
        input.progress();
        input.readNBytes(10);
        input.progress();
        input.readNBytes(10);

        assertThatThrownBy(input::read).hasMessage("too silent at 71");
    }

    @Test
    void leavesTheStreamOpenForItsGiver() throws IOException {
        AtomicBoolean closed = new AtomicBoolean();
        InputStream given = new ByteArrayInputStream(new byte[1]) {
            @Override
            public void close() {
                closed.set(true);
            }
        };

        new BoundedInput(given, 1, IllegalStateException::new).close();

        assertThat(closed).isFalse();
    }
}
