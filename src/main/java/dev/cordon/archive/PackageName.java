package dev.cordon.archive;

import dev.cordon.text.PrintableText;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Makes the name of a Java package of the folder in which a class lies. */
final class PackageName {

    /** More than any package has; a lookup looks at each pair of segments. */
    static final int MOST_SEGMENTS = 64;

    /**
     * What does not belong to the package: the root of the classes in a Spring Boot jar, a war or an ear, and the
     * versions of a Multi-Release jar (JAR File Specification, "Multi-release JAR files").
     */
    private static final Pattern ROOT =
            Pattern.compile("(?:^|/)(?:(?:BOOT|WEB|APP)-INF/classes|META-INF/versions/\\d+)(?=/|$)");

    /** How the packages of vendors and of nearly all others begin. */
    private static final Set<String> DOMAINS = Set.of(
            "com", "org", "net", "io", "edu", "gov", "mil", "info", "biz", "int", "dev", "ru", "cn", "by", "ir", "kp");

    private PackageName() {}

    /** Empty for a class without a package, and where the name is longer or deeper than those of packages. */
    static Optional<String> of(String folder) {
        String path = folder.indexOf('\\') < 0 ? folder : folder.replace('\\', '/');
        StringBuilder name = new StringBuilder(path.length());
        int segments = 0;
        int start = classRoot(path, path.contains("-INF/") ? rootEnd(path) : 0);
        while (start <= path.length()) {
            int slash = path.indexOf('/', start);
            int end = slash < 0 ? path.length() : slash;
            if (isSegment(path, start, end)) {
                name.append(name.isEmpty() ? "" : ".").append(path, start, end);
                segments++;
            }
            start = end + 1;
        }
        boolean possible = segments > 0 && segments <= MOST_SEGMENTS && name.length() <= PrintableText.LONGEST_VALUE;
        return possible ? Optional.of(PrintableText.value(name.toString())) : Optional.empty();
    }

    private static int rootEnd(String path) {
        int end = 0;
        for (Matcher root = ROOT.matcher(path); root.find(); ) {
            end = root.end();
        }
        return end;
    }

    /**
     * Where the package begins behind a folder that is a class root, as {@code classes/} of a jmod, {@code app-1.0/classes/}
     * of a distribution and {@code app/} of Quarkus: right behind it stands the first segment of a reversed domain, and in
     * front of it stands none. Any other folder may be what a relocation has put there.
     */
    private static int classRoot(String path, int from) {
        int start = from;
        boolean root = false;
        while (start < path.length()) {
            int slash = path.indexOf('/', start);
            String segment = path.substring(start, slash < 0 ? path.length() : slash);
            if (DOMAINS.contains(segment)) {
                return root ? start : from;
            }
            if (slash < 0) {
                return from;
            }
            root = segment.equals("classes") || (segment.equals("app") && start == from) || !isIdentifier(segment);
            start = slash + 1;
        }
        return from;
    }

    private static boolean isIdentifier(String segment) {
        return !segment.isEmpty()
                && Character.isJavaIdentifierStart(segment.codePointAt(0))
                && segment.codePoints().allMatch(Character::isJavaIdentifierPart);
    }

    /** {@code ../com} is where an unpacker would put it; for the package the way there does not count. */
    private static boolean isSegment(String path, int start, int end) {
        String segment = path.substring(start, end);
        return !segment.isEmpty() && !segment.equals(".") && !segment.equals("..");
    }

    /** Whether {@link #of} leaves the package out, or an unpacker would leave the archive with it. */
    static boolean isOdd(String folder) {
        if (folder.isEmpty()) {
            return false;
        }
        long segments = folder.chars().filter(c -> c == '/' || c == '\\').count() + 1;
        return segments > MOST_SEGMENTS || EntryName.isOdd(folder);
    }
}
