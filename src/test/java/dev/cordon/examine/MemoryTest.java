package dev.cordon.examine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** Each thing is worked out once, whatever else is asked for meanwhile. */
class MemoryTest {

    private final Memory memory = Memory.empty();
    private final AtomicInteger computed = new AtomicInteger();

    /** Any two keys may fall together; these always do. */
    private record Key(String name) {

        @Override
        public int hashCode() {
            return 1;
        }
    }

    @Test
    void computesOnce() {
        for (int i = 0; i < 3; i++) {
            assertThat(memory.get("a", computed::incrementAndGet)).isEqualTo(1);
        }
    }

    @Test
    void letsAComputationAskForOtherKeys() {
        int value = memory.get(
                new Key("a"), () -> memory.get(new Key("b"), computed::incrementAndGet) + computed.incrementAndGet());

        assertThat(value).isEqualTo(3);
        assertThat(memory.get(new Key("b"), () -> 0)).isEqualTo(1);
    }

    @Test
    void keepsNothingOfWhatBreaksOff() {
        assertThatThrownBy(() -> memory.get("a", () -> {
                    throw new IllegalStateException("once");
                }))
                .hasMessage("once");

        assertThat(memory.get("a", computed::incrementAndGet)).isEqualTo(1);
    }
}
