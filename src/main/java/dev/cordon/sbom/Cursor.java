package dev.cordon.sbom;

import dev.cordon.notice.Location;
import java.util.function.Supplier;

/** The value or the object that a walk stands at. It moves on: what is worth keeping is asked for at once. */
interface Cursor extends Place {

    /** The text of the scalar, without white space around it; only while the walk stands at one. */
    String text();

    /** The path to this place: a JSON pointer or an XML path. */
    String pointer();

    /** Where the named member of this object is, as {@link #where()} says it. */
    Supplier<String> where(String member);

    /** The named member of this object, for what is only understood when the object has ended. */
    default Place member(String name) {
        return new Place() {
            @Override
            public Supplier<String> where() {
                return Cursor.this.where(name);
            }

            @Override
            public Location location() {
                return Cursor.this.location();
            }
        };
    }

    /**
     * A place that stays when the walk has moved on.
     *
     * @param pointer the path to it
     * @param name the document
     * @param location line and column
     */
    record Kept(String pointer, String name, Location location) implements Cursor {

        static Kept of(Cursor at) {
            return new Kept(at.pointer(), at.location().source(), at.location());
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
}
