package dev.cordon.maven;

import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;
import org.apache.maven.execution.MavenSession;

/**
 * Where a build lies in what was checked out.
 *
 * @param build the directory that holds {@code .mvn}, or that of the topmost module
 * @param tree the work tree of Git that holds it, where there is one
 */
record Checkout(Path build, Optional<GitWorkTree> tree) {

    Checkout {
        Objects.requireNonNull(build, "build");
        Objects.requireNonNull(tree, "tree");
    }

    /** That of the session, looked for once. */
    static Checkout of(MavenSession session) {
        return SessionCache.get(session.getRepositorySession(), Checkout.class, () -> {
            Path build = session.getRequest()
                    .getMultiModuleProjectDirectory()
                    .toPath()
                    .toAbsolutePath()
                    .normalize();
            return new Checkout(build, GitWorkTree.of(build));
        });
    }

    /**
     * The directory from which reviewed files are taken and named: the root of the work tree, and without one the
     * directory of the build. No parameter moves it: who may change a POM could else bring waivers along.
     */
    Path root() {
        return tree.map(GitWorkTree::root).orElse(build);
    }
}
