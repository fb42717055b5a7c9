package dev.cordon.text;

import java.util.List;

/**
 * Something that Cordon says, kept as what it is made of, so that each format says it in its own language.
 *
 * @param key names its text, one of those of {@code report}
 * @param arguments what stands in its places: names and numbers as they are, or other sayings
 */
public record Saying(String key, List<Object> arguments) {

    public Saying {
        arguments = List.copyOf(arguments);
    }

    /**
     * What is said.
     *
     * @param key names its text
     * @param arguments what stands in its places
     */
    public static Saying of(String key, Object... arguments) {
        return new Saying(key, List.of(arguments));
    }

    /** In the usual language, as records and logs have it. */
    public String text() {
        return text(Texts.of(Language.USUAL, "report"));
    }

    /** In the language of some texts, which hold those of {@code report}. */
    public String text(Texts texts) {
        return texts.text(
                key,
                arguments.stream()
                        .map(argument -> argument instanceof Saying saying ? saying.text(texts) : argument)
                        .toArray());
    }
}
