package dev.cordon.lock;

import dev.cordon.bytes.NotExaminedException;
import dev.cordon.inventory.Scope;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A {@code pnpm-lock.yaml} of the versions 5, 6 and 9 (pnpm/spec, "lockfile"). Up to version 6 each package says whether it is there for
 * development alone; in version 9 that follows from who asks for it. A file may hold several documents, each of which is read.
 */
final class PnpmLock implements Members {

    private static final Set<String> VERSIONS = Set.of("5", "5.0", "5.1", "5.2", "5.3", "5.4", "6.0", "6.1", "9.0");
    private static final Set<String> SHIPPED = Set.of("dependencies", "optionalDependencies");
    private static final String DEVELOPMENT = "devDependencies";

    private final LockInput input;
    private final Entries entries;
    private final List<String> versions = new ArrayList<>();
    private String unknown = "";
    private boolean versioned;
    private Map<String, Entry> packages = new LinkedHashMap<>();
    private Map<String, List<String>> asked = new HashMap<>();
    private List<String> shipped = new ArrayList<>();
    private List<String> development = new ArrayList<>();

    private record Entry(int line, Map<String, String> members) {}

    private PnpmLock(LockInput input) {
        this.input = input;
        this.entries = new Entries(input);
    }

    /** Reads one. */
    static LockFile read(LockInput input) throws NotExaminedException {
        PnpmLock lock = new PnpmLock(input);
        YamlMembers.walk(input, lock);
        if (!lock.unknown.isEmpty() || lock.versions.isEmpty()) {
            throw LockFaults.version(LockFormat.PNPM.words(), lock.unknown, "the versions 5, 6 and 9");
        }
        return lock.entries.in(LockFormat.PNPM.words() + " " + lock.versions.get(0));
    }

    @Override
    public void text(List<String> path, String value, int line) {
        int size = path.size();
        String first = path.get(0);
        String last = path.get(size - 1);
        if (size == 1) {
            if (last.equals("lockfileVersion")) {
                versioned = true;
                versions.add(value);
                unknown = VERSIONS.contains(value) ? unknown : value;
            } else if (last.equals("packages") || last.equals("snapshots")) {
                throw LockFaults.broken(input, line, "'" + last + "' is no mapping");
            }
        } else if (first.equals("packages")) {
            if (size == 2) {
                throw LockFaults.broken(input, line, "the package '" + last + "' is no mapping");
            }
            if (size == 3 || (size == 4 && path.get(2).equals("resolution"))) {
                packages.get(path.get(1)).members().put(last, value);
            }
        } else if (first.equals("snapshots") && size == 4 && SHIPPED.contains(path.get(2))) {
            asked.computeIfAbsent(path.get(1), k -> new ArrayList<>()).addAll(keys(last, value));
        } else if (first.equals("importers") && size == 5 && last.equals("version")) {
            (path.get(2).equals(DEVELOPMENT) ? development : shipped).addAll(keys(path.get(3), value));
        }
    }

    @Override
    public void open(List<String> path, int line) {
        if (path.size() == 2 && path.get(0).equals("packages")) {
            packages.put(path.get(1), new Entry(line, new HashMap<>()));
        }
    }

    /** A version, or the key of a package under another name. */
    private static List<String> keys(String name, String version) {
        return List.of(name + "@" + version, version);
    }

    @Override
    public void end() {
        if (!versioned) {
            unknown = unknown.isEmpty() ? " " : unknown;
        }
        if (unknown.isEmpty()) {
            String version = versions.get(versions.size() - 1);
            Set<String> ships = version.startsWith("9") ? reached(shipped) : Set.of();
            Set<String> develops = version.startsWith("9") ? reached(development) : Set.of();
            packages.forEach((key, entry) -> {
                boolean build = entry.members().getOrDefault("dev", "").equals("true")
                        || (develops.contains(key) && !ships.contains(key));
                add(key, entry, build ? Scope.BUILD : Scope.RUNTIME, version);
            });
        }
        packages = new LinkedHashMap<>();
        asked = new HashMap<>();
        shipped = new ArrayList<>();
        development = new ArrayList<>();
        versioned = false;
    }

    /** The packages that something asks for, over whatever others, without what says which peers they have. */
    private Set<String> reached(List<String> from) {
        Set<String> seen = new HashSet<>(from);
        Deque<String> next = new ArrayDeque<>(seen);
        while (!next.isEmpty()) {
            for (String key : asked.getOrDefault(next.pop(), List.of())) {
                if (seen.add(key)) {
                    next.push(key);
                }
            }
        }
        Set<String> plain = new HashSet<>();
        seen.forEach(key -> plain.add(withoutPeers(key)));
        return plain;
    }

    private static String withoutPeers(String key) {
        int peers = key.indexOf('(');
        return peers < 0 ? key : key.substring(0, peers);
    }

    private void add(String key, Entry entry, Scope scope, String version) {
        Map<String, String> members = entry.members();
        if (members.getOrDefault("type", "").equals("directory") || members.containsKey("directory")) {
            return; // a folder of the project
        }
        PnpmKey parsed = PnpmKey.of(key, version.startsWith("5"));
        String name = members.getOrDefault("name", parsed.name());
        String locked = members.getOrDefault("version", parsed.version());
        String resolved = members.getOrDefault("repo", members.getOrDefault("tarball", ""));
        String from = resolved.isEmpty() && locked.contains(":") ? locked : resolved;
        entries.npm(
                name, locked.contains(":") ? "" : locked, NpmOrigin.of(git(from, members), name), scope, entry.line());
    }

    /** The address of a repository stands without a scheme that says so. */
    private static String git(String address, Map<String, String> members) {
        boolean repository = members.getOrDefault("type", "").equals("git");
        return repository && !address.startsWith("git") ? "git+" + address : address;
    }
}
