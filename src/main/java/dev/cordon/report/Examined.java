package dev.cordon.report;

import dev.cordon.inventory.Source;
import java.util.Objects;
import java.util.Optional;

/**
 * One thing that was looked at.
 *
 * @param source what it is
 * @param format what it was recognised as, where it is a document: {@code CycloneDX JSON 1.6}
 * @param components how many components it holds
 * @param unidentified how many of them no loaded list could have recognised
 */
public record Examined(Source source, Optional<String> format, long components, long unidentified) {

    public Examined {
        Objects.requireNonNull(source, "source");
        Objects.requireNonNull(format, "format");
        if (unidentified < 0 || components < unidentified) {
            throw new IllegalArgumentException(unidentified + " of " + components + " unidentified in " + source);
        }
    }
}
