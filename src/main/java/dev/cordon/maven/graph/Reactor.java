package dev.cordon.maven.graph;

import dev.cordon.audit.ModuleResult;
import dev.cordon.audit.ModuleResult.Standing;
import dev.cordon.inventory.Source;
import dev.cordon.maven.session.Checkout;
import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.maven.execution.BuildSuccess;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.project.MavenProject;

/**
 * The modules of a build, whether or not they were selected to be built.
 *
 * @param root the topmost of them, or the only one
 * @param top the directory against which files are named
 * @param modules every module, as one that the goal has not come to
 * @param isAll whether nothing of the build lies outside: a single module has to lie at the top and to have no modules of its own
 */
public record Reactor(MavenProject root, Path top, List<ModuleResult> modules, boolean isAll) {

    /**
     * The reactor of the session.
     *
     * @param module one of its modules
     */
    public static Reactor of(MavenSession session, MavenProject module, Path top) {
        List<MavenProject> all = Optional.ofNullable(session.getAllProjects())
                .filter(projects -> !projects.isEmpty())
                .orElse(List.of(module));
        List<MavenProject> selected = session.getProjects();
        List<ModuleResult> modules = all.stream()
                .map(project -> new ModuleResult(
                        ModuleInventory.source(project, top),
                        selected.contains(project) ? Standing.NOT_REACHED : Standing.NOT_SELECTED,
                        Optional.empty()))
                .toList();
        MavenProject root = root(all, session.getExecutionRootDirectory());
        boolean atTheTop = ModulePom.directory(root)
                .filter(Checkout.of(session).build()::equals)
                .isPresent();
        boolean alone = root.getModules().isEmpty() && atTheTop;
        return new Reactor(root, top, modules, all.size() > 1 || alone);
    }

    /** The modules when the build has ended: of those that the goal has not come to, Maven has built some to the end. */
    public List<ModuleResult> ended(MavenSession session) {
        Set<String> built = Optional.ofNullable(session.getProjects()).orElse(List.of()).stream()
                .filter(project -> session.getResult().getBuildSummary(project) instanceof BuildSuccess)
                .map(project -> source(project).name())
                .collect(Collectors.toSet());
        return modules.stream()
                .map(module -> module.standing() == Standing.NOT_REACHED
                                && built.contains(module.module().name())
                        ? new ModuleResult(module.module(), Standing.NOT_BOUND, module.why())
                        : module)
                .toList();
    }

    /** Whether it has several modules. */
    public boolean isOfMany() {
        return modules.size() > 1;
    }

    /** The session's own notion of the topmost project is the first selected one under {@code --projects}. */
    private static MavenProject root(List<MavenProject> all, String started) {
        if (all.size() == 1) {
            return all.get(0);
        }
        File directory = new File(started);
        return all.stream()
                .filter(p -> p.isExecutionRoot() || directory.equals(p.getBasedir()))
                .findFirst()
                .orElse(all.get(0));
    }

    /** The reactor as what a report is about. */
    public Source source() {
        Source module = source(root);
        return new Source(Source.Kind.REACTOR, module.name(), module.file());
    }

    /** A module as what a report is about. */
    public Source source(MavenProject module) {
        return ModuleInventory.source(module, top);
    }

    /** Where in the topmost module the files lie that another module has in this directory of its own. */
    public Path directory(MavenProject module, Path output) {
        Path basedir = ModulePom.directory(module).orElseThrow();
        Path build = Path.of(module.getBuild().getDirectory());
        if (output.startsWith(build)) {
            return Path.of(root.getBuild().getDirectory()).resolve(build.relativize(output));
        }
        return output.startsWith(basedir)
                ? ModulePom.directory(root).orElseThrow().resolve(basedir.relativize(output))
                : output;
    }
}
