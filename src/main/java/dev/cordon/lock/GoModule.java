package dev.cordon.lock;

import dev.cordon.inventory.Scope;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A {@code go.mod} with the {@code go.sum} beside it (Go Modules Reference). From Go 1.17 on the first lists every module that the
 * build needs; of older ones, the second lists those that it leaves out, of which those count whose content was fetched.
 */
final class GoModule {

    private static final Pattern GO = Pattern.compile("go\\s+1\\.(\\d{1,4}).*|go\\s+(\\d{1,4}).*");
    private static final Pattern REQUIRE = Pattern.compile("(\\S+)\\s+(\\S+)");
    private static final Pattern REPLACE = Pattern.compile("(\\S+)(?:\\s+(\\S+))?\\s+=>\\s+(\\S+)(?:\\s+(\\S+))?");
    private static final Pattern SUM = Pattern.compile("(\\S+) (v\\S+) h1:\\S+");
    private static final Set<String> OTHERS =
            Set.of("module", "go", "toolchain", "godebug", "exclude", "retract", "tool", "ignore");
    private static final int ALL_LISTED = 17;

    private final LockInput input;
    private final Entries entries;
    private final List<Required> required = new ArrayList<>();
    private final Map<String, Replaced> replaced = new LinkedHashMap<>();
    private int minor;

    private record Required(String path, String version, int line) {}

    private record Replaced(String path, String version) {}

    private GoModule(LockInput input) {
        this.input = input;
        this.entries = new Entries(input);
    }

    /** Reads one. */
    static LockFile read(LockInput input) {
        GoModule module = new GoModule(input);
        module.directives();
        module.required.forEach(module::add);
        if (module.minor < ALL_LISTED) {
            input.beside().ifPresent(module::leftOut);
        }
        return module.entries.in(LockFormat.GO.words());
    }

    private void directives() {
        List<String> lines = LockText.lines(input);
        String block = "";
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i).replaceFirst("(^|\\s)//.*$", "").strip();
            String[] words = line.split("\\s+", 2);
            if (line.isEmpty()) {
                continue;
            }
            if (!block.isEmpty()) {
                if (line.equals(")")) {
                    block = "";
                } else {
                    directive(block, line, i + 1);
                }
            } else if (words.length > 1 && words[1].equals("(")) {
                block = known(words[0], i + 1);
            } else if (line.endsWith("(") && words.length == 1) {
                block = known(line.substring(0, line.length() - 1), i + 1);
            } else {
                directive(words[0], words.length > 1 ? words[1] : "", i + 1);
                Matcher go = GO.matcher(line);
                if (go.matches()) {
                    minor = go.group(1) == null ? ALL_LISTED : Integer.parseInt(go.group(1));
                }
            }
        }
        if (!block.isEmpty()) {
            throw LockFaults.broken(input, lines.size(), "the block '" + block + "' does not end");
        }
    }

    private String known(String verb, int line) {
        if (!verb.equals("require") && !verb.equals("replace") && !OTHERS.contains(verb)) {
            throw LockFaults.broken(input, line, "'" + verb + "' is no directive of a go.mod");
        }
        return verb;
    }

    private void directive(String verb, String line, int number) {
        String plain = line.replace("\"", "").replace("`", "");
        switch (known(verb, number)) {
            case "require" -> {
                Matcher matcher = REQUIRE.matcher(plain);
                if (!matcher.matches()) {
                    throw LockFaults.broken(input, number, "a requirement is no module with a version");
                }
                required.add(new Required(matcher.group(1), matcher.group(2), number));
            }
            case "replace" -> {
                Matcher matcher = REPLACE.matcher(plain);
                if (!matcher.matches()) {
                    throw LockFaults.broken(input, number, "a replacement names no module and what replaces it");
                }
                String of = matcher.group(1)
                        + Optional.ofNullable(matcher.group(2))
                                .map(v -> "@" + v)
                                .orElse("");
                replaced.put(
                        of,
                        new Replaced(
                                matcher.group(3),
                                Optional.ofNullable(matcher.group(4)).orElse("")));
            }
            default -> {
                // nothing of it is built
            }
        }
    }

    /** What stands in a folder is a copy of the module, and is known by the module's own name. */
    private void add(Required module) {
        Replaced other = replaced.getOrDefault(module.path() + "@" + module.version(), replaced.get(module.path()));
        boolean local = other == null || other.version().isEmpty();
        add(local ? module.path() : other.path(), local ? module.version() : other.version(), module.line());
    }

    private void leftOut(LockInput sum) {
        Set<String> listed = new HashSet<>();
        required.forEach(module -> listed.add(module.path()));
        replaced.values().forEach(module -> listed.add(module.path()));
        List<String> lines = LockText.lines(sum);
        for (int i = 0; i < lines.size(); i++) {
            Matcher matcher = SUM.matcher(lines.get(i).strip());
            if (!matcher.matches()) {
                if (!lines.get(i).isBlank()) {
                    throw LockFaults.broken(sum, i + 1, "a line is no module with a version and a digest");
                }
            } else if (!matcher.group(2).endsWith("/go.mod") && !listed.contains(matcher.group(1))) {
                add(new Required(matcher.group(1), matcher.group(2), i + 1));
            }
        }
    }

    private void add(String path, String version, int line) {
        int slash = path.lastIndexOf('/');
        entries.add(
                "golang",
                slash < 0 ? "" : path.substring(0, slash),
                path.substring(slash + 1),
                version,
                Map.of(),
                Scope.RUNTIME,
                Optional.empty(),
                line);
    }
}
