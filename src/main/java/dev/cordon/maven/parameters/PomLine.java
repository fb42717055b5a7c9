package dev.cordon.maven.parameters;

import dev.cordon.bytes.ShownPath;
import dev.cordon.maven.graph.ModulePom;
import dev.cordon.maven.graph.PomLineage;
import dev.cordon.notice.Location;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.apache.maven.project.MavenProject;

/** Finds the line of a POM in which a parameter is set, as an element or as a property. */
public final class PomLine {

    private PomLine() {}

    /**
     * The line in the nearest POM that has one, or the POM of the module.
     *
     * @param parameter the name of the parameter without its prefix
     * @param top the directory against which files are named
     */
    public static Location of(MavenProject module, String parameter, Path top) {
        return PomLineage.of(module).projects().stream()
                .flatMap(project -> ModulePom.file(project).stream())
                .flatMap(pom -> in(pom, parameter, top).stream())
                .findFirst()
                .or(() -> ModulePom.file(module).map(pom -> Location.of(ShownPath.of(pom, top))))
                .orElseGet(() -> Location.of("cordon." + parameter));
    }

    private static Optional<Location> in(Path pom, String parameter, Path top) {
        List<String> lines;
        try {
            lines = Files.readAllLines(pom);
        } catch (IOException e) {
            return Optional.empty(); // in another encoding: the file is named
        }
        for (int i = 0; i < lines.size(); i++) {
            for (String tag : List.of("<" + parameter + ">", "<cordon." + parameter + ">")) {
                int column = lines.get(i).indexOf(tag);
                if (column >= 0) {
                    return Optional.of(new Location(ShownPath.of(pom, top), i + 1, column + 1));
                }
            }
        }
        return Optional.empty();
    }
}
