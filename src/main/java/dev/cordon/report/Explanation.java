package dev.cordon.report;

import java.util.List;

/**
 * How a component got into the build.
 *
 * @param paths the ways by which it is asked for, the shortest first; a bounded number
 * @param morePaths how many further ways there are
 * @param declarations the dependency elements at the beginning of the ways, each once
 */
public record Explanation(List<DependencyPath> paths, long morePaths, List<Declaration> declarations) {

    /** Nothing is known about how it got in. */
    public static final Explanation NONE = new Explanation(List.of(), 0, List.of());

    public Explanation {
        paths = List.copyOf(paths);
        declarations = List.copyOf(declarations);
        if (morePaths < 0) {
            throw new IllegalArgumentException("negative number of paths: " + morePaths);
        }
    }
}
