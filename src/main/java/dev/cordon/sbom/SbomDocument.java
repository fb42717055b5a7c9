package dev.cordon.sbom;

import dev.cordon.inventory.SelfDescription;
import dev.cordon.notice.Fault;
import dev.cordon.notice.Notice;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * What a document says apart from its components.
 *
 * @param name how a person would name it: {@code target/bom.json}
 * @param format the format it was recognised as: {@code CycloneDX JSON}
 * @param version the version of that format's specification: {@code 1.6}
 * @param itself what it says of itself
 * @param root the ref of the component it describes, where it names one
 * @param components how many components were handed on
 * @param dependencies which of them depends on or contains which
 * @param tools what made it, as it says itself
 * @param notices what the reader must report
 * @param faults what the document itself says that it lacks
 */
public record SbomDocument(
        String name,
        String format,
        String version,
        SelfDescription itself,
        Optional<String> root,
        int components,
        Dependencies dependencies,
        List<String> tools,
        List<Notice> notices,
        List<Fault> faults) {

    public SbomDocument {
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(format, "format");
        Objects.requireNonNull(version, "version");
        Objects.requireNonNull(itself, "itself");
        Objects.requireNonNull(root, "root");
        Objects.requireNonNull(dependencies, "dependencies");
        tools = List.copyOf(tools);
        notices = List.copyOf(notices);
        faults = List.copyOf(faults);
    }

    /** The format with the version: {@code CycloneDX JSON 1.6}. */
    public String versionedFormat() {
        return version.isEmpty() ? format : format + " " + version;
    }
}
