package dev.cordon.cache;

import dev.cordon.inventory.Component;
import dev.cordon.inventory.Fact;
import dev.cordon.inventory.Purl;
import dev.cordon.inventory.Scope;
import dev.cordon.inventory.Signal;
import dev.cordon.inventory.Strength;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * Reads what {@link EntryWriter} writes. Of anything else it throws some runtime exception, since nobody wants to know what
 * is wrong with an entry: it counts for none.
 */
final class EntryReader {

    private final ByteBuffer in;
    private final List<String> texts = new ArrayList<>();

    EntryReader(ByteBuffer in) {
        this.in = in;
    }

    /** @throws IllegalArgumentException if anything is left */
    void end() {
        if (in.hasRemaining()) {
            throw new IllegalArgumentException("more than an entry");
        }
    }

    int number() {
        int number = 0;
        for (int shift = 0; shift < Integer.SIZE; shift += 7) {
            byte next = in.get();
            number |= (next & 0x7F) << shift;
            if (next >= 0) {
                return number;
            }
        }
        throw new IllegalArgumentException("a number of more than 32 bits");
    }

    String text() {
        int known = number();
        if (known > 0) {
            return texts.get(known - 1);
        }
        int length = number();
        if (length < 0 || length > in.remaining()) {
            throw new IllegalArgumentException("a text longer than the entry");
        }
        String text = new String(in.array(), in.arrayOffset() + in.position(), length, StandardCharsets.UTF_8);
        in.position(in.position() + length);
        texts.add(text);
        return text;
    }

    <T> List<T> list(Supplier<T> item) {
        int size = number();
        if (size < 0 || size > in.remaining()) {
            throw new IllegalArgumentException("a list longer than the entry");
        }
        List<T> list = new ArrayList<>(size);
        for (int i = 0; i < size; i++) {
            list.add(item.get());
        }
        return list;
    }

    private <T> Optional<T> optional(Function<String, T> of) {
        return number() == 0 ? Optional.empty() : Optional.of(of.apply(text()));
    }

    Fact fact() {
        return new Fact(Signal.valueOf(text()), text(), text(), number());
    }

    Component component() {
        String ref = text();
        String name = text();
        Optional<Purl> purl = number() == 0 ? Optional.empty() : Optional.of(purl());
        Optional<Scope> scope = optional(Scope::valueOf);
        Strength most = Strength.valueOf(text());
        Optional<Scope> original = optional(Scope::valueOf);
        return new Component(ref, name, purl, scope, list(this::fact), most, original);
    }

    private Purl purl() {
        String type = text();
        Optional<String> namespace = optional(t -> t);
        String name = text();
        Optional<String> version = optional(t -> t);
        return new Purl(type, namespace, name, version, text());
    }
}
