package dev.cordon.archive;

import java.util.regex.Pattern;

/** Where code is loaded or installed from: what lies there and cannot be read must not pass. */
final class CodePlace {

    /** What a servlet container, Spring Boot's loader and the start scripts of distributions put on the class path. */
    private static final Pattern CLASS_PATH = Pattern.compile("(?:.*/)?(?:(?:WEB|BOOT)-INF/lib/.+|lib/[^/]+)");

    /**
     * Layers of images, by where they lie: as blobs (OCI image layout, "Blobs"), and as {@code docker save} called them before
     * version 25.
     */
    private static final Pattern LAYER =
            Pattern.compile("(?:.*/)?(?:blobs/[^/]+/[0-9a-f]{32,}|[0-9a-f]{64}/layer\\.tar)");

    /** Where rpm keeps what is installed, as Berkeley DB, ndb and SQLite (rpm.org, "Database Backends"). */
    private static final Pattern RPM_DATABASE = Pattern.compile(
            "(?:.*/)?(?:var/lib|usr/lib/sysimage|usr/share)/rpm/(?:Packages|Packages\\.db|rpmdb\\.sqlite)");

    private CodePlace() {}

    /** Whether an entry is code by its place or name: named as an archive that is opened, or in a class-path folder. */
    static boolean holds(String name) {
        return EntryKind.of(name) == EntryKind.ARCHIVE
                || CLASS_PATH.matcher(name.replace('\\', '/')).matches();
    }

    /** Whether an entry lies where images have their layers, which hold code whatever format they are in. */
    static boolean isLayer(String name) {
        return LAYER.matcher(name.replace('\\', '/')).matches();
    }

    /** Whether an entry is a database of rpm, which is all that says what is installed in an image. */
    static boolean isRpmDatabase(String name) {
        return name.contains("rpm")
                && RPM_DATABASE.matcher(name.replace('\\', '/')).matches();
    }
}
