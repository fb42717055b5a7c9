package dev.cordon.maven.graph;

import dev.cordon.examine.ModuleCode;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.maven.project.MavenProject;

/** Where Maven builds a module and from what, as absolute paths. */
record ModuleFolders(MavenProject project) {

    /** The build directory. */
    Path build() {
        return path(project.getBuild().getDirectory());
    }

    /** The folders of compiled classes. */
    Set<Path> classes() {
        return Stream.of(
                        project.getBuild().getOutputDirectory(),
                        project.getBuild().getTestOutputDirectory())
                .map(ModuleFolders::path)
                .collect(Collectors.toSet());
    }

    /** The code of the module. */
    ModuleCode main() {
        return code(project.getBuild().getOutputDirectory(), project.getCompileSourceRoots());
    }

    /** The code of its tests. */
    ModuleCode tests() {
        return code(project.getBuild().getTestOutputDirectory(), project.getTestCompileSourceRoots());
    }

    private static ModuleCode code(String classes, List<String> sources) {
        return new ModuleCode(
                path(classes), sources.stream().map(ModuleFolders::path).toList());
    }

    private static Path path(String folder) {
        return Path.of(folder).toAbsolutePath().normalize();
    }
}
