package dev.cordon.sbom;

import dev.cordon.inventory.Component;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Predicate;

/**
 * What takes the components of one document, one at a time and no two under the same ref.
 *
 * @param each takes a component, and says whether all that matters about it is that it is there. Others of the same content
 *     may then be reported by {@code another} alone: in this document from now on, and in others that are only counted as well
 * @param another takes one more component of the same content as one that only had to be counted
 * @param known the components that only had to be counted, where the documents before and after this one share them
 */
public record ComponentSink(Predicate<Component> each, Runnable another, Optional<KnownComponents> known) {

    /** One that sees every component. */
    public static ComponentSink of(Consumer<Component> each) {
        Predicate<Component> never = component -> {
            each.accept(component);
            return false;
        };
        Runnable unseen = () -> {
            throw new IllegalStateException("every component is to be seen");
        };
        return new ComponentSink(never, unseen, Optional.empty());
    }
}
