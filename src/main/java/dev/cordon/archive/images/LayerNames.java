package dev.cordon.archive.images;

import dev.cordon.bytes.Budget;
import dev.cordon.bytes.LimitException;
import java.util.ArrayList;
import java.util.List;

/**
 * What one layer puts over the layers below it: its own files, and its whiteouts (OCI image spec, "Whiteouts"). Links are kept
 * apart, for what they stand for may lie in any layer.
 */
public final class LayerNames {

    private static final String WHITEOUT = ".wh.";
    private static final String OPAQUE = ".wh..wh..opq";

    /** What begins so and is no {@link #OPAQUE} is kept by AUFS for itself, and deletes nothing. */
    private static final String RESERVED = ".wh..wh.";

    private static final String INTO = "!/";

    private final HashedNames taken = new HashedNames();
    private final HashedNames opaque = new HashedNames();
    private final HashedNames links = new HashedNames();
    private final HashedNames unsure = new HashedNames();
    private final List<PathHashes> targets = new ArrayList<>();
    private boolean whole;

    /** Whether a file of that name only says that a file of a lower layer, or all of a folder, is deleted. */
    public static boolean isWhiteout(String name) {
        int last = name.lastIndexOf('/') + 1;
        return name.startsWith(WHITEOUT, last)
                && (!name.startsWith(RESERVED, last) || name.substring(last).equals(OPAQUE));
    }

    /** Takes a file of the layer. */
    public void add(String name) {
        if (ImagePath.climbs(name)) {
            return;
        }
        String path = ImagePath.normal(name);
        int slash = path.lastIndexOf('/') + 1;
        if (!path.startsWith(WHITEOUT, slash)) {
            taken.add(PathHashes.whole(path));
            if (path.contains(INTO)) {
                // Looks in a ref like what lies in an archive of the first part's name.
                unsure.add(PathHashes.whole(path.substring(0, path.indexOf(INTO))));
            }
        } else if (path.substring(slash).equals(OPAQUE)) {
            whole |= slash == 0;
            opaque.add(PathHashes.whole(path.substring(0, Math.max(0, slash - 1))));
        } else if (isWhiteout(path)) {
            taken.add(PathHashes.whole(path.substring(0, slash) + path.substring(slash + WHITEOUT.length())));
        }
    }

    /** Takes a symbolic link of the layer. */
    public void link(String name) {
        links.add(PathHashes.whole(ImagePath.normal(name)));
    }

    /** Takes a hard link of the layer: another name for a file of it or of a layer below, which outlives that file's own. */
    public void hardLink(String name, String target, Budget budget) throws LimitException {
        link(name);
        String path = ImagePath.inside(target);
        budget.keepName(path);
        targets.add(PathHashes.of(path));
    }

    /** Its links, hard ones too. */
    HashedNames links() {
        return links;
    }

    /** The names of which it is not sure that they are those of files. */
    HashedNames unsure() {
        return unsure;
    }

    /** What its hard links lead to. */
    List<PathHashes> targets() {
        return targets;
    }

    /** Whether a file of a lower layer is deleted or replaced by this one, or by what stands in place of its folder. */
    boolean hides(PathHashes path) {
        if (whole) {
            return true;
        }
        for (int i = 0; i < path.depth(); i++) {
            if (taken.has(path.at(i)) || opaque.has(path.at(i))) {
                return true;
            }
        }
        return taken.has(path.path());
    }
}
