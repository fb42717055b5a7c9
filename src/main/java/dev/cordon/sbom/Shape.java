package dev.cordon.sbom;

/**
 * What a reader understands of one kind of object. A walk calls it for every member in the order of the document; the
 * elements of an array come one by one under the array's name, and so does each of two members of the same name. So
 * nothing can hide behind a duplicate key, and members that nobody knows change nothing.
 */
abstract class Shape {

    /** The shape of what is not read; its members are not looked at. */
    static final Shape SKIPPED = new Shape() {};

    /** An object begins. The answer is what to read it with, or {@link #SKIPPED}. */
    Shape object(String member, Cursor at) {
        return SKIPPED;
    }

    /** Whether the objects of that member mean the same in every document, so that one that is known need not be read. */
    boolean repeats(String member) {
        return false;
    }

    /** A scalar that is not null. */
    void value(String member, Cursor at) {}

    /** The object has been read. */
    void end(Cursor at) {}
}
