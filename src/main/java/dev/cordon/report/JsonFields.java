package dev.cordon.report;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/** The few forms in which the JSON report writes fields; absent values are left out. */
record JsonFields(JsonGenerator json) {

    /** Writes one item of an array. */
    @FunctionalInterface
    interface Item<T> {
        void write(T item) throws IOException;
    }

    void text(String name, String value) throws IOException {
        json.writeStringField(name, wellFormed(value));
    }

    void text(String name, Optional<String> value) throws IOException {
        if (value.isPresent()) {
            text(name, value.get());
        }
    }

    void number(String name, long value) throws IOException {
        json.writeNumberField(name, value);
    }

    void texts(String name, List<String> values) throws IOException {
        array(name, values, value -> json.writeString(wellFormed(value)));
    }

    <T> void objects(String name, List<T> items, Item<T> fields) throws IOException {
        array(name, items, item -> {
            json.writeStartObject();
            fields.write(item);
            json.writeEndObject();
        });
    }

    private <T> void array(String name, List<T> items, Item<T> each) throws IOException {
        json.writeArrayFieldStart(name);
        for (T item : items) {
            each.write(item);
        }
        json.writeEndArray();
    }

    /** Half a surrogate pair cannot be written in UTF-8; it becomes a question mark. */
    private static String wellFormed(String text) {
        return new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8);
    }
}
