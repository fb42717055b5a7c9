package dev.cordon.match;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cordon.denylist.file.BundledDenylist;
import dev.cordon.inventory.Fact;
import dev.cordon.inventory.Signal;
import org.junit.jupiter.api.Test;

/** That what the index remembers changes nothing about its answers. */
class DenylistIndexTest {

    private final DenylistIndex index = new DenylistIndex(BundledDenylist.read());

    @Test
    void answersTheSameHoweverOftenAndAfterHoweverManyItIsAsked() {
        assertThat(hits("com.kaspersky.sdk")).isEqualTo(1);
        for (int i = 0; i < 50_000; i++) {
            assertThat(hits("org.example.g" + i)).isZero();
        }
        assertThat(hits("com.kaspersky.sdk")).isEqualTo(1);
        assertThat(hits("com.kaspersky.other")).isEqualTo(1);
        assertThat(hits("com.kaspersky." + "x".repeat(1000))).isEqualTo(1);
    }

    private int hits(String group) {
        return index.lookup(new Fact(Signal.GROUP_ID, group, "somewhere"))
                .hits()
                .size();
    }
}
