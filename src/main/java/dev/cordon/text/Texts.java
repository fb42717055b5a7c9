package dev.cordon.text;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Enumeration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.concurrent.ConcurrentHashMap;

/**
 * What Cordon itself says to people, in one language: files {@code dev/cordon/texts/NAME_LANGUAGE.properties} in UTF-8, a
 * text under each key. {@code {0}} stands for the first argument; {@code {}} for markup between two halves of a sentence.
 * Names, titles of acts, coordinates, evidence and messages with a code are data: they are arguments, and stay as they are.
 */
public final class Texts {

    private static final String FOLDER = "/dev/cordon/texts/";
    private static final Map<List<Object>, Texts> READ = new ConcurrentHashMap<>();

    private final Language language;
    private final Map<String, String> byKey;

    Texts(Language language, Map<String, String> byKey) {
        this.language = language;
        this.byKey = byKey;
    }

    /**
     * The texts of some files as one; each file is read once.
     *
     * @param files their names without the language: {@code page}
     */
    public static Texts of(Language language, String... files) {
        return READ.computeIfAbsent(List.of(language, List.of(files)), key -> read(language, files));
    }

    private static Texts read(Language language, String... files) {
        Map<String, String> texts = new HashMap<>();
        for (String file : files) {
            String path = FOLDER + file + "_" + language.id() + ".properties";
            Properties properties = new Properties();
            try (InputStream in = Objects.requireNonNull(Texts.class.getResourceAsStream(path), path)) {
                properties.load(new InputStreamReader(in, StandardCharsets.UTF_8));
            } catch (IOException e) {
                throw new UncheckedIOException("the texts of " + path + " cannot be read", e);
            }
            for (Enumeration<?> keys = properties.propertyNames(); keys.hasMoreElements(); ) {
                String key = (String) keys.nextElement();
                texts.put(key, properties.getProperty(key));
            }
        }
        return new Texts(language, texts);
    }

    /** Their language. */
    public Language language() {
        return language;
    }

    /**
     * The language of what is not translated, for the attribute {@code lang} around it.
     *
     * @return {@code en}, or null where the texts themselves are English, so that a template leaves the attribute out
     */
    public String ofData() {
        return language == Language.EN ? null : Language.EN.id();
    }

    /**
     * A text.
     *
     * @param arguments what stands for {@code {0}}, {@code {1}} and so on
     * @throws IllegalArgumentException if there is no such text
     */
    public String text(String key, Object... arguments) {
        return filled(pattern(key), arguments);
    }

    /**
     * A text about a number of things, in the form that the number asks for: that of the key with {@code .one} or
     * {@code .other} behind it.
     *
     * @param number what stands for {@code {0}}
     * @param more what stands for {@code {1}} and so on
     */
    public String count(String key, long number, Object... more) {
        Object[] arguments = new Object[more.length + 1];
        arguments[0] = number;
        System.arraycopy(more, 0, arguments, 1, more.length);
        return text(key + "." + language.form(number), arguments);
    }

    /** What of a text stands before the markup at {@code {}}. */
    public String before(String key, Object... arguments) {
        String pattern = pattern(key);
        return filled(pattern.substring(0, pattern.indexOf("{}")), arguments);
    }

    /** What of a text stands behind the markup at {@code {}}. */
    public String after(String key, Object... arguments) {
        String pattern = pattern(key);
        return filled(pattern.substring(pattern.indexOf("{}") + 2), arguments);
    }

    private String pattern(String key) {
        String pattern = byKey.get(key);
        if (pattern == null) {
            throw new IllegalArgumentException("no text " + key + " in " + language.id());
        }
        return pattern;
    }

    /** Read once from left to right: what an argument says is never taken for a place of another. */
    private static String filled(String pattern, Object... arguments) {
        int open = pattern.indexOf('{');
        if (open < 0) {
            return pattern;
        }
        StringBuilder text = new StringBuilder(pattern.length() + 32);
        int from = 0;
        while (open >= 0) {
            text.append(pattern, from, open).append(arguments[pattern.charAt(open + 1) - '0']);
            from = open + 3;
            open = pattern.indexOf('{', from);
        }
        return text.append(pattern, from, pattern.length()).toString();
    }
}
