package dev.cordon.lock;

import dev.cordon.bytes.NotExaminedException;
import dev.cordon.inventory.Scope;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A {@code package-lock.json} or {@code npm-shrinkwrap.json} of the versions 1, 2 and 3 (npm, "package-lock.json"). Version 2 lists
 * everything twice, for older npms as well; both are read, and what both have counts once.
 */
final class PackageLock implements Members {

    private static final Set<String> VERSIONS = Set.of("1", "2", "3");
    private static final String MODULES = "node_modules/";

    private final LockInput input;
    private final Entries entries;
    private final Deque<Entry> open = new ArrayDeque<>();
    private String version = "";
    private boolean hasPackages;

    private record Entry(int line, Map<String, String> members) {

        boolean is(String flag) {
            return members.getOrDefault(flag, "").equals("true");
        }

        String text(String member) {
            return members.getOrDefault(member, "");
        }
    }

    private PackageLock(LockInput input) {
        this.input = input;
        this.entries = new Entries(input);
    }

    /** Reads one. */
    static LockFile read(LockInput input) throws NotExaminedException {
        PackageLock lock = new PackageLock(input);
        JsonMembers.walk(input, lock);
        if (!VERSIONS.contains(lock.version)) {
            throw LockFaults.version(LockFormat.NPM.words(), lock.version, "the versions 1, 2 and 3");
        }
        if (!lock.version.equals("1") && !lock.hasPackages) {
            throw LockFaults.broken(input, 0, "it has no object 'packages'");
        }
        return lock.entries.in(LockFormat.NPM.words() + " " + lock.version);
    }

    @Override
    public void text(List<String> path, String value, int line) {
        if (path.equals(List.of("lockfileVersion"))) {
            version = value;
        } else if (isEntry(path) || isList(path)) {
            throw LockFaults.broken(input, line, "'" + path.get(path.size() - 1) + "' is no object");
        } else if (isEntry(path.subList(0, path.size() - 1))) {
            open.element().members().put(path.get(path.size() - 1), value);
        }
    }

    @Override
    public void open(List<String> path, int line) {
        hasPackages |= path.equals(List.of("packages"));
        if (isEntry(path)) {
            open.push(new Entry(line, new HashMap<>()));
        }
    }

    @Override
    public void close(List<String> path) {
        if (!isEntry(path)) {
            return;
        }
        Entry entry = open.pop();
        String key = path.get(path.size() - 1);
        if (path.get(0).equals("packages")) {
            installed(key, entry);
        } else {
            required(key, entry);
        }
    }

    private static boolean isList(List<String> path) {
        return path.equals(List.of("packages")) || path.equals(List.of("dependencies"));
    }

    /** A package of {@code packages}, or of {@code dependencies} at any depth. */
    private static boolean isEntry(List<String> path) {
        if (path.size() == 2 && path.get(0).equals("packages")) {
            return true;
        }
        for (int i = 0; i < path.size(); i += 2) {
            if (!path.get(i).equals("dependencies")) {
                return false;
            }
        }
        return !path.isEmpty() && path.size() % 2 == 0;
    }

    /** What lies outside of {@code node_modules} is the project itself, or a folder of it. */
    private void installed(String key, Entry entry) {
        int modules = key.lastIndexOf(MODULES);
        if (modules < 0 || entry.is("link")) {
            return;
        }
        String name = entry.text("name").isEmpty() ? key.substring(modules + MODULES.length()) : entry.text("name");
        add(name, entry.text("version"), entry.text("resolved"), entry);
    }

    /** Of version 1: the version may be an address, or another package under this name. */
    private void required(String key, Entry entry) {
        String locked = entry.text("version");
        if (locked.startsWith("npm:")) {
            int at = locked.lastIndexOf('@');
            boolean versioned = at > "npm:@".length() - 1;
            add(
                    locked.substring("npm:".length(), versioned ? at : locked.length()),
                    versioned ? locked.substring(at + 1) : "",
                    entry.text("resolved"),
                    entry);
        } else if (YarnRange.isFolder(locked)) {
            return;
        } else if (locked.contains(":")) {
            add(key, "", locked, entry);
        } else {
            add(key, locked, entry.text("resolved"), entry);
        }
    }

    private void add(String name, String locked, String resolved, Entry entry) {
        Optional<String> address = NpmOrigin.of(resolved, name);
        entries.npm(name, locked, address, entry.is("dev") ? Scope.BUILD : Scope.RUNTIME, entry.line());
    }
}
