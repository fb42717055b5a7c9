package dev.cordon.sbom;

import dev.cordon.notice.Location;
import java.util.Arrays;
import java.util.function.Supplier;

/**
 * The walk through a tree of objects, arrays and scalars, as JSON and YAML have it, driven by the events of a parser.
 * It keeps its own stack: how deep a document nests costs memory up to a bound, and never the thread's stack.
 */
final class TreeWalk implements Cursor {

    /** Components nested more than a thousand deep are still read. */
    static final int DEEPEST = 5000;

    private static final int NO_ARRAY = -2;

    private final Pointer start;
    private final Supplier<String> text;
    private final Supplier<Location> location;
    private Shape[] shapes = new Shape[16];
    private String[] members = new String[16];
    /** The index of the current element; {@link #NO_ARRAY} in an object. */
    private int[] elements = new int[16];

    private int depth;
    /** The steps to the place where somebody last asked for it: most facts share most of them with the one before. */
    private Pointer[] steps = new Pointer[16];
    /** How many of them still hold. */
    private int known;

    /** A walk that begins inside the root object. */
    TreeWalk(String name, Shape root, Supplier<String> text, Supplier<Location> location) {
        this.start = Pointer.into(name);
        this.text = text;
        this.location = location;
        push(root, "", NO_ARRAY);
    }

    private void push(Shape shape, String member, int element) {
        if (depth >= DEEPEST) {
            throw SbomFaults.unreadable(location(), "it nests deeper than " + DEEPEST + " levels");
        }
        if (depth == shapes.length) {
            shapes = Arrays.copyOf(shapes, depth * 2);
            members = Arrays.copyOf(members, depth * 2);
            elements = Arrays.copyOf(elements, depth * 2);
            steps = Arrays.copyOf(steps, depth * 2);
        }
        shapes[depth] = shape;
        members[depth] = member;
        elements[depth] = element;
        depth++;
    }

    /** Whether the root object has ended. */
    boolean ended() {
        return depth == 0;
    }

    /** Whether the walk stands in an array. */
    boolean inArray() {
        return depth > 0 && elements[depth - 1] != NO_ARRAY;
    }

    /** A member of the current object follows. */
    void atMember(String member) {
        members[depth - 1] = member;
        known = Math.min(known, depth - 1);
    }

    /** An object begins. False where nobody reads it: the parser is to skip it and not to report its end. */
    boolean openObject() {
        nextElement();
        Shape shape = shapes[depth - 1].object(members[depth - 1], this);
        if (shape == Shape.SKIPPED) {
            return false;
        }
        push(shape, "", NO_ARRAY);
        return true;
    }

    /** An array begins: its elements are read by the shape that the array is a member of. */
    void openArray() {
        nextElement();
        push(shapes[depth - 1], members[depth - 1], -1);
    }

    /** Whether the walk stands between the elements of an array that {@linkplain Shape#repeats repeat}. */
    boolean amongRepeats() {
        return inArray() && shapes[depth - 1].repeats(members[depth - 1]);
    }

    void closeObject() {
        leave();
        Shape shape = shapes[depth];
        shapes[depth] = Shape.SKIPPED;
        shape.end(this);
    }

    void closeArray() {
        leave();
    }

    private void leave() {
        depth--;
        known = Math.min(known, depth);
    }

    /** A scalar that is not null. */
    void scalar() {
        nextElement();
        shapes[depth - 1].value(members[depth - 1], this);
    }

    /** A null, or what is not read: it only counts as an element. */
    void nothing() {
        nextElement();
    }

    private void nextElement() {
        if (elements[depth - 1] != NO_ARRAY) {
            elements[depth - 1]++;
            known = Math.min(known, depth - 1);
        }
    }

    @Override
    public String text() {
        return text.get().strip();
    }

    @Override
    public String pointer() {
        return here().pointer();
    }

    @Override
    public Pointer where() {
        return here();
    }

    @Override
    public Pointer where(String member) {
        return here().to(member);
    }

    @Override
    public Location location() {
        return location.get();
    }

    private Pointer here() {
        Pointer step = known == 0 ? start : steps[known - 1];
        for (int i = known; i < depth; i++) {
            step = elements[i] == NO_ARRAY ? step.to(members[i]) : step.to(elements[i]);
            steps[i] = step;
        }
        known = depth;
        return step;
    }
}
