package dev.cordon.maven;

import java.util.List;
import java.util.stream.Stream;

/** What a goal does not look at: a report says so, since green means nothing about it. */
final class NotExamined {

    private static final List<String> ALWAYS = List.of(
            "what archives contain (shaded and nested code)",
            "parent POMs and imported BOMs",
            "build plugins with their dependencies, extensions and annotation processors",
            "repositories",
            "local files that no dependency names");

    private NotExamined() {}

    /** What {@code check} leaves out. */
    static List<String> byCheck(boolean sboms) {
        return sboms
                ? ALWAYS
                : Stream.concat(Stream.of("SBOMs: the module has none"), ALWAYS.stream())
                        .toList();
    }

    /** What {@code audit} leaves out. */
    static List<String> byAudit() {
        return List.of("whatever the audited files do not list", "the files that the documents describe");
    }
}
