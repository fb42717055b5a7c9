package dev.cordon.maven.graph;

import java.io.File;
import java.nio.file.Path;
import java.util.Optional;
import org.apache.maven.project.MavenProject;

/**
 * Where a module lies. Other plugins put another POM in the place of its own while the build goes on: shade writes one
 * without what it has packed, often below the build directory, and Maven then takes the folder of that for the module's.
 */
public final class ModulePom {

    private ModulePom() {}

    /** The POM that the module was read from. */
    public static Optional<Path> file(MavenProject project) {
        return Optional.ofNullable(project.getModel().getPomFile())
                .or(() -> Optional.ofNullable(project.getFile()))
                .map(File::toPath);
    }

    /** The directory that the module was read from, absolute; empty where there is none. */
    public static Optional<Path> directory(MavenProject project) {
        return Optional.ofNullable(project.getModel().getPomFile())
                .map(pom -> pom.getAbsoluteFile().getParentFile())
                .or(() -> Optional.ofNullable(project.getBasedir()))
                .map(directory -> directory.toPath().toAbsolutePath().normalize());
    }
}
