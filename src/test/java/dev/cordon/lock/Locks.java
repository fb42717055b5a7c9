package dev.cordon.lock;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cordon.notice.FaultException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/** Lock files written in tests. */
final class Locks {

    private Locks() {}

    static LockFile read(String name, String text) throws Exception {
        return LockFormat.of(name).orElseThrow().read(input(name, text));
    }

    /** Asserts that a file is refused with its name, written as its name, a space and its text. */
    static void assertBroken(String file) {
        String[] parts = file.split(" ", 2);

        assertThatThrownBy(() -> read(parts[0], parts[1]))
                .isInstanceOf(FaultException.class)
                .hasMessageStartingWith(parts[0])
                .hasMessageEndingWith("[lock-file-unreadable]");
    }

    /** A {@code go.mod} with its {@code go.sum}. */
    static LockFile read(String mod, Optional<String> sum) throws Exception {
        byte[] bytes = mod.getBytes(StandardCharsets.UTF_8);
        return LockFormat.GO.read(new LockInput("go.mod", bytes, sum.map(text -> input("go.sum", text))));
    }

    static LockInput input(String name, String text) {
        return new LockInput(name, text.getBytes(StandardCharsets.UTF_8));
    }

    /** The ref of each thing that a file lists, with its scope. */
    static List<String> listed(String name, String text) throws Exception {
        return listed(read(name, text));
    }

    static List<String> listed(LockFile lock) {
        return lock.components().stream()
                .map(c -> c.ref() + " " + c.scope().orElseThrow().id())
                .toList();
    }
}
