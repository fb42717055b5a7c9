package dev.cordon.lock;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Where in a document a walk stands. A name that is written twice is a fault: programs differ in which of them they take. */
final class OpenMembers {

    private static final int DEEPEST = 200;

    private final LockInput input;
    private final Members members;
    private final List<String> path = new ArrayList<>();
    private final List<String> seenPath = Collections.unmodifiableList(path);
    private final Deque<Set<String>> names = new ArrayDeque<>();

    OpenMembers(LockInput input, Members members) {
        this.input = input;
        this.members = members;
    }

    void name(String name, int line) {
        if (!names.element().add(name)) {
            throw LockFaults.broken(input, line, "the name '" + name + "' stands twice");
        }
        path.add(name);
    }

    void open(int line) {
        if (names.size() == DEEPEST) {
            throw LockFaults.broken(input, line, "it is nested deeper than " + DEEPEST);
        }
        names.push(new HashSet<>());
        if (!path.isEmpty()) {
            members.open(seenPath, line);
        }
    }

    void text(String value, int line) {
        members.text(seenPath, value, line);
        passed();
    }

    /** A value has been passed over. */
    void passed() {
        path.remove(path.size() - 1);
    }

    void close() {
        names.pop();
        if (!path.isEmpty()) {
            members.close(seenPath);
            passed();
        } else {
            members.end();
        }
    }

    boolean isOpen() {
        return !names.isEmpty();
    }
}
