package dev.cordon.maven;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** What a goal does not look at: a report says so, since green means nothing about it. */
final class NotExamined {

    private static final List<String> ALWAYS = List.of(
            "code itself: classes are known by their packages, native libraries and archives within archives by their file names",
            "the content of dependencies that are no archives (pom, xml and the like)",
            "parent POMs of modules and imported BOMs",
            "plugins of the build and of reporting with their dependencies, extensions and annotation processors",
            "repositories",
            "local files that are neither dependencies nor named in cordon.directories");

    private NotExamined() {}

    /**
     * What {@code check} leaves out.
     *
     * @param sboms whether the module has SBOMs
     * @param unpackaged the modules without an archive
     * @param unread the parts of archives that were not read, by name
     */
    static List<String> byCheck(boolean sboms, NotPackaged unpackaged, Collection<String> unread) {
        List<String> all = new ArrayList<>();
        if (!sboms) {
            all.add("SBOMs: the module has none");
        }
        unpackaged.modules().forEach(module -> all.add("the archive of " + module + ": not packaged yet"));
        all.addAll(unread);
        all.addAll(ALWAYS);
        return all;
    }

    /**
     * What {@code audit} leaves out.
     *
     * @param unread the parts of archives that were not read, by name
     */
    static List<String> byAudit(Collection<String> unread) {
        List<String> all = new ArrayList<>(unread);
        all.addAll(List.of("what audited files do not list or hold", "files that SBOMs describe", ALWAYS.get(0)));
        return all;
    }
}
