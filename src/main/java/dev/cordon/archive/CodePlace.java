package dev.cordon.archive;

import java.util.regex.Pattern;

/** Where code is loaded from: what lies there and cannot be read must not pass. */
final class CodePlace {

    /** What a servlet container, Spring Boot's loader and the start scripts of distributions put on the class path. */
    private static final Pattern CLASS_PATH = Pattern.compile("(?:.*/)?(?:(?:WEB|BOOT)-INF/lib/.+|lib/[^/]+)");

    private CodePlace() {}

    /** Whether an entry is code by its place or name: named as an archive that is opened, or in a class-path folder. */
    static boolean holds(String name) {
        return EntryKind.of(name) == EntryKind.ARCHIVE
                || CLASS_PATH.matcher(name.replace('\\', '/')).matches();
    }
}
