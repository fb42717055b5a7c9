package dev.cordon.it;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A Git repository of its own for a project in {@code src/it}: it lies in the work tree of Cordon, whose root would else be
 * that of the project.
 */
public final class Repository {

    private Repository() {}

    /** Makes an empty repository, as {@code git init} does, unless there is one. */
    public static void init(File root) throws IOException {
        Path git = root.toPath().resolve(".git");
        if (Files.exists(git)) {
            return;
        }
        Files.createDirectories(git.resolve("objects"));
        Files.createDirectories(git.resolve("refs/heads"));
        Files.writeString(git.resolve("HEAD"), "ref: refs/heads/main\n");
        Files.writeString(git.resolve("config"), "[core]\n\trepositoryformatversion = 0\n\tbare = false\n");
    }
}
