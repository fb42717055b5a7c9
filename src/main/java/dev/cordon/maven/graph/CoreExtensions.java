package dev.cordon.maven.graph;

import dev.cordon.audit.BuildPart.Kind;
import dev.cordon.audit.Unexamined;
import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.codehaus.plexus.classworlds.realm.ClassRealm;
import org.codehaus.plexus.util.xml.Xpp3Dom;

/**
 * The extensions of Maven itself: those that the build names, and those that Maven has loaded, whichever file names them.
 *
 * @param links one for each
 * @param notExamined the file that names them, where it cannot be read
 */
record CoreExtensions(List<ChainLink> links, List<Unexamined> notExamined) {

    private static final String FILE = ".mvn/extensions.xml";

    /** Begins the name that Maven gives to the classes of one. */
    private static final String REALM = "coreExtension>";

    CoreExtensions {
        links = List.copyOf(links);
        notExamined = List.copyOf(notExamined);
    }

    /**
     * Finds them.
     *
     * @param build the directory that holds {@code .mvn}
     */
    static CoreExtensions of(Path build) {
        List<ChainLink> links = new ArrayList<>();
        List<Unexamined> unread = new ArrayList<>();
        loaded().forEach(what -> links.add(link(what, "Maven, which has loaded it")));
        Path file = build.resolve(FILE);
        if (Files.exists(file)) {
            try (Reader reader = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
                for (Xpp3Dom extension : XmlFile.read(reader).getChildren("extension")) {
                    BuildChain.coordinates(extension).ifPresent(what -> links.add(link(what, FILE)));
                }
            } catch (IOException e) {
                unread.add(new Unexamined(
                        Unexamined.Kind.EXTENSION, FILE, "it cannot be read, and what Maven made of it is not known"));
            }
        }
        return new CoreExtensions(links, unread);
    }

    private static Stream<Coordinates> loaded() {
        return CoreExtensions.class.getClassLoader() instanceof ClassRealm own
                ? own.getWorld().getRealms().stream()
                        .map(ClassRealm::getId)
                        .filter(id -> id.startsWith(REALM))
                        .flatMap(id -> coordinates(id.substring(REALM.length())).stream())
                        .distinct()
                : Stream.of();
    }

    private static Optional<Coordinates> coordinates(String id) {
        String[] parts = id.split(":", -1);
        return parts.length < 3
                ? Optional.empty()
                : Optional.of(new Coordinates(parts[0], parts[1], "jar", "", parts[2]));
    }

    private static ChainLink link(Coordinates what, String by) {
        return new ChainLink(Kind.CORE_EXTENSION, what, List.of(), Optional.empty(), by);
    }
}
