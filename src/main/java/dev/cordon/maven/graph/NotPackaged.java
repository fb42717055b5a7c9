package dev.cordon.maven.graph;

import dev.cordon.inventory.Source;
import dev.cordon.notice.Notice;
import dev.cordon.notice.NoticeCode;
import dev.cordon.text.Names;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * The modules of a build whose archives do not exist yet, so that nobody can look into them.
 *
 * @param modules their names, sorted
 */
record NotPackaged(List<String> modules) {

    private static final int MOST_NAMED = 3;

    NotPackaged {
        modules = List.copyOf(modules);
    }

    /** Those among a module's dependencies, and the module itself. */
    static NotPackaged of(DependencyFiles dependencies, LocalFiles own, Source module) {
        Set<String> names = new TreeSet<>(dependencies.unpackaged());
        if (own.isUnpackaged()) {
            names.add(module.name());
        }
        return new NotPackaged(List.copyOf(names));
    }

    /** What the user must know, where there are any. */
    Optional<Notice> notice() {
        if (modules.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(Notice.of(
                NoticeCode.MODULE_NOT_PACKAGED,
                "Not packaged yet, so there is no archive to look into: " + Names.few(modules, MOST_NAMED)
                        + ". If one is made later, it is there in the phase verify."));
    }
}
