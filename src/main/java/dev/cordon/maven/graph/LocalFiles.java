package dev.cordon.maven.graph;

import dev.cordon.archive.ArchiveReader;
import dev.cordon.examine.LocalFile;
import dev.cordon.notice.Fault;
import dev.cordon.notice.FaultCode;
import dev.cordon.notice.Location;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.apache.maven.artifact.Artifact;
import org.apache.maven.project.MavenProject;

/** The files of a module that are no dependencies: what it has packaged, and what the user names. */
public final class LocalFiles {

    /** Extensions of what modules attach beside their archives. It is looked at where it is an archive all the same. */
    private static final Set<String> TEXTS = Set.of(
            "pom",
            "xml",
            "json",
            "yaml",
            "yml",
            "properties",
            "txt",
            "md",
            "html",
            "css",
            "js",
            "asc",
            "sha256",
            "buildinfo");

    private final MavenProject project;
    private final Path basedir;
    private final Path top;

    /** @param top the directory against which files are named */
    public LocalFiles(MavenProject project, Path top) {
        this.project = project;
        this.top = top;
        this.basedir = ModulePom.directory(project).orElseThrow();
    }

    /** The module's main and attached artifacts; the folder of its classes where it is compiled and not packaged yet. */
    List<LocalFile> made() {
        return artifacts().stream().filter(file -> Files.exists(file.path())).toList();
    }

    /** The same, whether or not anything is there. */
    public List<LocalFile> artifacts() {
        return artifacts(LocalFiles::isOpened);
    }

    /** The module's artifacts whose extensions say that nothing lies in them: each may be a file of somebody else. */
    List<LocalFile> unopened() {
        return artifacts(file -> !isOpened(file));
    }

    /** The module's artifacts of which no file is there, but for classes that are not packaged. */
    public List<LocalFile> missing() {
        return artifacts(file -> true).stream()
                .filter(file -> Files.notExists(file.path()) && !isClasses(file.path()))
                .toList();
    }

    /** The module's artifacts that are links to other files. */
    public List<LocalFile> links() {
        return artifacts(file -> true).stream()
                .filter(file -> Files.isSymbolicLink(file.path()))
                .toList();
    }

    private boolean isClasses(Path folder) {
        return Stream.of(
                        project.getBuild().getOutputDirectory(),
                        project.getBuild().getTestOutputDirectory())
                .filter(Objects::nonNull)
                .anyMatch(classes -> basedir.resolve(classes).normalize().equals(folder));
    }

    private List<LocalFile> artifacts(Predicate<File> wanted) {
        return Stream.concat(Stream.of(project.getArtifact()), project.getAttachedArtifacts().stream())
                // In Maven 4, a POM is made for consumers by asking for its file.
                .filter(artifact -> !artifact.getType().equals("pom"))
                .filter(artifact -> !AttachedRecord.isRecord(artifact, project))
                .map(Artifact::getFile)
                .filter(Objects::nonNull)
                .filter(wanted)
                .map(f -> LocalFile.of(basedir.resolve(f.toPath()), top))
                .distinct()
                .toList();
    }

    private static boolean isOpened(File file) {
        return !isNamedAsText(file.getName()) || file.isDirectory() || (file.isFile() && isArchive(file));
    }

    /** Whether the module makes an artifact and has not packaged it yet. */
    boolean isUnpackaged() {
        boolean packaged = Optional.ofNullable(project.getArtifact().getFile())
                .filter(File::isFile)
                .isPresent();
        return !packaged && !project.getPackaging().equals("pom");
    }

    /**
     * The files and folders that the user names.
     *
     * @param names relative to the module
     * @param faults takes what is wrong with those that do not exist
     * @return those that do
     */
    List<LocalFile> named(List<String> names, Consumer<Fault> faults) {
        List<LocalFile> files = names.stream()
                .map(name -> LocalFile.of(basedir.resolve(name), top))
                .distinct()
                .toList();
        files.stream()
                .filter(file -> !Files.exists(file.path()))
                .map(file -> new Fault(
                        FaultCode.FILE_MISSING,
                        "neither a file nor a folder is there",
                        Location.of(file.label()),
                        "Mend cordon.directories, which is read from the module's directory."))
                .forEach(faults);
        return files.stream().filter(file -> Files.exists(file.path())).toList();
    }

    private static boolean isNamedAsText(String name) {
        return TEXTS.contains(name.substring(name.lastIndexOf('.') + 1));
    }

    private static boolean isArchive(File file) {
        try {
            return ArchiveReader.recognises(file.toPath());
        } catch (IOException e) {
            // Whoever opens it says why it cannot be read.
            return true;
        }
    }
}
