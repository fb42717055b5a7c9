package dev.cordon.archive;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.util.Objects;

/** A file within an archive that may be an SBOM, by its name. */
public final class EmbeddedDocument {

    private final String archive;
    private final String name;
    private final byte[] content;

    EmbeddedDocument(String archive, String name, byte[] content) {
        this.archive = Objects.requireNonNull(archive, "archive");
        this.name = Objects.requireNonNull(name, "name");
        this.content = content.clone();
    }

    /** The ref of the component that holds it. */
    public String archive() {
        return archive;
    }

    /** Its name within that archive: {@code META-INF/sbom/application.cdx.json}. */
    public String name() {
        return name;
    }

    /** How many bytes it has; bounded by the reader. */
    public int size() {
        return content.length;
    }

    /** Its bytes, from the first. */
    public InputStream open() {
        return new ByteArrayInputStream(content);
    }

    /** The whole path, as in a ref: {@code app.jar!/META-INF/sbom/application.cdx.json}. */
    @Override
    public String toString() {
        return archive + "!/" + name;
    }
}
