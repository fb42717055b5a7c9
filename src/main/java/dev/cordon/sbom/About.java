package dev.cordon.sbom;

import dev.cordon.inventory.SelfDescription;
import dev.cordon.text.PrintableText;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What a document says of itself, as far as it has been read. Of what it says twice the first counts. */
final class About {

    private static final int MOST_REFERENCES = 100;

    private final Set<String> refersTo = new LinkedHashSet<>();
    private Optional<String> serial = Optional.empty();
    private Optional<String> created = Optional.empty();
    private Optional<String> supplier = Optional.empty();
    private long more;

    void serial(String found) {
        serial = serial.or(() -> text(found));
    }

    void created(String found) {
        created = created.or(() -> text(found));
    }

    void supplier(String found) {
        supplier = supplier.or(() -> text(found));
    }

    /** Another document that lists components of this one. */
    void refersTo(String document) {
        Optional<String> named = text(document);
        if (named.isEmpty() || refersTo.contains(named.get())) {
            return;
        }
        if (refersTo.size() < MOST_REFERENCES) {
            refersTo.add(named.get());
        } else {
            more++;
        }
    }

    private static Optional<String> text(String found) {
        return Optional.of(PrintableText.phrase(found.strip())).filter(t -> !t.isEmpty());
    }

    SelfDescription known() {
        List<String> documents = new ArrayList<>(refersTo);
        if (more > 0) {
            documents.add("and " + more + " more");
        }
        return new SelfDescription(serial, created, supplier, documents);
    }
}
