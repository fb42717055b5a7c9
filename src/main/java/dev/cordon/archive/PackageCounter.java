package dev.cordon.archive;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.cordon.bytes.Budget;
import java.io.IOException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * Counts classes by package. Classes of one package mostly follow one another, so a name is only decoded where its
 * folder differs from the one before.
 */
final class PackageCounter {

    private final Budget budget;
    private final Map<String, int[]> byFolder = new HashMap<>();
    private byte[] folder = new byte[256];
    private int folderLength = -1;
    private int[] count = new int[1];

    PackageCounter(Budget budget) {
        this.budget = budget;
    }

    /** Counts a class by the name of its entry. */
    void count(byte[] name, int start, int length) throws IOException {
        int slash = lastSlash(name, start, length);
        if (slash != folderLength || !Arrays.equals(name, start, start + slash, folder, 0, slash)) {
            open(name, start, slash);
        }
        count[0]++;
    }

    private void open(byte[] name, int start, int length) throws IOException {
        if (folder.length < length) {
            folder = new byte[length];
        }
        System.arraycopy(name, start, folder, 0, length);
        folderLength = length;
        String key = new String(name, start, length, UTF_8);
        count = byFolder.get(key);
        if (count == null) {
            budget.keepName(key);
            count = new int[1];
            byFolder.put(key, count);
        }
    }

    private static int lastSlash(byte[] name, int start, int length) {
        for (int i = length - 1; i >= 0; i--) {
            byte b = name[start + i];
            if (b == '/' || b == '\\') {
                return i;
            }
        }
        return 0;
    }

    /**
     * The number of classes per package; classes without a package are in none. Two folders may hold one package.
     *
     * @param wanted the folders that count
     */
    Map<String, Integer> packages(Predicate<String> wanted) {
        Map<String, Integer> packages = new HashMap<>();
        byFolder.forEach((key, counted) -> {
            Optional<String> name = wanted.test(key) ? PackageName.of(key) : Optional.empty();
            name.ifPresent(n -> packages.merge(n, counted[0], Integer::sum));
        });
        return packages;
    }

    /** Whether no class was counted. */
    boolean isEmpty() {
        return byFolder.isEmpty();
    }

    /** The folders as the archive writes them. */
    Iterable<String> folders() {
        return byFolder.keySet();
    }
}
