package dev.cordon.lock;

import dev.cordon.bytes.NotExaminedException;
import dev.cordon.inventory.Scope;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A {@code yarn.lock} of Yarn 2 and later, which is YAML with the version of its format in {@code __metadata} (yarnpkg/berry). What
 * an entry comes to stands in {@code resolution}. It does not say what is there for development alone.
 */
final class YarnBerry implements Members {

    private static final Set<String> VERSIONS = Set.of("4", "5", "6", "7", "8");
    private static final String METADATA = "__metadata";

    private final LockInput input;
    private final Entries entries;
    private final Map<String, String> members = new HashMap<>();
    private String version = "";
    private int line;
    private int documents;

    private YarnBerry(LockInput input) {
        this.input = input;
        this.entries = new Entries(input);
    }

    /** Whether a file is one. */
    static boolean is(LockInput input) {
        return LockText.lines(input).stream().anyMatch(line -> line.startsWith(METADATA + ":"));
    }

    /** Reads one. */
    static LockFile read(LockInput input) throws NotExaminedException {
        YarnBerry lock = new YarnBerry(input);
        YamlMembers.walk(input, lock);
        if (!VERSIONS.contains(lock.version)) {
            throw LockFaults.version(LockFormat.YARN.words(), lock.version, "the versions 1 and 4 to 8");
        }
        return lock.entries.in(LockFormat.YARN.words() + " " + lock.version);
    }

    @Override
    public void text(List<String> path, String value, int at) {
        if (path.size() == 1) {
            throw LockFaults.broken(input, at, "the entry '" + path.get(0) + "' is no mapping");
        }
        if (path.equals(List.of(METADATA, "version"))) {
            version = value;
        } else if (path.size() == 2) {
            members.put(path.get(1), value);
        }
    }

    @Override
    public void open(List<String> path, int at) {
        if (path.size() == 1) {
            members.clear();
            line = at;
        }
    }

    @Override
    public void close(List<String> path) {
        if (path.size() > 1 || path.get(0).equals(METADATA)) {
            return;
        }
        String resolution = members.getOrDefault("resolution", "");
        if (resolution.isBlank()) {
            throw LockFaults.broken(input, line, "an entry has no resolution");
        }
        if (members.getOrDefault("linkType", "").equals("soft") || YarnRange.isLocal(resolution)) {
            return;
        }
        // Behind the name stands where it comes from; "npm:1.0.0" is a version and no alias here.
        int at = resolution.indexOf('@', 1);
        String name = at < 0 ? resolution : resolution.substring(0, at);
        String from = at < 0 ? "" : resolution.substring(at + 1);
        Optional<String> origin = NpmOrigin.of(from, name);
        entries.npm(name, members.getOrDefault("version", ""), origin, Scope.RUNTIME, line);
    }

    @Override
    public void end() {
        documents++;
        if (documents > 1) {
            throw LockFaults.broken(input, line, "it holds a second document");
        }
    }
}
