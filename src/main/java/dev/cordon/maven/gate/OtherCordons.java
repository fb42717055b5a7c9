package dev.cordon.maven.gate;

import dev.cordon.audit.ModuleResult;
import dev.cordon.audit.ModuleResult.Standing;
import dev.cordon.audit.Report;
import dev.cordon.notice.Notice;
import dev.cordon.notice.NoticeCode;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.maven.execution.MavenSession;

/**
 * The Cordons of one session. Maven loads the plugin once for each version and each list of its dependencies, and none of them
 * understands what another one holds. So only the first writes the report of all modules to a directory, each lets the others know
 * which modules it has judged, and every module that the first lacks says so in a report of its own.
 */
final class OtherCordons {

    private static final Object SELF = OtherCordons.class.getClassLoader();

    private final Map<String, Object> owners;
    private final Map<String, Object> judged;

    OtherCordons(MavenSession session) {
        owners = SessionEvents.shared(session, "reports-of-all");
        judged = SessionEvents.shared(session, "judged");
    }

    /** Whether this one writes the report of all modules to a directory: the first that asks does. */
    boolean isOurs(Path directory) {
        return owners.computeIfAbsent(directory.toString(), first -> SELF) == SELF;
    }

    /** What a module must say of which the report of all modules in a directory lacks everything. */
    Optional<Notice> notice(Path directory) {
        return isOurs(directory)
                ? Optional.empty()
                : Optional.of(Notice.of(
                        NoticeCode.CORDON_TWICE,
                        "Another Cordon takes part in this build, of another version or with other dependencies of the"
                                + " plugin. It writes the report of all modules, which lacks what this one judges. Give"
                                + " the plugin one version and the same dependencies in all modules."));
    }

    /** Lets the others know of a module that this one has judged. */
    void add(Report module) {
        judged.put(module.source().name(), List.of(SELF, module.outcome().id()));
    }

    /** A module to which the goal has not come, unless that of another one has. */
    ModuleResult known(ModuleResult module) {
        boolean apart = judged.get(module.module().name()) instanceof List<?> by && by.get(0) != SELF;
        return apart
                ? new ModuleResult(
                        module.module(),
                        Standing.JUDGED_APART,
                        Optional.of(((List<?>) judged.get(module.module().name()))
                                .get(1)
                                .toString()))
                : module;
    }
}
