package dev.cordon.lock;

import dev.cordon.inventory.Scope;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A {@code requirements.txt} (pip, "Requirements File Format"; PyPA, "Dependency specifiers"). A requirement without a version is
 * one all the same. What it includes is not followed but named.
 */
final class Requirements {

    private static final Pattern COMMENT = Pattern.compile("(^|\\s)#.*$");
    private static final Pattern OPTIONS = Pattern.compile("\\s--?[A-Za-z].*$");
    private static final Pattern REQUIREMENT =
            Pattern.compile("([A-Za-z0-9](?:[A-Za-z0-9._-]*[A-Za-z0-9])?)\\s*(?:\\[[^\\]]*\\])?\\s*(@.*|[(<>=!~].*)?");
    private static final Pattern PINNED = Pattern.compile("\\(?\\s*={2,3}\\s*([^\\s,*)]+)\\s*\\)?");
    private static final Pattern EGG = Pattern.compile("[#&]egg=([A-Za-z0-9][A-Za-z0-9._-]*)");
    private static final Pattern WHEEL =
            Pattern.compile(".*/([A-Za-z0-9][A-Za-z0-9._]*)-([^-/]+)-[^/]*\\.whl(?:[?#].*)?");
    private static final Pattern INCLUDED = Pattern.compile("(?:-r|-c|--requirement|--constraint)[\\s=]*(\\S+).*");
    private static final Pattern EDITABLE = Pattern.compile("(?:-e|--editable)[\\s=]*(\\S+).*");
    private static final Pattern ADDRESS = Pattern.compile("(?:(?:git|hg|svn|bzr)\\+)?[a-z][a-z0-9+.-]*://.*");

    private final Entries entries;

    private Requirements(Entries entries) {
        this.entries = entries;
    }

    /** Reads one. */
    static LockFile read(LockInput input) {
        Requirements requirements = new Requirements(new Entries(input));
        List<String> lines = LockText.lines(input);
        StringBuilder whole = new StringBuilder();
        int begin = 0;
        for (int i = 0; i < lines.size(); i++) {
            String line = COMMENT.matcher(lines.get(i)).replaceFirst("");
            begin = whole.isEmpty() ? i + 1 : begin;
            if (line.endsWith("\\") && i + 1 < lines.size()) {
                whole.append(line, 0, line.length() - 1).append(' ');
            } else {
                requirements.line(whole.append(line).toString().strip(), begin);
                whole.setLength(0);
            }
        }
        return requirements.entries.in(LockFormat.REQUIREMENTS.words());
    }

    private void line(String line, int number) {
        Matcher included = INCLUDED.matcher(line);
        Matcher editable = EDITABLE.matcher(line);
        if (line.isEmpty()) {
            return;
        }
        if (included.matches()) {
            entries.unread(number, "it names " + included.group(1) + ", which is not read");
        } else if (editable.matches()) {
            address(editable.group(1), "", number);
        } else if (!line.startsWith("-")) {
            requirement(OPTIONS.matcher(line).replaceFirst("").strip(), number);
        }
    }

    private void requirement(String line, int number) {
        if (ADDRESS.matcher(line).matches()) {
            address(line, "", number);
            return;
        }
        Matcher matcher = REQUIREMENT.matcher(line.split(";", 2)[0].strip());
        if (!matcher.matches()) {
            entries.unread(number, "a line of it is no requirement");
            return;
        }
        String rest = Optional.ofNullable(matcher.group(2)).orElse("").strip();
        if (rest.startsWith("@")) {
            address(rest.substring(1).strip(), matcher.group(1), number);
            return;
        }
        Matcher pinned = PINNED.matcher(rest);
        add(matcher.group(1), pinned.matches() ? pinned.group(1) : "", Optional.empty(), number);
    }

    /** A repository, an archive. What PyPI and its mirrors hand out lies below {@code packages} and is anybody's. */
    private void address(String address, String called, int number) {
        Matcher egg = EGG.matcher(address);
        Matcher wheel = WHEEL.matcher(address);
        String name = !called.isEmpty() ? called : egg.find() ? egg.group(1) : wheel.matches() ? wheel.group(1) : "";
        if (name.isEmpty()) {
            boolean local = !ADDRESS.matcher(address).matches();
            entries.unread(
                    number, local ? "it names a file or folder of the project" : "it names an address without a name");
            return;
        }
        boolean registry = address.contains("/packages/") || address.contains("/simple/");
        add(
                name,
                wheel.matches() ? wheel.group(2) : "",
                registry ? Optional.empty() : Optional.of(address.replaceFirst("^(git|hg|svn|bzr)\\+", "")),
                number);
    }

    /** Names are compared in lower case, and with one hyphen for each run of hyphens, underscores and dots (PEP 503). */
    private void add(String name, String version, Optional<String> address, int line) {
        String normal = name.toLowerCase(Locale.ROOT).replaceAll("[-_.]+", "-");
        entries.add("pypi", "", normal, version, Map.of(), Scope.RUNTIME, address, line);
    }
}
