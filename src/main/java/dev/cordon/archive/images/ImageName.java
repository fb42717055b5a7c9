package dev.cordon.archive.images;

import dev.cordon.inventory.Purl;
import java.util.Map;
import java.util.Optional;

/** What an image is called, as a purl (purl-spec, type {@code oci}). */
final class ImageName {

    private ImageName() {}

    /** The purl of {@code registry.example.org/folder/app:1}; empty where no registry is named. */
    static Optional<Purl> purl(String name) {
        int at = name.indexOf('@');
        String tagged = at < 0 ? name : name.substring(0, at);
        int last = tagged.lastIndexOf('/') + 1;
        int colon = tagged.indexOf(':', last);
        String repository = colon < 0 ? tagged : tagged.substring(0, colon);
        boolean registry = last > 0 && tagged.substring(0, tagged.indexOf('/')).indexOf('.') >= 0;
        return registry && repository.length() < 900 && last < repository.length()
                ? Purl.of("oci", "", repository.substring(last), "", Map.of("repository_url", repository))
                : Optional.empty();
    }
}
