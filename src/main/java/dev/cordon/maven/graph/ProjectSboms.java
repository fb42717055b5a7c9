package dev.cordon.maven.graph;

import dev.cordon.archive.EmbeddedDocument;
import dev.cordon.bytes.FileTrouble;
import dev.cordon.bytes.ShownPath;
import dev.cordon.examine.LocalFile;
import dev.cordon.examine.SbomFile;
import dev.cordon.notice.Fault;
import dev.cordon.notice.FaultCode;
import dev.cordon.notice.Location;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.apache.maven.project.MavenProject;

/**
 * Finds the SBOMs of a module: what the CycloneDX plugin writes, what lies in the packaged artifact or is about to, and
 * what the user names.
 */
final class ProjectSboms {

    private static final List<String> WRITTEN = List.of("bom.json", "bom.xml");
    private static final String EMBEDDED = "META-INF/sbom";

    private final Path basedir;
    private final MavenProject project;
    private final Path top;

    /** @param top the directory against which reports name files */
    ProjectSboms(MavenProject project, Path top) {
        this.project = project;
        this.top = top;
        this.basedir = ModulePom.directory(project).orElseThrow();
    }

    /**
     * Every SBOM of the module.
     *
     * @param named what the user names, relative to the module
     * @param packaged the SBOMs in the module's own archives
     * @param faults takes what is wrong with a named one that does not exist, or is a folder
     */
    List<SbomFile> find(List<String> named, List<EmbeddedDocument> packaged, Consumer<Fault> faults) {
        List<SbomFile> found = new ArrayList<>();
        Path target = Path.of(project.getBuild().getDirectory());
        WRITTEN.stream().map(target::resolve).filter(Files::isRegularFile).forEach(f -> found.add(file(f)));
        found.addAll(embedded(packaged, faults));
        for (String name : named) {
            Path file = basedir.resolve(name).normalize();
            if (!Files.isRegularFile(file)) {
                faults.accept(noFile(file));
            } else if (found.stream().noneMatch(f -> f.name().equals(name(file)))) {
                found.add(file(file));
            }
        }
        return found;
    }

    private Fault noFile(Path file) {
        boolean folder = Files.isDirectory(file);
        return new Fault(
                folder ? FaultCode.SBOM_UNREADABLE : FaultCode.FILE_MISSING,
                folder ? "it is a folder, and an SBOM is a file" : "the SBOM does not exist",
                Location.of(ShownPath.of(file, top)),
                folder
                        ? "Name the files in it, one by one."
                        : "Mend cordon.sboms, or run the goal that writes it before cordon:check.");
    }

    /** In the packaged artifacts, and where the main one is not packaged yet where its SBOMs wait for that. */
    private List<SbomFile> embedded(List<EmbeddedDocument> packaged, Consumer<Fault> faults) {
        Path classes = Path.of(project.getBuild().getOutputDirectory());
        String unpackaged = LocalFile.of(classes, top).label();
        List<SbomFile> found = new ArrayList<>();
        packaged.stream()
                .filter(document -> !document.archive().equals(unpackaged))
                .map(ProjectSboms::file)
                .forEach(found::add);
        Path folder = classes.resolve(EMBEDDED);
        boolean waiting = Optional.ofNullable(project.getArtifact().getFile())
                .filter(File::isFile)
                .isEmpty();
        if (waiting && Files.isDirectory(folder)) {
            try (Stream<Path> files = Files.list(folder)) {
                files.filter(Files::isRegularFile).sorted().map(this::file).forEach(found::add);
            } catch (IOException e) {
                faults.accept(new Fault(
                        FaultCode.SBOM_UNREADABLE,
                        "the folder " + FileTrouble.of(e),
                        Location.of(name(folder)),
                        "Mend the rights on it."));
            }
        }
        return found;
    }

    private static SbomFile file(EmbeddedDocument document) {
        return new SbomFile(document.toString(), document::open);
    }

    private SbomFile file(Path file) {
        return SbomFile.of(file, name(file), ShownPath.of(file, top));
    }

    private String name(Path file) {
        return ShownPath.of(file, basedir);
    }
}
