package dev.cordon.archive;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import dev.cordon.bytes.BrokenException;
import dev.cordon.inventory.Signal;
import dev.cordon.pom.FactSet;
import dev.cordon.pom.PomChain;
import dev.cordon.pom.PomCoordinates;
import dev.cordon.pom.PomDocument;
import dev.cordon.pom.PomStatements;
import java.io.IOException;
import java.io.StringReader;
import java.util.List;
import java.util.Optional;
import java.util.Properties;

/** The coordinates and the POM that Maven's archiver puts under {@code META-INF/maven} (Maven Archiver Reference). */
final class EmbeddedPom {

    private EmbeddedPom() {}

    /** Adds the coordinates in a {@code pom.properties}. */
    static void addProperties(byte[] bytes, String where, FactSet facts, OwnCoordinates own) throws IOException {
        Properties properties = new Properties();
        try {
            properties.load(new StringReader(new String(bytes, ISO_8859_1)));
        } catch (IllegalArgumentException e) {
            throw new BrokenException("is no properties file");
        }
        Optional<PomCoordinates> coordinates = coordinates(properties);
        coordinates.ifPresent(c -> {
            facts.addCoordinates(c, where);
            own.consider(c);
        });
        if (coordinates.isEmpty()) {
            // Half of a name is still a name.
            facts.add(Signal.GROUP_ID, properties.getProperty("groupId", ""), where);
            throw new BrokenException("names no groupId and artifactId");
        }
    }

    private static Optional<PomCoordinates> coordinates(Properties properties) {
        String group = properties.getProperty("groupId", "").strip();
        String name = properties.getProperty("artifactId", "").strip();
        String version = properties.getProperty("version", "").strip();
        return group.isEmpty() || name.isEmpty()
                ? Optional.empty()
                : Optional.of(new PomCoordinates(group, name, version));
    }

    /** Adds the coordinates and the statements of a {@code pom.xml}, whose parents are not at hand. */
    static void addPom(byte[] bytes, String where, FactSet facts) throws IOException {
        PomChain pom = new PomChain(List.of(PomDocument.read(bytes)));
        pom.coordinates().ifPresent(c -> facts.addCoordinates(c, where));
        PomStatements.add(pom, List.of(where), facts);
    }
}
