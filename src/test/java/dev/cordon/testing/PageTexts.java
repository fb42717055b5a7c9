package dev.cordon.testing;

import dev.cordon.audit.Unexamined;
import dev.cordon.notice.Fault;
import dev.cordon.notice.Location;
import dev.cordon.notice.Notice;
import dev.cordon.text.MarkedTexts;
import dev.cordon.text.Saying;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;

/**
 * What a reader of a page can read of it, where it was made of {@link MarkedTexts}: each piece is between marks, or is data.
 */
public final class PageTexts {

    private static final int SHORT_COMMIT = 12;
    private static final Pattern MARKED =
            Pattern.compile(MarkedTexts.OPEN + "[^" + MarkedTexts.OPEN + MarkedTexts.CLOSE + "]*" + MarkedTexts.CLOSE);
    private static final List<String> READ_ALOUD = List.of(
            "aria-label", "title", "alt", "placeholder", "data-label", "data-text", "data-findings", "data-components");

    private PageTexts() {}

    /** What is not of the bundles, neither as text nor in attributes, and is not said to be English. */
    public static List<String> others(String html) {
        Document page = Jsoup.parse(html);
        page.select("style, script, .fix pre").remove();
        page.select("body [lang=en], body [lang=en] *").forEach(Element::clearAttributes);
        return texts(page).toList();
    }

    /** The same without what a page says to be English. */
    public static List<String> othersOfNoLanguage(String html) {
        Document page = Jsoup.parse(html);
        page.select("style, script, .fix pre, body [lang=en]").remove();
        return texts(page).toList();
    }

    private static Stream<String> texts(Document page) {
        List<String> texts = new ArrayList<>();
        page.traverse((node, depth) -> {
            if (node instanceof TextNode text) {
                texts.add(text.text());
            } else if (node instanceof Element) {
                READ_ALOUD.stream().map(node::attr).forEach(texts::add);
            }
        });
        return texts.stream()
                .flatMap(text -> MARKED.splitAsStream(text))
                .map(String::strip)
                .filter(PageTexts::hasWords);
    }

    private static boolean hasWords(String text) {
        return text.codePoints().anyMatch(Character::isLetter);
    }

    /** Those of which some words are neither data nor a name that is the same in every language. */
    public static List<String> unknown(List<String> others, Object data, String... names) {
        Set<String> known = data(data);
        known.addAll(List.of(names));
        List<String> longestFirst = known.stream()
                .filter(PageTexts::hasWords)
                .sorted(Comparator.comparingInt(String::length).reversed())
                .toList();
        return others.stream()
                .distinct()
                .filter(text -> hasWords(without(text, longestFirst)))
                .toList();
    }

    private static String without(String text, List<String> known) {
        String rest = text;
        for (String name : known) {
            if (rest.contains(name)) {
                rest = rest.replaceAll("(?<![\\p{L}])" + Pattern.quote(name) + "(?![\\p{L}])", "|");
            }
        }
        return rest;
    }

    /** Every text that a value holds, but for what Cordon itself says in it. */
    private static Set<String> data(Object value) {
        Set<String> texts = new TreeSet<>();
        walk(value, texts, Collections.newSetFromMap(new IdentityHashMap<>()));
        return texts.stream()
                .map(t -> t.replaceAll("\\s+", " ").strip())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static void walk(Object value, Set<String> texts, Set<Object> seen) {
        if (value == null || !seen.add(value)) {
            return;
        }
        if (value instanceof String text) {
            texts.add(text);
            // A page calls a module by its artifactId, and a commit by its first letters.
            texts.addAll(List.of(text.split("[:/@]")));
            texts.add(text.substring(0, Math.min(text.length(), SHORT_COMMIT)));
        } else if (value instanceof Enum<?> named) {
            texts.add(named.name().toLowerCase(Locale.ROOT).replace('_', '-'));
        } else if (value instanceof Location where) {
            texts.add(where.source());
            texts.add(where.toString());
        } else if (value instanceof Notice notice) {
            texts.add(notice.code().id());
            walk(notice.where(), texts, seen);
        } else if (value instanceof Fault fault) {
            texts.add(fault.code().id());
            walk(fault.where(), texts, seen);
        } else if (value instanceof Unexamined left) {
            texts.add(left.name());
        } else if (value instanceof Saying saying) {
            walk(saying.arguments(), texts, seen);
        } else if (value instanceof Optional<?> maybe) {
            maybe.ifPresent(v -> walk(v, texts, seen));
        } else if (value instanceof Collection<?> all) {
            all.forEach(v -> walk(v, texts, seen));
        } else if (value instanceof Map<?, ?> map) {
            walk(map.keySet(), texts, seen);
            walk(map.values(), texts, seen);
        } else if (value.getClass().getName().startsWith("dev.cordon.")) {
            fields(value, texts, seen);
        } else {
            texts.add(value.toString());
        }
    }

    private static void fields(Object value, Set<String> texts, Set<Object> seen) {
        for (Class<?> type = value.getClass(); type != Object.class; type = type.getSuperclass()) {
            for (Field field : type.getDeclaredFields()) {
                if (!Modifier.isStatic(field.getModifiers()) && !field.getType().isPrimitive()) {
                    field.setAccessible(true);
                    try {
                        walk(field.get(value), texts, seen);
                    } catch (IllegalAccessException e) {
                        throw new AssertionError(e);
                    }
                }
            }
        }
    }
}
