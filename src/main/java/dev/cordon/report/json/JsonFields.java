package dev.cordon.report.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/** The few forms in which reports in JSON write fields; absent values are left out. */
public record JsonFields(JsonGenerator json) {

    private static final JsonFactory FACTORY = new JsonFactory();

    /** Writes one item of an array. */
    @FunctionalInterface
    public interface Item<T> {
        void write(T item) throws IOException;
    }

    /** Writes the fields of an object. */
    @FunctionalInterface
    public interface Content {
        void write() throws IOException;
    }

    /** A field with a text. */
    public void text(String name, String value) throws IOException {
        json.writeStringField(name, wellFormed(value));
    }

    void text(String name, Optional<String> value) throws IOException {
        if (value.isPresent()) {
            text(name, value.get());
        }
    }

    void item(String value) throws IOException {
        json.writeString(wellFormed(value));
    }

    /** A field with a whole number. */
    public void number(String name, long value) throws IOException {
        json.writeNumberField(name, value);
    }

    /** A field that is true or false. */
    public void flag(String name, boolean value) throws IOException {
        json.writeBooleanField(name, value);
    }

    /** An array of which {@link #item} writes the items. */
    public void array(String name, Content items) throws IOException {
        json.writeArrayFieldStart(name);
        items.write();
        json.writeEndArray();
    }

    /** An item of an array that is an object. */
    public void item(Content content) throws IOException {
        json.writeStartObject();
        content.write();
        json.writeEndObject();
    }

    /** A field with an array of texts. */
    public void texts(String name, List<String> values) throws IOException {
        array(name, values, this::item);
    }

    /** A field with an array of objects. */
    public <T> void objects(String name, List<T> items, Item<T> fields) throws IOException {
        array(name, items, item -> {
            json.writeStartObject();
            fields.write(item);
            json.writeEndObject();
        });
    }

    /** Objects with a line each. */
    <T> void lines(JsonLayout layout, String name, List<T> items, Item<T> fields) throws IOException {
        array(name, items, item -> {
            json.writeStartObject();
            layout.oneLine(true);
            fields.write(item);
            json.writeEndObject();
            layout.oneLine(false);
        });
    }

    /** Arrays of numbers with a line each. */
    void numbers(JsonLayout layout, String name, List<List<Integer>> arrays) throws IOException {
        json.writeArrayFieldStart(name);
        for (List<Integer> numbers : arrays) {
            json.writeStartArray();
            layout.oneLine(true);
            for (int number : numbers) {
                json.writeNumber(number);
            }
            json.writeEndArray();
            layout.oneLine(false);
        }
        json.writeEndArray();
    }

    /** Opens a document with indented lines of its own, the same on every system. */
    public static JsonGenerator open(OutputStream out) throws IOException {
        JsonGenerator json = FACTORY.createGenerator(out).setCharacterEscapes(JsonEscapes.ALL);
        JsonLayout.of(json);
        return json;
    }

    private <T> void array(String name, List<T> items, Item<T> each) throws IOException {
        json.writeArrayFieldStart(name);
        for (T item : items) {
            each.write(item);
        }
        json.writeEndArray();
    }

    /** A field with an object. */
    public void object(String name, Content content) throws IOException {
        json.writeObjectFieldStart(name);
        content.write();
        json.writeEndObject();
    }

    /** The text as it can be written in UTF-8: half a surrogate pair cannot, and becomes a question mark. */
    public static String wellFormed(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (Character.isSurrogate(text.charAt(i))) {
                return encodable(text);
            }
        }
        return text;
    }

    private static String encodable(String text) {
        return new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8);
    }
}
