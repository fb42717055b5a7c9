package dev.cordon.report.json;

import com.fasterxml.jackson.core.SerializableString;
import com.fasterxml.jackson.core.io.SerializedString;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Texts that come again and again in one report, such as the steps of ways: looked through and encoded once. */
final class JsonTexts {

    private final JsonFields fields;
    private final Map<String, SerializableString> ready = new HashMap<>();

    JsonTexts(JsonFields fields) {
        this.fields = fields;
    }

    /** Writes an array of texts. */
    void array(String name, List<String> texts) throws IOException {
        fields.array(name, () -> {
            for (String text : texts) {
                item(text);
            }
        });
    }

    private void item(String text) throws IOException {
        SerializableString known = ready.get(text);
        if (known == null && isPlain(text)) {
            known = new SerializedString('"' + text + '"');
            ready.put(text, known);
        }
        if (known == null) {
            fields.item(text);
        } else {
            fields.json().writeRawValue(known);
        }
    }

    /** Whether JSON holds a text as it is: nearly every one. */
    private static boolean isPlain(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c < ' ' || c > '~' || c == '"' || c == '\\') {
                return false;
            }
        }
        return true;
    }
}
