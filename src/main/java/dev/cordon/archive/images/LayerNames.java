package dev.cordon.archive.images;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.cordon.bytes.Budget;
import dev.cordon.bytes.FileHash;
import dev.cordon.bytes.LimitException;
import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;

/**
 * What one layer puts over the layers below it: its own files, and its whiteouts (OCI image spec, "Whiteouts"). Of the
 * files only digests of their names are kept, since a layer has many thousand.
 */
public final class LayerNames {

    private static final String WHITEOUT = ".wh.";
    private static final String OPAQUE = ".wh..wh..opq";

    private final MessageDigest digest = FileHash.sha256();
    private final Set<String> removed = new HashSet<>();
    private final Set<String> opaque = new HashSet<>();
    private long[] files = new long[256];
    private int size;
    private boolean sorted = true;

    /** Whether a file of that name only says that a file of a lower layer, or all of a folder, is deleted. */
    public static boolean isWhiteout(String name) {
        return name.startsWith(WHITEOUT, name.lastIndexOf('/') + 1);
    }

    /** Takes a file or link of the layer. */
    public void add(String name, Budget budget) throws LimitException {
        String path = ImagePath.normal(name);
        int slash = path.lastIndexOf('/') + 1;
        if (path.startsWith(WHITEOUT, slash)) {
            budget.keepName(path);
            if (path.startsWith(OPAQUE, slash)) {
                opaque.add(path.substring(0, slash));
            } else {
                removed.add(path.substring(0, slash) + path.substring(slash + WHITEOUT.length()));
            }
            return;
        }
        if (size == files.length) {
            files = Arrays.copyOf(files, 2 * size);
        }
        files[size++] = hash(path);
        sorted = false;
    }

    /** Whether a file of a lower layer is deleted or replaced by this one, or by what stands in place of its folder. */
    public boolean hides(String path) {
        if (!sorted) {
            Arrays.sort(files, 0, size);
            sorted = true;
        }
        if (opaque.contains("")) {
            return true;
        }
        for (int slash = path.indexOf('/'); slash >= 0; slash = path.indexOf('/', slash + 1)) {
            String folder = path.substring(0, slash);
            if (removed.contains(folder) || opaque.contains(folder + "/") || has(folder)) {
                return true;
            }
        }
        return removed.contains(path) || has(path);
    }

    private boolean has(String path) {
        return size > 0 && Arrays.binarySearch(files, 0, size, hash(path)) >= 0;
    }

    private long hash(String path) {
        return ByteBuffer.wrap(digest.digest(path.getBytes(UTF_8))).getLong();
    }
}
