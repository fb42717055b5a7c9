package dev.cordon.lists;

import dev.cordon.denylist.Level;
import dev.cordon.notice.FaultCode;
import dev.cordon.notice.Location;
import dev.cordon.notice.Notice;
import dev.cordon.notice.NoticeCode;
import dev.cordon.policy.Profile;
import dev.cordon.text.Language;
import dev.cordon.yaml.YamlDocument;
import dev.cordon.yaml.YamlFaults;
import dev.cordon.yaml.YamlMapping;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What the file {@code .cordon/cordon.yaml} at the root of the repository says: what a POM may say as well, for all modules
 * and before any POM is read. It is weaker than a POM.
 *
 * @param nested whether waivers in folders further down count as well
 * @param texts the values of parameters that have one, by the parameter's name without its prefix
 * @param lists those of parameters that are lists
 * @param places where each item of these stands
 */
public record RepositorySettings(
        boolean nested,
        Map<String, String> texts,
        Map<String, List<String>> lists,
        Map<String, Map<String, Location>> places) {

    /** Where there is no file. */
    public static final RepositorySettings NONE = new RepositorySettings(false, Map.of(), Map.of(), Map.of());

    /** The file, from the root. */
    public static final String FILE = ".cordon/cordon.yaml";

    private static final int MOST_BYTES = 1024 * 1024;
    private static final List<String> FAIL_ON = List.of(Level.DENY.id(), Level.WARN.id());
    private static final List<String> FAIL_AT = List.of("module", "end");

    private static final PolicyFiles.Kind KIND =
            new PolicyFiles.Kind("the settings file", FILE, FaultCode.SETTINGS_UNREADABLE);

    public RepositorySettings {
        texts = Map.copyOf(texts);
        lists = Map.copyOf(lists);
        places = Map.copyOf(places);
    }

    /**
     * Those of the repository; nothing is set where there is no such file.
     *
     * @param formats the names of all formats of reports
     * @throws dev.cordon.notice.FaultException if the file cannot be read, or is not what its format wants
     */
    public static RepositorySettings load(PolicyFiles files, List<String> formats) {
        return FilesBelowRoot.isIn(files.root(), FILE)
                ? read(files.bytes(new PolicyFileSpec.OfFile(FILE), KIND), FILE, formats)
                : NONE;
    }

    /**
     * A notice for each such file in the folders below the root down to a module: it says nothing to anybody.
     *
     * @param root the root of the repository
     * @param module the directory of the module
     */
    public static List<Notice> passedOver(Path root, Path module) {
        return FilesBelowRoot.find(root, module, FILE).stream()
                .map(file -> new Notice(
                        NoticeCode.SETTINGS_NOT_AT_REPOSITORY_ROOT,
                        "These settings do not count: they do not lie at the root of the repository. Move them to "
                                + FILE + " there, or into the POM of the module.",
                        Optional.of(Location.of(file))))
                .toList();
    }

    /**
     * Reads the file.
     *
     * @param name how messages call it
     * @param formats the names of all formats of reports
     * @throws dev.cordon.notice.FaultException with every fault of it and its place
     */
    static RepositorySettings read(byte[] bytes, String name, List<String> formats) {
        YamlFaults faults = new YamlFaults(name, FaultCode.SETTINGS_INVALID, "docs/policy.md");
        YamlMapping root = YamlDocument.read(bytes, "the settings file", faults);
        if (bytes.length > MOST_BYTES) {
            root.fault(
                    "the settings file is larger than " + MOST_BYTES + " bytes", "Keep lists and waivers elsewhere.");
        }
        boolean nested = root.flag("nested");
        Map<String, String> texts = new TreeMap<>();
        oneOf(root, "profile", Profile.ids(), texts);
        oneOf(root, "failOn", FAIL_ON, texts);
        oneOf(root, "failAt", FAIL_AT, texts);
        oneOf(root, "locale", Language.ids(), texts);
        Map<String, List<String>> lists = new TreeMap<>();
        Map<String, Map<String, Location>> places = new TreeMap<>();
        for (Level level : Level.values()) {
            put(lists, level.id(), root.texts(level.id()));
            places.put(level.id(), root.places(level.id()));
        }
        put(lists, "denylists", root.texts("denylists"));
        put(lists, "waivers", root.texts("waivers"));
        put(lists, "formats", root.eachOf("formats", id -> Optional.of(id).filter(formats::contains), formats));
        root.refuseUnknownKeys();
        faults.throwIfAny();
        return new RepositorySettings(nested, texts, lists, places);
    }

    private static void oneOf(YamlMapping root, String key, List<String> allowed, Map<String, String> texts) {
        root.oneOf(key, id -> Optional.of(id).filter(allowed::contains), allowed)
                .ifPresent(value -> texts.put(key, value));
    }

    /** A list without items says nothing. */
    private static void put(Map<String, List<String>> lists, String key, List<String> items) {
        if (!items.isEmpty()) {
            lists.put(key, items);
        }
    }

    /** The value of a parameter; empty where the file says nothing of it. */
    public Optional<String> text(String parameter) {
        return Optional.ofNullable(texts.get(parameter));
    }

    /** The items of a parameter that is a list; none where the file says nothing of it. */
    public List<String> list(String parameter) {
        return lists.getOrDefault(parameter, List.of());
    }

    /** Where each item of a parameter that is a list stands. */
    public Map<String, Location> places(String parameter) {
        return places.getOrDefault(parameter, Map.of());
    }

    /** What the file says of a parameter, as one text; empty where it says nothing. */
    public Optional<String> value(String parameter) {
        return text(parameter)
                .or(() -> Optional.of(String.join(",", list(parameter))).filter(items -> !items.isEmpty()));
    }
}
