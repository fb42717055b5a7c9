package dev.cordon.audit;

import dev.cordon.notice.Location;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * How a component got into the build.
 *
 * @param paths the ways by which it is asked for, the shortest first; a bounded number
 * @param morePaths how many further ways there are
 * @param declarations the dependency elements at the beginning of the ways, each once
 * @param managed the element in the build's dependency management that sets the component's version, where there is one
 * @param advice how to get rid of it, where that is not by its declarations
 * @param use whether classes of the module use it, where that was asked
 */
public record Explanation(
        List<DependencyPath> paths,
        long morePaths,
        List<Declaration> declarations,
        Optional<Location> managed,
        Optional<Advice> advice,
        Optional<ClassUse> use) {

    /** Nothing is known about how it got in. */
    public static final Explanation NONE = new Explanation(List.of(), 0, List.of());

    public Explanation {
        paths = List.copyOf(paths);
        declarations = List.copyOf(declarations);
        Objects.requireNonNull(managed, "managed");
        Objects.requireNonNull(advice, "advice");
        Objects.requireNonNull(use, "use");
        if (morePaths < 0) {
            throw new IllegalArgumentException("negative number of paths: " + morePaths);
        }
    }

    /** A component of which nobody asked which classes use it. */
    public Explanation(
            List<DependencyPath> paths,
            long morePaths,
            List<Declaration> declarations,
            Optional<Location> managed,
            Optional<Advice> advice) {
        this(paths, morePaths, declarations, managed, advice, Optional.empty());
    }

    /** A component whose version no dependency management sets. */
    public Explanation(List<DependencyPath> paths, long morePaths, List<Declaration> declarations) {
        this(paths, morePaths, declarations, Optional.empty());
    }

    /** A component of which the declarations say how to get rid of it. */
    public Explanation(
            List<DependencyPath> paths, long morePaths, List<Declaration> declarations, Optional<Location> managed) {
        this(paths, morePaths, declarations, managed, Optional.empty());
    }

    /** The same with another way to get rid of it. */
    public Explanation advising(Advice other) {
        return new Explanation(paths, morePaths, declarations, managed, Optional.of(other), use);
    }

    /** The same with what the classes of the module say. */
    public Explanation usedAs(ClassUse answer) {
        return new Explanation(paths, morePaths, declarations, managed, advice, Optional.of(answer));
    }
}
