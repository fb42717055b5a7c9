package dev.cordon.lists;

import dev.cordon.notice.Location;
import dev.cordon.notice.Notice;
import dev.cordon.notice.NoticeCode;
import java.nio.file.Path;
import java.util.ArrayList;
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
        return new UsualWaivers(
                FilesBelowRoot.isIn(root, FILE) ? Optional.of(FILE) : Optional.empty(),
                FilesBelowRoot.find(root, module, FILE),
                nested);
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
