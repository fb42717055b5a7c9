package dev.cordon.audit;

import dev.cordon.inventory.Component;
import dev.cordon.inventory.Fact;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * An unchanged copy of a dependency in what a module packs.
 *
 * @param ref where it lies
 * @param originals the dependencies whose bytes it has, never none; several may have the same
 * @param own what is to be said of it beside what is said of them: its name there
 */
public record Copy(String ref, List<Component> originals, List<Fact> own) {

    public Copy {
        Objects.requireNonNull(ref, "ref");
        originals = List.copyOf(originals);
        own = List.copyOf(own);
        if (originals.isEmpty()) {
            throw new IllegalArgumentException("a copy of nothing: " + ref);
        }
    }

    /**
     * It as a copy of one of its originals. Whatever was seen of any of them is true of the same bytes.
     *
     * @param original which
     */
    Component of(Component original) {
        List<Fact> facts = new ArrayList<>();
        originals.forEach(o -> facts.addAll(o.facts()));
        facts.addAll(own);
        return original.copyAt(ref).with(facts);
    }
}
