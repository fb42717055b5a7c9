package dev.cordon.inventory;

import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * What a document says about itself: by this it can be distinguished from others later. Nobody has verified it.
 *
 * @param serial its serial number or namespace
 * @param created when it was made, as it writes it
 * @param supplier who supplied it, or what it describes
 * @param describes what it is about, where it names that
 * @param refersTo other documents in which it says that components are listed; a bounded number of them
 */
public record SelfDescription(
        Optional<String> serial,
        Optional<String> created,
        Optional<String> supplier,
        Optional<Described> describes,
        List<String> refersTo) {

    /** That of a document that says nothing. */
    public static final SelfDescription NONE =
            new SelfDescription(Optional.empty(), Optional.empty(), Optional.empty(), List.of());

    public SelfDescription {
        Objects.requireNonNull(serial, "serial");
        Objects.requireNonNull(created, "created");
        Objects.requireNonNull(supplier, "supplier");
        Objects.requireNonNull(describes, "describes");
        refersTo = List.copyOf(refersTo);
    }

    /** That of a document of which it is not known what it describes. */
    public SelfDescription(
            Optional<String> serial, Optional<String> created, Optional<String> supplier, List<String> refersTo) {
        this(serial, created, supplier, Optional.empty(), refersTo);
    }

    /** The same of a document that describes something. */
    public SelfDescription describing(Optional<Described> what) {
        return new SelfDescription(serial, created, supplier, what, refersTo);
    }
}
