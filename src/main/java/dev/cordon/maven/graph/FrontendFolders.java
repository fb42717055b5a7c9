package dev.cordon.maven.graph;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.maven.model.ConfigurationContainer;
import org.apache.maven.project.MavenProject;
import org.codehaus.plexus.util.xml.Xpp3Dom;

/** The folders in which {@code frontend-maven-plugin} runs npm and its kin, as the model of a module says ("workingDirectory"). */
final class FrontendFolders {

    private static final String PLUGIN = "com.github.eirslett:frontend-maven-plugin";

    private FrontendFolders() {}

    /** Those of a module. */
    static List<Path> of(MavenProject project) {
        Optional<Path> module = ModulePom.directory(project);
        return project.getBuildPlugins().stream()
                .filter(plugin -> plugin.getKey().equals(PLUGIN))
                .flatMap(plugin ->
                        Stream.<ConfigurationContainer>concat(Stream.of(plugin), plugin.getExecutions().stream()))
                .flatMap(container -> container.getConfiguration() instanceof Xpp3Dom dom
                        ? Stream.ofNullable(dom.getChild("workingDirectory"))
                        : Stream.of())
                .flatMap(element -> Stream.ofNullable(element.getValue()))
                .map(String::strip)
                .filter(folder -> !folder.isEmpty())
                .flatMap(folder -> module.flatMap(base -> resolved(base, folder)).stream())
                .distinct()
                .toList();
    }

    private static Optional<Path> resolved(Path base, String folder) {
        try {
            // As Maven reads what a plugin takes as a file, on every system.
            return Optional.of(base.resolve(folder.replace('\\', '/')).normalize());
        } catch (InvalidPathException e) {
            return Optional.empty(); // no folder of that name can be here
        }
    }
}
