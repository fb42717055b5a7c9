package dev.cordon.lock;

import dev.cordon.bytes.NotExaminedException;
import dev.cordon.inventory.Scope;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A {@code yarn.lock} of version 1: ranges of one package, closed by a colon, and below them, indented by two blanks, what they
 * come to (yarnpkg/yarn, "lockfile"). It does not say what is there for development alone.
 */
final class YarnClassic {

    private static final Pattern VERSION = Pattern.compile("# yarn lockfile v(\\S+)");
    private static final Pattern MEMBER = Pattern.compile("  (\"?)([A-Za-z]\\w*)\\1 (\"?)(.*)\\3");

    private final LockInput input;
    private final Entries entries;
    private final Map<String, String> members = new HashMap<>();
    private String ranges = "";
    private int begin;

    private YarnClassic(LockInput input) {
        this.input = input;
        this.entries = new Entries(input);
    }

    /** Reads one. */
    static LockFile read(LockInput input) throws NotExaminedException {
        List<String> lines = LockText.lines(input);
        String version = lines.stream()
                .map(line -> VERSION.matcher(line.strip()))
                .filter(Matcher::matches)
                .map(m -> m.group(1))
                .findFirst()
                .orElse("");
        if (!version.equals("1")) {
            throw LockFaults.version(LockFormat.YARN.words(), version, "version 1 and those with __metadata");
        }
        YarnClassic lock = new YarnClassic(input);
        for (int i = 0; i < lines.size(); i++) {
            lock.line(lines.get(i), i + 1);
        }
        lock.close();
        return lock.entries.in(LockFormat.YARN.words() + " 1");
    }

    private void line(String line, int number) {
        if (line.isBlank() || line.startsWith("#")) {
            return;
        }
        if (!line.startsWith(" ")) {
            close();
            if (!line.endsWith(":")) {
                throw LockFaults.broken(input, number, "a line that begins an entry ends without a colon");
            }
            ranges = line.substring(0, line.length() - 1);
            begin = number;
            return;
        }
        if (ranges.isEmpty()) {
            throw LockFaults.broken(input, number, "an indented line belongs to no entry");
        }
        Matcher member = MEMBER.matcher(line);
        if (member.matches() && members.putIfAbsent(member.group(2), member.group(4)) != null) {
            throw LockFaults.broken(input, number, "'" + member.group(2) + "' stands twice in one entry");
        }
    }

    private void close() {
        if (ranges.isEmpty()) {
            return;
        }
        String version = members.getOrDefault("version", "");
        if (version.isBlank()) {
            throw LockFaults.broken(input, begin, "an entry has no version");
        }
        String range = ranges.startsWith("\"") ? ranges.substring(1).split("\"", 2)[0] : ranges.split(",", 2)[0];
        String name = YarnRange.name(range);
        String resolved = members.getOrDefault("resolved", YarnRange.from(range));
        if (!YarnRange.isLocal(range)) {
            entries.npm(name, version, NpmOrigin.of(resolved, name), Scope.RUNTIME, begin);
        }
        members.clear();
        ranges = "";
    }
}
