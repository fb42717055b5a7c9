package dev.cordon.sbom;

import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.cordon.inventory.Component;
import dev.cordon.inventory.Fact;
import dev.cordon.notice.Fault;
import dev.cordon.notice.FaultException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Reads documents in tests: a text or a fixture in, the components with their facts out. */
record Sboms(SbomDocument document, List<Component> components) {

    static Sboms read(byte[] bytes, String name) {
        return read(new ByteArrayInputStream(bytes), name);
    }

    static Sboms read(InputStream in, String name) {
        List<Component> components = new ArrayList<>();
        SbomDocument document = SbomReader.read(in, name, components::add);
        return new Sboms(document, components);
    }

    static Sboms json(String text) {
        return read(text.replace('\'', '"').getBytes(StandardCharsets.UTF_8), "bom.json");
    }

    static Sboms text(String text, String name) {
        return read(text.getBytes(StandardCharsets.UTF_8), name);
    }

    /** A CycloneDX document of one component with these members. */
    static Sboms component(String members) {
        return json("{'bomFormat': 'CycloneDX', 'specVersion': '1.6', 'components': [{" + members + "}]}");
    }

    static Sboms fixture(String name) {
        try (InputStream in = Sboms.class.getResourceAsStream("/sbom/" + name)) {
            return read(in, name);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Fault fault(InputStream in, String name) {
        FaultException thrown =
                catchThrowableOfType(FaultException.class, () -> SbomReader.read(in, name, component -> {}));
        return thrown.faults().get(0);
    }

    static Fault fault(String text, String name) {
        return fault(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)), name);
    }

    /** Every fact as {@code signal value}, in order and without repetition. */
    List<String> facts() {
        return components.stream()
                .flatMap(c -> c.facts().stream())
                .map(f -> f.signal().id() + " " + f.value())
                .distinct()
                .toList();
    }

    /** Every fact as {@code signal value @ where}. */
    List<String> factsWithPlaces() {
        return components.stream()
                .flatMap(c -> c.facts().stream())
                .map((Fact f) -> f.signal().id() + " " + f.value() + " @ " + f.where())
                .toList();
    }

    List<String> dependencies(String ref) {
        return document.dependencies().of(ref);
    }

    List<String> names() {
        return components.stream().map(Component::name).toList();
    }
}
