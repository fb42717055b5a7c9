package dev.cordon.maven.firewall;

import dev.cordon.bytes.ShownPath;
import dev.cordon.maven.session.ModuleName;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.maven.model.Plugin;
import org.apache.maven.model.building.ModelBuildingRequest;
import org.apache.maven.project.DependencyResolutionRequest;
import org.apache.maven.project.MavenProject;
import org.eclipse.aether.RequestTrace;
import org.eclipse.aether.artifact.Artifact;
import org.eclipse.aether.collection.CollectRequest;
import org.eclipse.aether.graph.Dependency;
import org.eclipse.aether.graph.DependencyNode;
import org.eclipse.aether.resolution.ArtifactDescriptorRequest;

/**
 * Who asked Maven for an artifact, as far as the trace of its request says: from the module or plugin on, by dependencies and
 * parents. Names only, since a trace holds on to whole models.
 */
final class Asker {

    private static final String POM = "the POM ";

    private Asker() {}

    /**
     * Those on the way, the first first; nothing where the trace does not say.
     *
     * @param wanted the artifact that is asked for, which is not on the way
     * @param build the directory against which POMs are named
     */
    static List<String> of(RequestTrace trace, Artifact wanted, Path build) {
        List<String> way = new ArrayList<>();
        for (RequestTrace at = trace; at != null; at = at.getParent()) {
            names(at.getData()).forEach(name -> add(way, name));
        }
        String own = name(wanted);
        way.removeIf(own::equals);
        return way.stream().map(name -> shown(name, build)).toList();
    }

    private static String shown(String name, Path build) {
        try {
            return name.startsWith(POM) ? POM + ShownPath.of(Path.of(name.substring(POM.length())), build) : name;
        } catch (InvalidPathException e) {
            return name;
        }
    }

    /** What is named with what it is, {@code plugin g:a:v}, takes the place of its mere name. */
    private static void add(List<String> way, String name) {
        String mere = name.substring(name.indexOf(' ') + 1);
        way.removeIf(mere::equals);
        if (way.stream().noneMatch(other -> other.equals(mere) || other.endsWith(" " + mere))) {
            way.add(0, name);
        }
    }

    /** The names that a piece of a trace holds, the last first. */
    private static List<String> names(Object data) {
        if (data instanceof Plugin plugin) {
            return List.of("plugin " + plugin.getId());
        }
        if (data instanceof DependencyResolutionRequest request && request.getMavenProject() != null) {
            return List.of("module " + name(request.getMavenProject()));
        }
        if (data instanceof ArtifactDescriptorRequest request) {
            return List.of(name(request.getArtifact()));
        }
        if (data instanceof CollectRequest request) {
            return root(request).map(root -> List.of(name(root))).orElse(List.of());
        }
        if (data instanceof ModelBuildingRequest request && request.getPomFile() != null) {
            return List.of(POM + request.getPomFile());
        }
        return data == null ? List.of() : byName(data);
    }

    private static Optional<Artifact> root(CollectRequest request) {
        return Optional.ofNullable(request.getRootArtifact())
                .or(() -> Optional.ofNullable(request.getRoot()).map(Dependency::getArtifact));
    }

    /** Of types that not every Maven has: the way to a dependency that is being collected, and a model of Maven 4. */
    private static List<String> byName(Object data) {
        try {
            if (isA(data, "org.eclipse.aether.collection.CollectStepData")) {
                List<String> names = new ArrayList<>();
                for (Object node : (List<?>) get(data, "org.eclipse.aether.collection.CollectStepData", "getPath")) {
                    Optional.ofNullable(((DependencyNode) node).getArtifact())
                            .ifPresent(artifact -> names.add(0, name(artifact)));
                }
                return names;
            }
            if (isA(data, "org.apache.maven.api.services.ModelBuilderRequest")) {
                Object source = get(data, "org.apache.maven.api.services.ModelBuilderRequest", "getSource");
                return List.of(POM + get(source, "org.apache.maven.api.services.Source", "getLocation"));
            }
        } catch (ReflectiveOperationException | ClassCastException e) {
            // Then it is not known.
        }
        return List.of();
    }

    private static boolean isA(Object data, String type) {
        return type(data, type).filter(t -> t.isInstance(data)).isPresent();
    }

    private static Object get(Object data, String type, String getter) throws ReflectiveOperationException {
        return type(data, type)
                .orElseThrow(ClassNotFoundException::new)
                .getMethod(getter)
                .invoke(data);
    }

    private static Optional<Class<?>> type(Object data, String name) {
        try {
            return Optional.of(Class.forName(name, false, data.getClass().getClassLoader()));
        } catch (ClassNotFoundException | LinkageError e) {
            return Optional.empty();
        }
    }

    /** As a person calls it, whichever of its files is meant. */
    static String name(Artifact artifact) {
        return artifact.getGroupId() + ":" + artifact.getArtifactId() + ":" + artifact.getVersion();
    }

    /** {@code groupId:artifactId:version}. */
    static String name(MavenProject project) {
        return ModuleName.withVersion(project);
    }
}
