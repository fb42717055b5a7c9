package dev.cordon.lock;

/** What stands before the colon of an entry of a {@code yarn.lock}: {@code foo@^1.0.0}, {@code bar@npm:@scope/foo@^1.0.0}. */
final class YarnRange {

    private static final String ALIAS = "npm:";

    private YarnRange() {}

    /** The name of the package that it comes to, which is another one where it is an alias. */
    static String name(String range) {
        String from = from(range);
        if (from.startsWith(ALIAS)) {
            String real = from.substring(ALIAS.length());
            int at = real.indexOf('@', 1);
            if (at > 0) {
                return real.substring(0, at);
            }
        }
        int at = range.indexOf('@', 1);
        return at < 0 ? range : range.substring(0, at);
    }

    /** What is asked for: a range, an address, {@code npm:} and another package. */
    static String from(String range) {
        int at = range.indexOf('@', 1);
        return at < 0 ? "" : range.substring(at + 1);
    }

    /** Whether it is a folder of the project. */
    static boolean isLocal(String range) {
        return isFolder(from(range));
    }

    /** Whether what is asked for is a folder of the project, and no package that was put there as an archive. */
    static boolean isFolder(String from) {
        boolean file = from.startsWith("file:") || from.startsWith("./") || from.startsWith("../");
        String path = from.split("[#:?]", 3)[from.startsWith("file:") ? 1 : 0];
        return from.startsWith("workspace:")
                || from.startsWith("link:")
                || from.startsWith("portal:")
                || (file && !path.endsWith(".tgz") && !path.endsWith(".tar.gz"));
    }
}
