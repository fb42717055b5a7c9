package dev.cordon.maven;

import java.util.List;

/** What a goal does not look at: a report says so, since green means nothing about it. */
final class NotExamined {

    /** What {@code check} leaves out. */
    static final List<String> BY_CHECK = List.of(
            "what archives contain (shaded and nested code)",
            "SBOM files of the project and inside its artifacts",
            "parent POMs and imported BOMs",
            "build plugins with their dependencies, extensions and annotation processors",
            "repositories",
            "local files that no dependency names");

    private NotExamined() {}
}
