package dev.cordon.lists;

import dev.cordon.bytes.FileTrouble;
import dev.cordon.bytes.ShownPath;
import dev.cordon.notice.Fault;
import dev.cordon.notice.FaultCode;
import dev.cordon.notice.FaultException;
import dev.cordon.notice.Location;
import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Finds the waiver files of all folders of a repository, where it is not known yet which of them hold modules. */
public final class NestedWaivers {

    /** Folders that hold what was made or fetched, and no module. */
    private static final Set<String> PASSED_OVER = Set.of(".git", "target", "node_modules");

    private NestedWaivers() {}

    /**
     * The files, as they are named from the root, that of the root first.
     *
     * @throws FaultException if a folder cannot be read, so that what lies in it is not known
     */
    public static List<String> in(Path root) {
        Set<String> found = new TreeSet<>();
        try {
            Files.walkFileTree(root, new SimpleFileVisitor<>() {
                @Override
                public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
                    if (!folder.equals(root) && PASSED_OVER.contains(String.valueOf(folder.getFileName()))) {
                        return FileVisitResult.SKIP_SUBTREE;
                    }
                    Path file = folder.resolve(UsualWaivers.FILE);
                    if (Files.exists(file, LinkOption.NOFOLLOW_LINKS)) {
                        found.add(ShownPath.of(file, root));
                    }
                    return FileVisitResult.CONTINUE;
                }
            });
        } catch (IOException e) {
            throw unreadable(e, root);
        }
        List<String> files = new ArrayList<>(found);
        if (files.remove(UsualWaivers.FILE)) {
            files.add(0, UsualWaivers.FILE);
        }
        return files;
    }

    private static FaultException unreadable(IOException e, Path root) {
        Path folder =
                e instanceof FileSystemException named && named.getFile() != null ? Path.of(named.getFile()) : root;
        return new FaultException(
                new Fault(
                        FaultCode.WAIVERS_UNREADABLE,
                        "the folder " + FileTrouble.of(e) + ", and may hold waivers",
                        Location.of(folder.equals(root) ? ShownPath.text(root) : ShownPath.of(folder, root)),
                        "Make it readable, or leave nested out of " + RepositorySettings.FILE + "."),
                e);
    }
}
