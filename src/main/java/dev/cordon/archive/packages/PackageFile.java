package dev.cordon.archive.packages;

import java.util.Locale;
import java.util.Optional;

/** The files by which packages of other ecosystems describe themselves, known by their names and where they lie. */
public enum PackageFile {
    /** {@code package.json} (npm, "package.json"), in npm packages, WebJars, what mvnpm makes, and {@code node_modules}. */
    NPM(4 << 20),
    /** {@code METADATA} of a wheel, {@code PKG-INFO} of an egg or a source distribution (PyPA, "Core metadata"). */
    PYTHON(4 << 20),
    /** {@code *.nuspec} (NuGet, ".nuspec reference"). */
    NUGET(1 << 20),
    /** {@code control} in the first tar of a Debian package (deb-control(5)). */
    DEBIAN_CONTROL(1 << 20),
    /** What dpkg has installed: {@code status}, and {@code status.d/*} in images that have no dpkg (deb-control(5)). */
    DPKG(16 << 20),
    /** What apk has installed (Alpine wiki, "Apk spec", "Installed database"). */
    APK(16 << 20),
    /** Which distribution it is (os-release(5)). */
    OS_RELEASE(1 << 16);

    private final int mostBytes;

    PackageFile(int mostBytes) {
        this.mostBytes = mostBytes;
    }

    /** How many bytes of such a file are read at most. */
    public int mostBytes() {
        return mostBytes;
    }

    /** Whether it lists what is installed in a file system, so that all is unknown where it cannot be read. */
    public boolean isDatabase() {
        return this == DPKG || this == APK;
    }

    /** What a file is by its path; empty for nearly all. */
    public static Optional<PackageFile> of(String entry) {
        String path = entry.indexOf('\\') < 0 ? entry : entry.replace('\\', '/');
        int slash = path.lastIndexOf('/');
        String file = path.substring(slash + 1);
        String folder = slash < 0 ? "" : path.substring(0, slash);
        return switch (file) {
            case "package.json" -> Optional.of(NPM);
            case "METADATA" -> when(folder.endsWith(".dist-info"), PYTHON);
            case "PKG-INFO" -> Optional.of(PYTHON);
            case "status" -> when(isAt(folder, "var/lib/dpkg"), DPKG);
            case "installed" -> when(isAt(folder, "lib/apk/db"), APK);
            case "os-release" -> when(isAt(folder, "etc") || isAt(folder, "usr/lib"), OS_RELEASE);
            default -> other(folder, file);
        };
    }

    private static Optional<PackageFile> other(String folder, String file) {
        if (folder.endsWith("status.d") && isAt(folder, "var/lib/dpkg/status.d")) {
            return when(!file.endsWith(".md5sums"), DPKG);
        }
        return when(file.length() > 7 && file.toLowerCase(Locale.ROOT).endsWith(".nuspec"), NUGET);
    }

    private static Optional<PackageFile> when(boolean so, PackageFile kind) {
        return so ? Optional.of(kind) : Optional.empty();
    }

    private static boolean isAt(String folder, String place) {
        return folder.endsWith(place)
                && (folder.length() == place.length() || folder.charAt(folder.length() - place.length() - 1) == '/');
    }

    /**
     * Whether it describes the very archive in which it lies: what npm packs lies in {@code package}, a wheel and a package
     * of NuGet describe themselves at their roots, and a jar of a package of npm has it below {@code META-INF/resources}.
     */
    public boolean isOfWhole(String entry) {
        String path = entry.startsWith("./") ? entry.substring(2) : entry;
        long folders = path.chars().filter(c -> c == '/').count();
        return switch (this) {
            case NPM -> path.equals("package/package.json") || isOfJar(path);
            case PYTHON -> folders == 1;
            case NUGET -> folders == 0;
            case DEBIAN_CONTROL -> true;
            default -> false;
        };
    }

    /** WebJars, "Documentation"; mvnpm, "How does mvnpm work". */
    private static boolean isOfJar(String path) {
        return (path.startsWith("META-INF/resources/webjars/") || path.startsWith("META-INF/resources/_static/"))
                && !path.contains("/node_modules/");
    }

    /** The folder that is the root of the file system in which such a file lies: empty or ending with a slash. */
    static String root(String entry) {
        String path = entry.indexOf('\\') < 0 ? entry : entry.replace('\\', '/');
        for (String place :
                new String[] {"var/lib/dpkg/", "usr/lib/apk/db/", "lib/apk/db/", "etc/os-release", "usr/lib/os-release"
                }) {
            int at = path.lastIndexOf(place);
            if (at >= 0) {
                return path.substring(0, at);
            }
        }
        return "";
    }
}
