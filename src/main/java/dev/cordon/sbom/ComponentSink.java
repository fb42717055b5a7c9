package dev.cordon.sbom;

import dev.cordon.inventory.Component;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Predicate;

/** Takes the components of one document, one at a time and no two under the same ref. */
public interface ComponentSink {

    /**
     * Takes a component.
     *
     * @return whether all that matters about it is that it is there. Others of the same content may then be told by {@link
     *     #another()} alone: in this document from now on, and in others that are only counted as well
     */
    boolean accept(Component component);

    /** Takes one more component of the same content as one that only had to be counted. */
    void another();

    /** The components that only had to be counted, where somebody remembers them. */
    Optional<KnownComponents> known();

    /** A sink that sees every component. */
    static ComponentSink of(Consumer<Component> each) {
        return new ComponentSink() {
            @Override
            public boolean accept(Component component) {
                each.accept(component);
                return false;
            }

            @Override
            public void another() {
                throw new IllegalStateException("every component is to be seen");
            }

            @Override
            public Optional<KnownComponents> known() {
                return Optional.empty();
            }
        };
    }

    /**
     * A sink that need not see what is known.
     *
     * @param each see {@link #accept}
     * @param another see {@link #another}
     * @param known what is known, where it is shared with the documents before and after this one
     */
    static ComponentSink counting(Predicate<Component> each, Runnable another, Optional<KnownComponents> known) {
        return new ComponentSink() {
            @Override
            public boolean accept(Component component) {
                return each.test(component);
            }

            @Override
            public void another() {
                another.run();
            }

            @Override
            public Optional<KnownComponents> known() {
                return known;
            }
        };
    }
}
