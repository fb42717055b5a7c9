package dev.cordon.git;

import dev.cordon.bytes.ShownPath;
import dev.cordon.notice.Location;
import dev.cordon.notice.Notice;
import dev.cordon.notice.NoticeCode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;

/**
 * A work tree of Git, found as Git finds it: from a directory upwards (gitrepository-layout(5)). Only files are read, no
 * process is started.
 *
 * @param root the directory that holds {@code .git}, which is a folder, or in a further work tree and in a submodule a file
 * @param folder Git's own folder for this work tree; empty where what is called {@code .git} does not lead to one
 * @param broken a {@code .git} on the way up that is none
 */
public record GitWorkTree(Path root, Optional<Path> folder, Optional<Broken> broken) {

    private static final String GIT = ".git";
    private static final String POINTER = "gitdir:";

    /**
     * Something called {@code .git} that leads to no repository.
     *
     * @param git where it is
     * @param how what it is instead, a clause
     */
    record Broken(Path git, String how) {}

    public GitWorkTree {
        Objects.requireNonNull(root, "root");
        Objects.requireNonNull(folder, "folder");
        Objects.requireNonNull(broken, "broken");
    }

    /**
     * The work tree that holds a directory; empty where there is none. Like Git, it stops at a file and passes over a
     * folder that is no repository, unless there is no other above it.
     */
    public static Optional<GitWorkTree> of(Path directory) {
        Path absolute = directory.toAbsolutePath().normalize();
        return above(absolute).or(() -> above(real(absolute)));
    }

    private static Optional<GitWorkTree> above(Path directory) {
        Optional<GitWorkTree> passed = Optional.empty();
        for (Path at = directory; at != null; at = at.getParent()) {
            Optional<GitWorkTree> here =
                    Files.exists(at.resolve(GIT), LinkOption.NOFOLLOW_LINKS) ? Optional.of(at(at)) : Optional.empty();
            if (here.isPresent() && here.get().isWhereGitStops()) {
                Optional<Broken> below = passed.flatMap(GitWorkTree::broken);
                return here.map(tree -> new GitWorkTree(tree.root, tree.folder, tree.broken.or(() -> below)));
            }
            passed = passed.or(() -> here);
        }
        return passed;
    }

    private boolean isWhereGitStops() {
        return folder.isPresent() || !Files.isDirectory(root.resolve(GIT));
    }

    private static GitWorkTree at(Path root) {
        Path git = root.resolve(GIT);
        if (isRepository(git)) {
            return new GitWorkTree(root, Optional.of(git), Optional.empty());
        }
        if (Files.isDirectory(git)) {
            return broken(git, "is a folder without HEAD");
        }
        try {
            String text = Files.readString(git).strip();
            if (!text.startsWith(POINTER)) {
                return broken(git, "is a file that names no folder");
            }
            Path folder = root.resolve(text.substring(POINTER.length()).strip()).normalize();
            return isRepository(folder)
                    ? new GitWorkTree(root, Optional.of(folder), Optional.empty())
                    : broken(git, "names the folder of a repository that is not there");
        } catch (IOException | RuntimeException e) {
            return broken(git, "cannot be read");
        }
    }

    private static GitWorkTree broken(Path git, String how) {
        return new GitWorkTree(git.getParent(), Optional.empty(), Optional.of(new Broken(git, how)));
    }

    /** By HEAD alone: who builds in a container may have copied no more than what names the commit. */
    private static boolean isRepository(Path folder) {
        Path head = folder.resolve("HEAD");
        return Files.isRegularFile(head) || Files.isSymbolicLink(head);
    }

    private static Path real(Path path) {
        try {
            return path.toRealPath();
        } catch (IOException e) {
            return path;
        }
    }

    /** What is to be said of a broken one. */
    public Optional<Notice> notice() {
        return broken.map(b -> new Notice(
                NoticeCode.GIT_UNREADABLE,
                "What is called .git here " + b.how()
                        + (folder.isPresent()
                                ? ". It is passed over, as Git does: the work tree is the one further up."
                                : ", so commit and state of the work tree are not known. The directory that holds it counts"
                                        + " as the root from which waivers and lists are taken."),
                Optional.of(Location.of(ShownPath.of(b.git(), root)))));
    }
}
