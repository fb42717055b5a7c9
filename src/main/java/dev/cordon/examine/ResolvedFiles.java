package dev.cordon.examine;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** The files of a module's dependencies, by the refs of their components. */
public interface ResolvedFiles {

    /** The file or folder of the component of that ref, where it has one: any file but a POM, since its name says little. */
    Optional<Path> file(String ref);

    /** The same, and empty for a folder. */
    default Optional<Path> regularFile(String ref) {
        return file(ref).filter(Files::isRegularFile);
    }

    /** Whether it is a module of the build. */
    boolean isModule(String ref);
}
