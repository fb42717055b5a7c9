package dev.cordon.archive.packages;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.cordon.bytes.BrokenException;
import dev.cordon.bytes.Budget;
import dev.cordon.inventory.Component;
import dev.cordon.text.PrintableText;
import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/**
 * What the databases in a file system list as installed. Which distribution it is stands in a file that may come later, so
 * that packages are named when all was seen.
 */
public final class InstalledPackages {

    private final Map<String, Database> databases = new LinkedHashMap<>();
    private final Map<String, Distribution> distributions = new LinkedHashMap<>();

    /**
     * The packages of one file.
     *
     * @param place what to call the file, with the way to it
     * @param packages what it lists
     */
    private record Database(String place, List<InstalledPackage> packages) {}

    /**
     * Takes a file.
     *
     * @param entry its path in the file system
     * @param place what to call it, with the way to it
     * @throws BrokenException if it lists something without a name
     */
    public void add(PackageFile kind, String entry, byte[] bytes, String place, Budget budget) throws IOException {
        String name = entry.startsWith("./") ? entry.substring(2) : entry;
        if (kind == PackageFile.OS_RELEASE) {
            distributions.put(name, Distribution.read(bytes));
            return;
        }
        StringReader text = new StringReader(new String(bytes, UTF_8));
        List<InstalledPackage> packages =
                kind == PackageFile.DPKG ? InstalledPackage.dpkg(text) : InstalledPackage.apk(text);
        for (InstalledPackage installed : packages) {
            for (String value : installed.fields().values()) {
                budget.keepName(value);
            }
        }
        databases.put(name, new Database(place, packages));
    }

    /** Puts the files of a later layer over those of the same names. */
    public void cover(InstalledPackages later) {
        databases.putAll(later.databases);
        distributions.putAll(later.distributions);
    }

    /** The files of such names alone. */
    public InstalledPackages only(Predicate<String> names) {
        InstalledPackages some = new InstalledPackages();
        databases.forEach((name, database) -> {
            if (names.test(name)) {
                some.databases.put(name, database);
            }
        });
        some.distributions.putAll(distributions);
        return some;
    }

    /** Whether nothing is installed, as far as was seen. */
    public boolean isEmpty() {
        return databases.isEmpty();
    }

    /** Every package as a component; a package that two files list is two. */
    public List<Component> components() {
        return components(this);
    }

    /** Every package of others, in the distribution of these. */
    public List<Component> components(InstalledPackages others) {
        List<Component> components = new ArrayList<>();
        others.databases.forEach((name, database) -> {
            Distribution distribution = distribution(PackageFile.root(name));
            for (InstalledPackage installed : database.packages()) {
                components.add(installed.component(
                        PrintableText.value(database.place() + Component.INTO + installed.name()),
                        database.place(),
                        distribution));
            }
        });
        return components;
    }

    /** The file in {@code /etc} counts before the one that the distribution ships (os-release(5)). */
    private Distribution distribution(String root) {
        Distribution own = distributions.get(root + "etc/os-release");
        return own != null ? own : distributions.getOrDefault(root + "usr/lib/os-release", Distribution.UNKNOWN);
    }
}
