package dev.cordon.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class TextsTest {

    private static final Path FOLDER = Path.of("src/main/resources/dev/cordon/texts");
    private static final Pattern LINE = Pattern.compile("([a-z0-9.-]+) = (.+)");
    private static final Pattern PLACE = Pattern.compile("\\{\\d?}");
    private static final Pattern ASKED =
            Pattern.compile("[tT]exts?(?:\\(\\))?\\.(text|count|before|after)\\(\\s*\"([^\"]+)\"");

    @Test
    void putsArgumentsIntoTheirPlaces() {
        Texts german = Texts.of(Language.DE, "page");

        assertThat(german.text("footer.made", "{0} 1.2"))
                .isEqualTo(
                        "Erstellt von Cordon {0} 1.2. Diese Datei braucht kein Netz. Links führen nur hinaus, wenn ihnen gefolgt wird.");
    }

    @Test
    void hasNoTextThatIsNotThere() {
        assertThatThrownBy(() -> Texts.of(Language.EN, "page").text("nowhere")).hasMessage("no text nowhere in en");
        assertThatThrownBy(() -> Texts.of(Language.DE, "nothing")).hasMessageContaining("nothing_de.properties");
    }

    @ParameterizedTest
    @MethodSource("files")
    void everyLanguageHasEveryTextWithTheSamePlaces(String file) {
        Map<String, String> english = texts(file, Language.EN);
        for (Language language : Language.values()) {
            Map<String, String> texts = texts(file, language);
            assertThat(texts.keySet()).as(language.id()).isEqualTo(english.keySet());
            texts.forEach((key, text) ->
                    assertThat(places(text)).as("%s of %s", key, language.id()).isEqualTo(places(english.get(key))));
        }
    }

    /** What no source names is never shown; what one names and no file has stops a report. */
    @Test
    void everyTextIsAskedForAndEveryOneAskedForIsThere() throws IOException {
        String sources = sources();
        Set<String> keys = files().flatMap(file -> texts(file, Language.EN).keySet().stream())
                .collect(Collectors.toCollection(TreeSet::new));

        assertThat(keys.stream().filter(key -> !isNamed(key, sources)))
                .as("texts that nothing asks for")
                .isEmpty();
        List<String> missing = new ArrayList<>();
        ASKED.matcher(sources)
                .results()
                .filter(asked -> !isThere(asked, keys))
                .forEach(asked -> missing.add(asked.group(2)));
        assertThat(missing).as("texts that are asked for").isEmpty();
    }

    private static boolean isThere(MatchResult asked, Set<String> keys) {
        String key = asked.group(2);
        if (key.endsWith(".")) {
            return keys.stream().anyMatch(k -> k.startsWith(key));
        }
        return asked.group(1).equals("count")
                ? keys.contains(key + ".one") && keys.contains(key + ".other")
                : keys.contains(key);
    }

    /** By its name, as the form of a number, or as one of those whose last part is the id of something. */
    private static boolean isNamed(String key, String sources) {
        String name = key.replaceFirst("\\.(one|other)$", "");
        int last = name.lastIndexOf('.');
        return sources.contains('"' + name + '"')
                || (last > 0 && sources.contains('"' + name.substring(0, last + 1) + '"'));
    }

    static Stream<String> files() {
        try (Stream<Path> files = Files.list(FOLDER)) {
            return files
                    .map(f -> f.getFileName().toString().replaceFirst("_[a-z]+\\.properties$", ""))
                    .distinct()
                    .sorted()
                    .toList()
                    .stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Map<String, String> texts(String file, Language language) {
        Path path = FOLDER.resolve(file + "_" + language.id() + ".properties");
        assertThat(path).exists();
        Map<String, String> texts = new TreeMap<>();
        try {
            for (String line : Files.readAllLines(path)) {
                if (!line.isEmpty() && !line.startsWith("#")) {
                    assertThat(line)
                            .as("a key and a text in " + path)
                            .matches(LINE)
                            .doesNotContain("\\");
                    String key = line.substring(0, line.indexOf(" = "));
                    assertThat(texts.put(key, line.substring(key.length() + 3)))
                            .as("%s twice in %s", key, path)
                            .isNull();
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        assertThat(texts).isNotEmpty();
        return texts;
    }

    private static Set<String> places(String text) {
        return PLACE.matcher(text).results().map(MatchResult::group).collect(Collectors.toCollection(TreeSet::new));
    }

    private static String sources() throws IOException {
        StringBuilder all = new StringBuilder();
        for (String folder : List.of("src/main/java", "src/main/jte")) {
            try (Stream<Path> files = Files.walk(Path.of(folder))) {
                for (Path file : files.filter(Files::isRegularFile).toList()) {
                    all.append(Files.readString(file));
                }
            }
        }
        return all.toString();
    }
}
