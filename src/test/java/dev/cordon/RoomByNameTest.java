package dev.cordon;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class RoomByNameTest {

    private static final List<String> NAMES = List.of("a", "b", "c", "d", "e", "f");

    @Test
    void whatComesFirstByNameHasItsPlaceInWhateverOrderItComes() {
        Random random = new Random(3);
        for (int i = 0; i < 500; i++) {
            List<String> order = new ArrayList<>(NAMES);
            Collections.shuffle(order, random);

            assertThat(placed(order)).as(order.toString()).containsExactly("a", "b", "c");
        }
    }

    /** Each takes as much as its place in the alphabet; d does not fit any more, and nothing behind it does. */
    private static Set<String> placed(List<String> order) {
        RoomByName room = new RoomByName(9);
        Set<String> placed = new TreeSet<>(order);
        for (String name : order) {
            room.place(name, NAMES.indexOf(name) + 1L).forEach(placed::remove);
        }
        assertThat(room.isOpen("c")).isTrue();
        assertThat(room.isOpen("e")).isFalse();
        return placed;
    }
}
