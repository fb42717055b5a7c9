package dev.cordon.report.html;

import dev.cordon.audit.Declaration;
import dev.cordon.audit.DependencyPath;
import dev.cordon.audit.Explanation;
import dev.cordon.audit.ReportedVerdict;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * The ways by which a component gets into a module, apart: those from outside the build, and those through other modules
 * in which the same was found.
 *
 * @param seen the module
 * @param modules the names of all modules in which it was found
 * @param own the paths from outside
 * @param through the paths through others
 */
record HtmlSplit(HtmlVerdict seen, Set<String> modules, List<DependencyPath> own, List<DependencyPath> through) {

    /** Splits the ways to one component in each of the modules, or documents, in which it was found. */
    static List<HtmlSplit> all(List<HtmlVerdict> seen, HtmlSources sources) {
        Set<String> modules = seen.stream()
                .map(s -> s.reported().source().name())
                .filter(sources.modules()::containsKey)
                .collect(Collectors.toSet());
        return seen.stream().map(s -> of(s, modules)).toList();
    }

    private static HtmlSplit of(HtmlVerdict seen, Set<String> modules) {
        List<DependencyPath> own = new ArrayList<>();
        List<DependencyPath> through = new ArrayList<>();
        String module = seen.reported().source().name();
        for (DependencyPath path : seen.reported().explanation().paths()) {
            List<String> steps = path.steps();
            boolean leads = modules.contains(module)
                    && steps.size() > 2
                    && steps.get(0).equals(module)
                    && modules.contains(steps.get(1))
                    && !steps.get(1).equals(module);
            (leads ? through : own).add(path);
        }
        return new HtmlSplit(seen, modules, own, through);
    }

    /** The name of the module. */
    String module() {
        return seen.reported().source().name();
    }

    /** Where the last of the modules with which a path begins stands on it. */
    int lastModule(DependencyPath path) {
        int last = 1;
        while (last + 2 < path.steps().size() && modules.contains(path.steps().get(last + 1))) {
            last++;
        }
        return last;
    }

    /** Whether it comes in through other modules and in no other way, shown or not. */
    boolean isThroughOnly() {
        Explanation explanation = seen.reported().explanation();
        return own.isEmpty()
                && ownDeclarations().isEmpty()
                && !through.isEmpty()
                && (explanation.morePaths() == 0 || !explanation.declarations().isEmpty());
    }

    /** The dependencies that bring the component in from outside the build. */
    List<Declaration> ownDeclarations() {
        return declarations(this::isOwn);
    }

    /** The dependencies on other modules that bring it. */
    List<Declaration> throughDeclarations() {
        return declarations(d -> !isOwn(d));
    }

    private List<Declaration> declarations(Predicate<Declaration> which) {
        return seen.reported().explanation().declarations().stream()
                .filter(which)
                .toList();
    }

    /** Where a path shows it is so, or where no module has the name: the tests of a module have its name too. */
    private boolean isOwn(Declaration declaration) {
        String start = declaration.dependency() + ":";
        return through.isEmpty()
                || modules.stream().noneMatch(name -> name.startsWith(start))
                || own.stream()
                        .anyMatch(p -> p.steps().size() > 1 && p.steps().get(1).startsWith(start));
    }

    /** The same without what comes through others. */
    HtmlVerdict withoutOthers() {
        ReportedVerdict all = seen.reported();
        Explanation explanation = all.explanation();
        Explanation less = new Explanation(
                own,
                through.isEmpty() ? explanation.morePaths() : 0,
                ownDeclarations(),
                explanation.managed(),
                explanation.advice(),
                explanation.use());
        return new HtmlVerdict(seen.id(), seen.label(), seen.named(), all.explained(less));
    }
}
