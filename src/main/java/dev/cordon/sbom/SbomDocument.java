package dev.cordon.sbom;

import dev.cordon.notice.Notice;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * What a document says apart from its components.
 *
 * @param name how a person would name it: {@code target/bom.json}
 * @param format the format it was recognised as: {@code CycloneDX JSON}
 * @param version the version of that format's specification: {@code 1.6}
 * @param serial its serial number or namespace, where it gives one
 * @param root the ref of the component it describes, where it names one
 * @param components how many components were handed on
 * @param dependencies for each ref the refs it depends on or contains; all of them refs of components handed on. May
 *     hold cycles
 * @param tools what made it, as it says itself
 * @param notices what the reader must tell
 */
public record SbomDocument(
        String name,
        String format,
        String version,
        Optional<String> serial,
        Optional<String> root,
        int components,
        Map<String, List<String>> dependencies,
        List<String> tools,
        List<Notice> notices) {

    public SbomDocument {
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(format, "format");
        Objects.requireNonNull(version, "version");
        Objects.requireNonNull(serial, "serial");
        Objects.requireNonNull(root, "root");
        dependencies = Collections.unmodifiableMap(new HashMap<>(dependencies));
        tools = List.copyOf(tools);
        notices = List.copyOf(notices);
    }
}
