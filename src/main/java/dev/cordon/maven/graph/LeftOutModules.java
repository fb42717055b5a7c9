package dev.cordon.maven.graph;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.model.Model;
import org.apache.maven.model.Parent;
import org.apache.maven.model.io.xpp3.MavenXpp3Reader;
import org.apache.maven.project.MavenProject;
import org.codehaus.plexus.util.xml.pull.XmlPullParserException;

/**
 * The modules that lie in the same tree as the one that is judged, and are not built with it: by {@code --projects}, by
 * {@code --resume-from}, or because Maven was run in the folder of a module. No repository need have them.
 *
 * @param session the build
 * @param project the module that is judged
 */
record LeftOutModules(MavenSession session, MavenProject project) {

    private static final int MOST_POMS = 2000;

    /**
     * What to do about a dependency that is such a module.
     *
     * @return two sentences; empty where it is none
     */
    Optional<String> advice(Coordinates wanted) {
        return notSelected(wanted).or(() -> inFoldersAbove(wanted));
    }

    private Optional<String> notSelected(Coordinates wanted) {
        List<MavenProject> all = Optional.ofNullable(session.getAllProjects()).orElse(List.of());
        boolean leftOut = all.stream()
                .filter(module -> !session.getProjects().contains(module))
                .anyMatch(module -> module.getGroupId().equals(wanted.groupId())
                        && module.getArtifactId().equals(wanted.artifactId())
                        && module.getVersion().equals(wanted.version()));
        if (!leftOut) {
            return Optional.empty();
        }
        boolean resumed = session.getRequest().getResumeFrom() != null
                && session.getRequest().getSelectedProjects().isEmpty();
        return Optional.of("It is a module of this build that was not selected. "
                + (resumed
                        ? "Run without --resume-from, or install it first: mvn install -pl :" + wanted.artifactId()
                                + "."
                        : "Add -am (--also-make), or install it first: mvn install -pl :" + wanted.artifactId() + "."));
    }

    private Optional<String> inFoldersAbove(Coordinates wanted) {
        Optional<Path> folder = ModulePom.directory(project).map(Path::getParent);
        while (folder.isPresent() && Files.isRegularFile(folder.get().resolve("pom.xml"))) {
            if (holds(folder.get().resolve("pom.xml"), wanted, new HashSet<>())) {
                return Optional.of("It is a module of the build in " + folder.get()
                        + ", and Maven was run for a part of that. Run it there with -pl :" + project.getArtifactId()
                        + " -am, or install the module first.");
            }
            folder = folder.map(Path::getParent);
        }
        return Optional.empty();
    }

    /** Whether a POM, or one of its modules, is that of the artifact. */
    private static boolean holds(Path pom, Coordinates wanted, Set<Path> seen) {
        if (!seen.add(pom) || seen.size() > MOST_POMS) {
            return false;
        }
        Optional<Model> model = read(pom);
        return model.filter(m -> isOf(m, wanted)).isPresent()
                || model.stream()
                        .flatMap(m -> m.getModules().stream())
                        // Maven takes both for what parts folders, on every system.
                        .map(name -> pom.resolveSibling(name.replace('\\', '/')).normalize())
                        .map(module -> Files.isDirectory(module) ? module.resolve("pom.xml") : module)
                        .anyMatch(module -> holds(module, wanted, seen));
    }

    private static boolean isOf(Model model, Coordinates wanted) {
        Optional<Parent> parent = Optional.ofNullable(model.getParent());
        String group = Optional.ofNullable(model.getGroupId())
                .or(() -> parent.map(Parent::getGroupId))
                .orElse("");
        String version = Optional.ofNullable(model.getVersion())
                .or(() -> parent.map(Parent::getVersion))
                .orElse("");
        // Nobody has filled in the properties of a POM that was not built.
        return wanted.artifactId().equals(model.getArtifactId())
                && (group.equals(wanted.groupId()) || group.contains("${"))
                && (version.equals(wanted.version()) || version.contains("${"));
    }

    private static Optional<Model> read(Path pom) {
        try (InputStream in = Files.newInputStream(pom)) {
            return Optional.of(new MavenXpp3Reader().read(in, false));
        } catch (IOException | XmlPullParserException e) {
            // A POM of another build need not be one that this Maven can read: then nothing is known of its modules.
            return Optional.empty();
        }
    }
}
