package dev.cordon.audit;

import dev.cordon.inventory.Component;
import dev.cordon.inventory.Purl;
import dev.cordon.text.NearestName;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What a person names when asking about a component: a package URL with or without a version, {@code g:a} or
 * {@code g:a:v}, a whole name as reports print it, or the last part of a name. Names match whole, never in part.
 */
public final class ComponentQuery {

    private static final int MOST_NAMES = 5;

    private final String text;
    private final Optional<Purl> purl;

    /**
     * @param text what the person wrote
     * @throws IllegalArgumentException if it begins as a package URL and is none; the message says why
     */
    public ComponentQuery(String text) {
        this.text = text.strip();
        this.purl = this.text.toLowerCase(Locale.ROOT).startsWith("pkg:")
                ? Optional.of(Purl.parse(this.text))
                : Optional.empty();
    }

    /** What the person wrote. */
    public String text() {
        return text;
    }

    /** The package URL that it is, or that {@code g:a} and {@code g:a:v} stand for; empty for a mere name. */
    public Optional<Purl> coordinates() {
        String[] parts = text.split(":", -1);
        boolean whole = Stream.of(parts).noneMatch(String::isBlank);
        if (purl.isPresent() || !whole || parts.length < 2 || parts.length > 3) {
            return purl;
        }
        return Optional.of(Purl.maven(parts[0], parts[1], parts.length == 3 ? parts[2] : "", "jar", ""));
    }

    /** Whether it names the component. */
    public boolean matches(Component component) {
        if (component.ref().equals(text) || component.name().equals(text)) {
            return true;
        }
        return component
                .purl()
                .map(this::matches)
                .orElseGet(() -> last(component.name(), "/!:").equals(text));
    }

    private boolean matches(Purl found) {
        if (purl.isPresent()) {
            Purl wanted = purl.get();
            boolean qualified = wanted.canonical().indexOf('?') >= 0;
            return wanted.path().equals(found.path())
                    && wanted.version()
                            .map(v -> found.version().equals(Optional.of(v)))
                            .orElse(true)
                    && (!qualified || wanted.canonical().equals(found.canonical()));
        }
        String name = found.namespace().map(n -> n + ":").orElse("") + found.name();
        return text.equals(found.name())
                || text.equals(name)
                || text.equals(name + ":" + found.version().orElse(""));
    }

    /** Names of components that the person may have meant, at most five. */
    public List<String> near(Collection<Component> components) {
        String word = last(purl.map(Purl::name).orElse(text.replaceFirst("(:[^:]*)?:[0-9][^:]*$", "$1")), "/:")
                .toLowerCase(Locale.ROOT);
        return components.stream()
                .filter(c -> isNear(c, word))
                .map(Component::name)
                .distinct()
                .sorted()
                .limit(MOST_NAMES)
                .toList();
    }

    private static boolean isNear(Component component, String word) {
        String name = component.purl().map(Purl::name).orElse(component.name()).toLowerCase(Locale.ROOT);
        return component.name().toLowerCase(Locale.ROOT).contains(word) || NearestName.isNear(word, name);
    }

    private static String last(String name, String separators) {
        int start = 0;
        for (int i = 0; i < name.length(); i++) {
            start = separators.indexOf(name.charAt(i)) >= 0 ? i + 1 : start;
        }
        return name.substring(start);
    }
}
