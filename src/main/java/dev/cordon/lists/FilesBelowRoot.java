package dev.cordon.lists;

import dev.cordon.bytes.ShownPath;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** Files of a name that Cordon reads at the root of a repository, in the folders from there down to a module. */
final class FilesBelowRoot {

    private FilesBelowRoot() {}

    /**
     * Looks for them.
     *
     * @param root the root of the repository, where the file itself is not meant
     * @param module the directory of the module
     * @param file the file, from each folder
     * @return those that are there, named from the root, the nearest to it first; none where the module lies elsewhere
     */
    static List<String> find(Path root, Path module, String file) {
        List<String> below = new ArrayList<>();
        if (module.startsWith(root)) {
            for (Path folder = module; !folder.equals(root); folder = folder.getParent()) {
                if (isIn(folder, file)) {
                    below.add(ShownPath.of(folder.resolve(file), root));
                }
            }
        }
        Collections.reverse(below);
        return below;
    }

    /** Whether it is there, also where it is a link that leads nowhere: then it cannot be read, which is a fault. */
    static boolean isIn(Path folder, String file) {
        return Files.exists(folder.resolve(file), LinkOption.NOFOLLOW_LINKS);
    }
}
