package dev.cordon.cache;

import dev.cordon.inventory.Component;
import dev.cordon.inventory.Fact;
import dev.cordon.inventory.Purl;
import dev.cordon.inventory.Scope;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Writes an entry: numbers in as few bytes as they need, and each text once, however often it stands there. */
final class EntryWriter {

    private final ByteArrayOutputStream out = new ByteArrayOutputStream(1024);
    private final Map<String, Integer> texts = new HashMap<>();

    byte[] bytes() {
        return out.toByteArray();
    }

    /** A number from 0, seven bits in a byte, the lowest first. */
    void number(int number) {
        int rest = number;
        while (rest > 0x7F) {
            out.write((rest & 0x7F) | 0x80);
            rest >>>= 7;
        }
        out.write(rest);
    }

    /**
     * A text: its number among those that were written, or 0 and the text.
     *
     * @throws IllegalArgumentException if it cannot be written as it is: half a pair of surrogates has no bytes
     */
    void text(String text) {
        Integer known = texts.putIfAbsent(text, texts.size() + 1);
        if (known != null) {
            number(known);
            return;
        }
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        if (!new String(bytes, StandardCharsets.UTF_8).equals(text)) {
            throw new IllegalArgumentException("a text that has no bytes");
        }
        number(0);
        number(bytes.length);
        out.writeBytes(bytes);
    }

    private void optional(Optional<String> text) {
        number(text.isPresent() ? 1 : 0);
        text.ifPresent(this::text);
    }

    void facts(List<Fact> facts) {
        number(facts.size());
        for (Fact fact : facts) {
            text(fact.signal().name());
            text(fact.value());
            text(fact.where());
            number(fact.count());
        }
    }

    void component(Component component) {
        text(component.ref());
        text(component.name());
        number(component.purl().isPresent() ? 1 : 0);
        component.purl().ifPresent(this::purl);
        optional(component.scope().map(Scope::name));
        text(component.most().name());
        optional(component.originalScope().map(Scope::name));
        facts(component.facts());
    }

    private void purl(Purl purl) {
        text(purl.type());
        optional(purl.namespace());
        text(purl.name());
        optional(purl.version());
        text(purl.canonical());
    }
}
