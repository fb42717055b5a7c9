package dev.cordon.archive;

/** What a file is to the build. It decides what becomes of a file in a format that is not opened. */
public enum Role {
    /** The file of a dependency. */
    DEPENDENCY,
    /** What the module has made. A package for an operating system is a usual thing to make, and no fault. */
    OWN,
    /** What the user names to be looked at beside a module. */
    NAMED,
    /** What is audited by itself: a document that lies open in its folder is a file like any other, and judged as that. */
    AUDITED
}
