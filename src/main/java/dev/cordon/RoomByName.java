package dev.cordon;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Shares bounded room among many: what comes first by name has its place, in whatever order it comes, so that threads make no
 * difference. Thread-safe.
 */
final class RoomByName {

    private final TreeMap<String, Long> placed = new TreeMap<>();
    private long left;
    /** The first name that has no place; there is none behind it either. */
    private Optional<String> full = Optional.empty();

    RoomByName(long room) {
        this.left = room;
    }

    /** Whether a name may still have a place. */
    synchronized boolean isOpen(String name) {
        return full.filter(first -> first.compareTo(name) <= 0).isEmpty();
    }

    /**
     * Gives room.
     *
     * @param name which has not taken any yet
     * @return those that have no place, or have lost it
     */
    synchronized List<String> place(String name, long room) {
        if (!isOpen(name)) {
            return List.of(name);
        }
        placed.put(name, room);
        left -= room;
        List<String> out = new ArrayList<>();
        while (left < 0) {
            Map.Entry<String, Long> last = placed.pollLastEntry();
            left += last.getValue();
            full = Optional.of(last.getKey());
            out.add(last.getKey());
        }
        return out;
    }
}
