package dev.cordon.lists;

import dev.cordon.bytes.ShownPath;
import dev.cordon.notice.Location;
import dev.cordon.notice.Notice;
import dev.cordon.notice.NoticeCode;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/**
 * The waiver files of a module that nobody has to name: that at the root of the repository, and those in folders from
 * there down to the module, which count only where the root says so. Where they lie decides, not where Maven was started,
 * so that whoever owns a folder cannot waive what whoever owns the root has not let them waive.
 *
 * @param atRoot the file at the root, where there is one
 * @param below those further down, from the root on
 * @param nested whether they count
 */
public record UsualWaivers(Optional<String> atRoot, List<String> below, boolean nested) {

    /** The usual file, from the root and from every folder. */
    public static final String FILE = ".cordon/waivers.yaml";

    public UsualWaivers {
        below = List.copyOf(below);
    }

    /**
     * Looks for them.
     *
     * @param root the root of the repository
     * @param module the directory of the module
     * @param nested whether those below the root count
     */
    public static UsualWaivers of(Path root, Path module, boolean nested) {
        List<String> below = new ArrayList<>();
        if (module.startsWith(root)) {
            for (Path folder = module; !folder.equals(root); folder = folder.getParent()) {
                if (isIn(folder)) {
                    below.add(ShownPath.of(folder.resolve(FILE), root));
                }
            }
        }
        Collections.reverse(below);
        return new UsualWaivers(isIn(root) ? Optional.of(FILE) : Optional.empty(), below, nested);
    }

    /** Also where it is a link that leads nowhere: then it cannot be read, which is a fault. */
    private static boolean isIn(Path folder) {
        return Files.exists(folder.resolve(FILE), LinkOption.NOFOLLOW_LINKS);
    }

    /** The files that count, as they are named from the root. */
    public List<String> taken() {
        List<String> taken = new ArrayList<>(atRoot.stream().toList());
        if (nested) {
            taken.addAll(below);
        }
        return taken;
    }

    /** A notice for each file that does not. */
    public List<Notice> notices() {
        return nested ? List.of() : below.stream().map(UsualWaivers::passedOver).toList();
    }

    private static Notice passedOver(String file) {
        return new Notice(
                NoticeCode.WAIVERS_NOT_AT_REPOSITORY_ROOT,
                "These waivers do not count: they do not lie at the root of the repository. Move them to " + FILE
                        + " there, or have " + RepositorySettings.FILE + " there say 'nested: true'.",
                Optional.of(Location.of(file)));
    }
}
