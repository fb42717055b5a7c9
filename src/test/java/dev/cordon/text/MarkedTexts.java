package dev.cordon.text;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Properties;

/** The texts of a language, each between marks: what stands outside of them on a page has come from elsewhere. */
public final class MarkedTexts {

    /** Stands before a text. */
    public static final char OPEN = '⟦';

    /** Stands behind it. */
    public static final char CLOSE = '⟧';

    private static final String OUTSIDE = CLOSE + "$0" + OPEN;

    private MarkedTexts() {}

    /** The same files as {@link Texts#of}, with marks around what is no argument. */
    public static Texts of(Language language, String... files) {
        Map<String, String> marked = new HashMap<>();
        for (String file : files) {
            Properties texts = new Properties();
            Path path = Path.of("src/main/resources/dev/cordon/texts/" + file + "_" + language.id() + ".properties");
            try (Reader in = Files.newBufferedReader(path)) {
                texts.load(in);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            texts.forEach((key, text) ->
                    marked.put(key.toString(), OPEN + text.toString().replaceAll("\\{\\d?}", OUTSIDE) + CLOSE));
        }
        return new Texts(language, marked);
    }
}
