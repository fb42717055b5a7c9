package dev.cordon.report.json;

import com.fasterxml.jackson.core.SerializableString;
import com.fasterxml.jackson.core.io.CharacterEscapes;
import com.fasterxml.jackson.core.io.SerializedString;
import dev.cordon.text.PrintableText;

/**
 * Text from outside as it may stand in JSON. Beside what JSON itself asks for, what a terminal or an editor would obey
 * rather than show is written as {@code \\u202e}: the value is the same, and harmless to look at.
 */
public final class JsonEscapes extends CharacterEscapes {

    /** For every writer: there is no state in it. */
    static final JsonEscapes ALL = new JsonEscapes();

    private static final long serialVersionUID = 1;

    private JsonEscapes() {}

    @Override
    public int[] getEscapeCodesForAscii() {
        int[] codes = standardAsciiEscapesForJSON();
        codes[0x7f] = ESCAPE_STANDARD;
        return codes;
    }

    @Override
    public SerializableString getEscapeSequence(int c) {
        return isObeyed(c) ? new SerializedString(PrintableText.escape(c)) : null;
    }

    /** A document in JSON that another writer made, with the same characters escaped; they stand in strings only. */
    public static String in(String document) {
        StringBuilder safe = new StringBuilder(document.length());
        for (int i = 0; i < document.length(); i++) {
            char c = document.charAt(i);
            if (isObeyed(c) && c != '\n') {
                safe.append(PrintableText.escape(c));
            } else {
                safe.append(c);
            }
        }
        return safe.toString();
    }

    /** Half of a pair is left to the other half. */
    private static boolean isObeyed(int c) {
        return !PrintableText.isHarmless(c) && Character.getType(c) != Character.SURROGATE;
    }
}
