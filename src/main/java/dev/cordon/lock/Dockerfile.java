package dev.cordon.lock;

import dev.cordon.inventory.Scope;
import dev.cordon.text.PrintableText;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The images on which a {@code Dockerfile} or {@code Containerfile} builds, and from which it copies (Dockerfile reference, "FROM",
 * "COPY --from"). What its commands install is not read.
 */
final class Dockerfile {

    private static final Pattern ESCAPE = Pattern.compile("#\\s*escape\\s*=\\s*(\\S)\\s*", Pattern.CASE_INSENSITIVE);
    private static final Pattern FROM =
            Pattern.compile("FROM\\s+(?:--\\S+\\s+)*(\\S+)(?:\\s+AS\\s+(\\S+))?\\s*", Pattern.CASE_INSENSITIVE);
    private static final Pattern COPY =
            Pattern.compile("COPY\\s+(?:--\\S+\\s+)*?--from=(\\S+)\\s.*", Pattern.CASE_INSENSITIVE);
    private static final Pattern ARG =
            Pattern.compile("ARG\\s+(\\w+)(?:=(\"?)(.*?)\\2)?\\s*", Pattern.CASE_INSENSITIVE);
    private static final Pattern HEREDOC = Pattern.compile("\\s\\d*<<-?([\"']?)([A-Za-z_]\\w*)\\1(?=\\s|$)");
    private static final Pattern IMAGE =
            Pattern.compile("[\\w.-]+(?::\\d+)?(?:/[\\w.-]+)*(?::[\\w.-]+)?(?:@[\\w.+-]+:[0-9a-fA-F]+)?");
    private static final Pattern VARIABLE = Pattern.compile("\\$(?:(\\w+)|\\{(\\w+)(?::?-([^}]*))?\\})");

    private final LockInput input;
    private final Entries entries;
    private final Map<String, String> arguments = new HashMap<>();
    private final Map<String, String> ofStages = new HashMap<>();
    private final Set<String> stages = new HashSet<>();
    private int count;

    private Dockerfile(LockInput input) {
        this.input = input;
        this.entries = new Entries(input);
    }

    /** Reads one. */
    static LockFile read(LockInput input) {
        Dockerfile file = new Dockerfile(input);
        file.lines(LockText.lines(input));
        if (file.count == 0) {
            file.entries.unread(1, "it has no instruction FROM");
        }
        return file.entries.in(LockFormat.DOCKERFILE.words());
    }

    private void lines(List<String> lines) {
        String escape = lines.stream()
                .takeWhile(line -> line.strip().startsWith("#"))
                .map(line -> ESCAPE.matcher(line.strip()))
                .filter(Matcher::matches)
                .map(m -> m.group(1))
                .findFirst()
                .orElse("\\");
        StringBuilder whole = new StringBuilder();
        Deque<String> ends = new ArrayDeque<>();
        int begin = 0;
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i).strip();
            if (!ends.isEmpty()) {
                if (line.equals(ends.element())) {
                    ends.remove();
                }
                continue;
            }
            if (line.startsWith("#") || line.isEmpty()) {
                continue; // also between the lines of one instruction
            }
            begin = whole.isEmpty() ? i + 1 : begin;
            if (line.endsWith(escape)) {
                whole.append(line, 0, line.length() - 1).append(' ');
                continue;
            }
            String instruction = whole.append(line).toString();
            whole.setLength(0);
            instruction(instruction, begin);
            if (instruction.matches("(?i)(RUN|COPY|ADD)\\s.*")) {
                HEREDOC.matcher(instruction).results().forEach(m -> ends.add(m.group(2)));
            }
        }
        if (!ends.isEmpty()) {
            throw LockFaults.broken(input, lines.size(), "a here-document does not end with " + ends.element());
        }
        if (!whole.isEmpty()) {
            instruction(whole.toString(), begin);
        }
    }

    private void instruction(String text, int line) {
        Matcher from = FROM.matcher(text);
        Matcher copy = COPY.matcher(text);
        Matcher arg = ARG.matcher(text);
        if (from.matches()) {
            image(from.group(1), line);
            Optional.ofNullable(from.group(2)).ifPresent(stage -> stages.add(stage.toLowerCase(Locale.ROOT)));
            count++;
        } else if (text.matches("(?i)FROM\\s*")) {
            throw LockFaults.broken(input, line, "the instruction FROM names no image");
        } else if (text.matches("(?i)FROM\\s.*")) {
            unknown(text.substring("FROM".length()).strip(), line);
            count++;
        } else if (copy.matches()) {
            image(copy.group(1), line);
        } else if (arg.matches()) {
            // A FROM knows what stands before the first of them; of what stands behind, a guess is better than none
            String value = filledIn(Optional.ofNullable(arg.group(3)).orElse(""));
            (count == 0 ? arguments : ofStages).put(arg.group(1), value);
        }
    }

    private void image(String written, int line) {
        String name = filledIn(written.replace("\"", ""));
        boolean stage = stages.contains(name.toLowerCase(Locale.ROOT)) || name.matches("\\d+");
        if (stage || name.equals("scratch")) {
            return;
        }
        if (IMAGE.matcher(name).matches()) {
            add(name, line);
        } else {
            unknown(written, line);
        }
    }

    private void unknown(String image, int line) {
        entries.unread(
                line, "which image '" + PrintableText.phrase(image, 100) + "' is, is not known from the file alone");
    }

    /** With what the file itself says of variables; one that it leaves open stays as it is. */
    private String filledIn(String text) {
        return VARIABLE.matcher(text).replaceAll(m -> {
            String name = Optional.ofNullable(m.group(1)).orElseGet(() -> m.group(2));
            String otherwise = Optional.ofNullable(m.group(3)).orElse("");
            String value = arguments.getOrDefault(name, ofStages.getOrDefault(name, ""));
            String meant = value.isEmpty() ? otherwise : value;
            return Matcher.quoteReplacement(meant.isEmpty() ? m.group() : meant);
        });
    }

    /** {@code registry.example.org:5000/folder/app:1@sha256:…}; without a registry it is one of Docker's (purl-spec, "docker"). */
    private void add(String image, int line) {
        int at = image.indexOf('@');
        String digest = at < 0 ? "" : image.substring(at + 1);
        String tagged = at < 0 ? image : image.substring(0, at);
        int colon = tagged.indexOf(':', tagged.lastIndexOf('/') + 1);
        String tag = colon < 0 ? "" : tagged.substring(colon + 1);
        String path = colon < 0 ? tagged : tagged.substring(0, colon);
        int slash = path.indexOf('/');
        String first = slash < 0 ? "" : path.substring(0, slash);
        boolean registry = first.contains(".") || first.contains(":") || first.equals("localhost");
        String repository = registry ? path.substring(slash + 1) : path;
        int name = repository.lastIndexOf('/') + 1;
        boolean docker = !registry || first.endsWith("docker.io");
        entries.add(
                "docker",
                name == 0 ? "" : repository.substring(0, name - 1),
                repository.substring(name),
                digest.isEmpty() ? tag : digest,
                docker ? Map.of() : Map.of("repository_url", first),
                Scope.RUNTIME,
                Optional.empty(),
                line);
    }
}
