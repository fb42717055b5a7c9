package dev.cordon.archive;

import dev.cordon.bytes.Budget;
import dev.cordon.bytes.LimitException;
import dev.cordon.inventory.Component;
import dev.cordon.text.PrintableText;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/**
 * What the manifests of archives name beside them. What lies in the same archive or folder is opened there; what leads out
 * of it, or is not there, is loaded from where nobody looked.
 */
final class ClassPaths {

    private static final int MOST = 10_000;
    private static final String BUNDLE = "bundle-classpath";
    private static final Pattern SCHEME = Pattern.compile("[a-zA-Z][a-zA-Z0-9+.-]+:.*");

    private final Set<Mention> mentions = new LinkedHashSet<>();
    private final Map<String, Integer> beyond = new LinkedHashMap<>();

    /**
     * A path in a manifest.
     *
     * @param header which header has it
     * @param archive the ref of the archive
     * @param container what stands in refs before the names of what lies beside the archive; empty for a file by itself
     * @param name the archive's name in there
     * @param target what is named, as it is written
     */
    private record Mention(String header, String archive, String container, String name, String target) {

        String why(String how) {
            return "is named by " + header + " in the manifest of " + archive + " and " + how;
        }
    }

    /** Takes a header. What it names twice counts once; what it names beyond the bound is counted. */
    void add(String header, String value, String archive, String container, String name, Budget budget)
            throws LimitException {
        boolean bundle = header.equalsIgnoreCase(BUNDLE);
        for (String part : value.strip().split(bundle ? "," : "\\s+")) {
            String target = bundle ? part.split(";", 2)[0].strip() : part;
            // What a bundle names lies within it, but for what Eclipse calls external.
            boolean counts = bundle ? target.startsWith("external:") : !target.isEmpty();
            Mention mention = new Mention(header, archive, container, name, target);
            if (counts && !mentions.contains(mention)) {
                if (mentions.size() < MOST) {
                    budget.keepName(target);
                    mentions.add(mention);
                } else {
                    beyond.merge(archive, 1, Integer::sum);
                }
            }
        }
    }

    /**
     * Names what was not looked at, when all was read.
     *
     * @param seen whether something of that ref was opened
     * @param file the file or folder that was read
     */
    void settle(Predicate<String> seen, Optional<Path> file, Role role, Remarks remarks) {
        for (Mention mention : mentions) {
            boolean folder = mention.target().endsWith("/");
            if (SCHEME.matcher(mention.target()).matches() || mention.target().startsWith("/")) {
                remarks.outside(mention.target(), mention.why("lies outside of it"));
            } else if (mention.container().isEmpty()) {
                beside(mention, file, role, remarks);
            } else if (!folder) {
                Optional<String> path = resolve(mention.name(), mention.target());
                String ref = PrintableText.value(mention.container() + path.orElse(mention.target()));
                if (path.isEmpty() || !seen.test(ref)) {
                    remarks.outside(ref, mention.why("is not there"));
                }
            }
        }
        beyond.forEach((archive, more) -> remarks.outside(
                archive + Component.INTO + "META-INF/MANIFEST.MF",
                "names " + more + " more files beside its archive than are followed"));
    }

    /**
     * A dependency lies in a repository, where nothing lies beside it, and what it needs is a dependency as well: there only
     * what is really there is named.
     */
    private static void beside(Mention mention, Optional<Path> file, Role role, Remarks remarks) {
        boolean there = file.filter(f -> isBeside(mention, f)).isPresent();
        if (there || (role != Role.DEPENDENCY && !mention.target().endsWith("/"))) {
            remarks.outside(mention.target(), mention.why("lies outside of it"));
        }
    }

    private static boolean isBeside(Mention mention, Path file) {
        try {
            Path beside = file.toAbsolutePath().resolveSibling(mention.target().replace("%20", " "));
            return Files.exists(beside) && !Files.isSameFile(beside, file);
        } catch (InvalidPathException | IOException e) {
            return false;
        }
    }

    private static Optional<String> resolve(String name, String target) {
        List<String> segments = new ArrayList<>(List.of(name.replace('\\', '/').split("/")));
        segments.remove(segments.size() - 1);
        for (String segment : target.split("/")) {
            if (segment.equals("..")) {
                if (segments.isEmpty()) {
                    return Optional.empty();
                }
                segments.remove(segments.size() - 1);
            } else if (!segment.isEmpty() && !segment.equals(".")) {
                segments.add(segment);
            }
        }
        return Optional.of(String.join("/", segments));
    }

    /** What stands before the names of what lies in an archive or folder. */
    static String container(String outer, boolean folder) {
        return outer + (folder ? "/" : Component.INTO);
    }
}
