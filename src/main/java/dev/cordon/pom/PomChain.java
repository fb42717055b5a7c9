package dev.cordon.pom;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A POM and its parents, the nearest first, with properties filled in as Maven does (Maven model builder, "Model
 * Interpolation"). Properties from the command line, profiles and the environment are not known here and stay as
 * written.
 *
 * @param documents the POM, then its parents
 */
public record PomChain(List<PomDocument> documents) {

    private static final Pattern PROPERTY = Pattern.compile("\\$\\{([^${}]+)}");
    private static final int LONGEST = 2000;
    private static final int MOST_ROUNDS = 10;

    /** The value of the nearest document that has one. */
    Optional<String> value(String path) {
        return documents.stream().flatMap(d -> d.value(path).stream()).findFirst();
    }

    /** The text with every property that the chain knows filled in. */
    String fill(String text) {
        String filled = text;
        for (int round = 0; round < MOST_ROUNDS && filled.length() < LONGEST && filled.contains("${"); round++) {
            Matcher property = PROPERTY.matcher(filled);
            String next = property.replaceAll(
                    p -> Matcher.quoteReplacement(property(p.group(1)).orElse(p.group())));
            if (next.equals(filled)) {
                return filled;
            }
            filled = next;
        }
        return filled;
    }

    private Optional<String> property(String name) {
        Optional<String> declared = value("properties/" + name);
        if (declared.isPresent()) {
            return declared;
        }
        String path = name.replaceFirst("^(project|pom)\\.", "").replace('.', '/');
        Optional<String> own = value(path);
        return own.isPresent() ? own : value("parent/" + path);
    }

    /** Whether that document is the nearest one, or of the nearest one's group or a group of two segments above it. */
    boolean isOfOneGroup(int document) {
        String own = group(0);
        String other = group(document);
        boolean above = other.indexOf('.') > 0 && own.startsWith(other + ".");
        return document == 0 || (!own.isEmpty() && own.equals(other)) || above;
    }

    private String group(int document) {
        PomDocument pom = documents.get(document);
        return pom.value("groupId").or(() -> pom.value("parent/groupId")).orElse("");
    }

    /** The coordinates of the nearest document; group and version may come from its parent. */
    public Optional<PomCoordinates> coordinates() {
        PomDocument own = documents.get(0);
        Optional<String> group = own.value("groupId").or(() -> own.value("parent/groupId"));
        Optional<String> version = own.value("version").or(() -> own.value("parent/version"));
        return own.value("artifactId")
                .filter(name -> group.isPresent())
                .map(name -> new PomCoordinates(known(group.orElseThrow()), known(name), known(version.orElse(""))))
                .filter(c -> !c.groupId().isEmpty() && !c.artifactId().isEmpty());
    }

    /** The text filled in, or nothing where something stays open. */
    private String known(String text) {
        String filled = fill(text);
        return filled.contains("${") ? "" : filled;
    }
}
