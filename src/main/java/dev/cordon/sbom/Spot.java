package dev.cordon.sbom;

import dev.cordon.notice.Location;
import java.util.function.Supplier;

/**
 * A place that stays when the walk has moved on.
 *
 * @param pointer the path to it
 * @param name the document
 * @param location line and column
 */
record Spot(String pointer, String name, Location location) implements Cursor {

    static Spot of(Cursor at) {
        return new Spot(at.pointer(), at.location().source(), at.location());
    }

    @Override
    public String text() {
        return "";
    }

    @Override
    public Supplier<String> where() {
        return () -> pointer + " of " + name;
    }

    @Override
    public Supplier<String> where(String member) {
        return () -> pointer + "/" + member + " of " + name;
    }
}
