package dev.cordon.maven.session;

import dev.cordon.git.GitWorkTree;
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
public record Checkout(Path build, Optional<GitWorkTree> tree) {

    public Checkout {
        Objects.requireNonNull(build, "build");
        Objects.requireNonNull(tree, "tree");
    }

    /** That of the session, looked for once. */
    public static Checkout of(MavenSession session) {
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
    public Path root() {
        return tree.map(GitWorkTree::root).orElse(build);
    }
}
