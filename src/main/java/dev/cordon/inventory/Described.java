package dev.cordon.inventory;

import java.util.Objects;
import java.util.Optional;

/**
 * What a document says that it describes, such as {@code metadata.component} of CycloneDX. Nobody has verified it.
 *
 * @param name its name, as coordinates where it has a package URL: {@code com.acme:shop}
 * @param version its version, where the document names one
 */
public record Described(String name, Optional<String> version) {

    public Described {
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(version, "version");
    }

    /** The component that is described; empty where it has no name. */
    public static Optional<Described> of(Component component) {
        if (component.purl().isPresent()) {
            Purl purl = component.purl().get();
            String name = purl.namespace().map(group -> group + ":").orElse("") + purl.name();
            return Optional.of(new Described(name, purl.version()));
        }
        String name = component.name();
        int colon = name.lastIndexOf(':');
        if (name.isBlank()) {
            return Optional.empty();
        }
        return Optional.of(
                colon > 0 && colon < name.length() - 1
                        ? new Described(name.substring(0, colon), Optional.of(name.substring(colon + 1)))
                        : new Described(name, Optional.empty()));
    }

    /** For people: {@code com.acme:shop 4.2}. */
    public String shown() {
        return version.map(v -> name + " " + v).orElse(name);
    }
}
