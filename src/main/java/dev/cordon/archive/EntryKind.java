package dev.cordon.archive;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * What an entry is to this reader, by its name, and how many bytes of it are read at most. {@code META-INF/services} is
 * not among the kinds: it names interfaces of others, and of its classes those that are here are counted
 * anyway, while the rest are mentions.
 */
enum EntryKind {
    /** The manifest of a jar. Signed jars have long ones: a digest for every entry. */
    MANIFEST(8 << 20),
    POM_PROPERTIES(1 << 16),
    POM(4 << 20),
    /** The block of a signature, which holds the certificate of who signed. */
    SIGNATURE(1 << 20),
    ANDROID_MANIFEST(1 << 20),
    /** What may be an SBOM. */
    DOCUMENT(32 << 20),
    /** An archive that is opened. */
    ARCHIVE(0),
    /** Named like a package, packed code or a disk image: refused where its bytes begin as nothing that is known. */
    CLOSED(0),
    /** Code for a machine, known by its file name. */
    NATIVE(0),
    OTHER(0);

    private static final List<String> ARCHIVES = List.of(
            ".jar", ".war", ".ear", ".rar", ".aar", ".zip", ".tar.gz", ".tgz", ".tar", ".jmod", ".apk", ".aab", ".par",
            ".sar", ".har", ".kar", ".nar", ".car", ".esa", ".hpi", ".jpi", ".lpkg", ".xpi", ".nbm", ".wab");
    private static final List<String> CLOSED_NAMES = List.of(
            ".tar.bz2",
            ".tbz2",
            ".tbz",
            ".tar.xz",
            ".txz",
            ".tar.zst",
            ".7z",
            ".pack.gz",
            ".deb",
            ".rpm",
            ".dex",
            ".iso",
            ".dmg",
            ".msi",
            ".cab");
    private static final List<String> NATIVE_CODE = List.of(".so", ".dll", ".dylib", ".jnilib", ".exe", ".sys", ".ko");
    private static final List<String> SBOM_ENDS = List.of(
            ".cdx.json",
            ".cdx.xml",
            "-cyclonedx.json",
            "-cyclonedx.xml",
            ".spdx",
            ".spdx.json",
            ".spdx.yaml",
            ".spdx.yml",
            ".spdx.xml",
            ".spdx.rdf",
            ".spdx.rdf.xml",
            ".cdx.jsonl",
            ".spdx.jsonl",
            ".intoto.jsonl",
            ".intoto.json",
            ".sigstore.json",
            ".sigstore",
            ".att");
    private static final Pattern SBOM_NAME = Pattern.compile("s?bom\\.(jsonl?|xml)");
    private static final Pattern SBOM_FORMAT = Pattern.compile(".+\\.(jsonl?|xml|spdx|rdf|yaml|yml|att|sigstore)");
    private static final Pattern VERSIONED_LIBRARY = Pattern.compile(".+\\.so(?:\\.\\d+)+");

    private final int mostBytes;

    EntryKind(int mostBytes) {
        this.mostBytes = mostBytes;
    }

    /** How many bytes of such an entry are read at most; 0 where it is not read as a whole. */
    int mostBytes() {
        return mostBytes;
    }

    static EntryKind of(String entry) {
        String name = entry.indexOf('\\') < 0 ? entry : entry.replace('\\', '/');
        String file = EntryName.last(name).toLowerCase(Locale.ROOT);
        if (name.contains("META-INF/") || name.regionMatches(true, 0, "META-INF/", 0, 9)) {
            EntryKind kind = inMetaInf(name, file);
            if (kind != OTHER) {
                return kind;
            }
        }
        if (name.equals("AndroidManifest.xml")) {
            return ANDROID_MANIFEST;
        }
        return isAtRoot(name) && SBOM_NAME.matcher(file).matches() ? DOCUMENT : ofFile(file);
    }

    /** Whether no folder stands before it: there a delivery has what is about all of it. */
    private static boolean isAtRoot(String name) {
        int slash = name.lastIndexOf('/');
        return slash < 0 || (slash == 1 && name.charAt(0) == '.');
    }

    private static EntryKind inMetaInf(String name, String file) {
        boolean maven = name.contains("META-INF/maven/");
        if (maven && file.equals("pom.properties")) {
            return POM_PROPERTIES;
        }
        if (maven && file.equals("pom.xml")) {
            return POM;
        }
        if (file.equals("manifest.mf")) {
            return MANIFEST;
        }
        if (file.endsWith(".rsa") || file.endsWith(".dsa") || file.endsWith(".ec")) {
            return SIGNATURE;
        }
        boolean amongSboms = name.contains("META-INF/sbom/");
        return (amongSboms ? SBOM_FORMAT : SBOM_NAME).matcher(file).matches() ? DOCUMENT : OTHER;
    }

    private static EntryKind ofFile(String file) {
        // Most entries are resources, and these letters spare them the lists below.
        if (file.lastIndexOf('.') < 0) {
            return OTHER;
        }
        if (endsWith(file, ARCHIVES)) {
            return ARCHIVE;
        }
        if (endsWith(file, CLOSED_NAMES)) {
            return CLOSED;
        }
        if (endsWith(file, SBOM_ENDS)) {
            return DOCUMENT;
        }
        boolean versioned =
                file.contains(".so.") && VERSIONED_LIBRARY.matcher(file).matches();
        return versioned || endsWith(file, NATIVE_CODE) ? NATIVE : OTHER;
    }

    /** Whether a file is code that is loaded by name, into a program or the machine, and never a program itself. */
    static boolean isLibrary(String entry) {
        String file = EntryName.last(entry).toLowerCase(Locale.ROOT);
        return !file.endsWith(".exe") && ofFile(file) == NATIVE;
    }

    private static boolean endsWith(String file, List<String> suffixes) {
        for (String suffix : suffixes) {
            if (file.endsWith(suffix)) {
                return true;
            }
        }
        return false;
    }
}
