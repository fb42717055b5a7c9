package dev.cordon.maven.graph;

import dev.cordon.audit.Unexamined;
import dev.cordon.audit.Unexamined.Kind;
import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.maven.model.ConfigurationContainer;
import org.apache.maven.model.Dependency;
import org.apache.maven.model.InputLocation;
import org.apache.maven.model.Model;
import org.apache.maven.model.Plugin;
import org.apache.maven.model.Repository;
import org.apache.maven.project.MavenProject;
import org.codehaus.plexus.util.xml.Xpp3Dom;

/**
 * What takes part in the build of a module and is none of its dependencies: nothing of it is looked into.
 *
 * @param modules every module of the build
 * @param build the directory that holds {@code .mvn}
 */
record BuildChain(List<MavenProject> modules, Path build) {

    private static final String EXTENSIONS = ".mvn/extensions.xml";
    private static final String PROCESSORS = "annotationProcessorPaths";

    /** What takes part in the build of this module. */
    Stream<Unexamined> of(MavenProject project) {
        return Stream.of(
                        all(Kind.ANNOTATION_PROCESSOR, processors(project), "it is not looked into"),
                        all(Kind.EXTENSION, extensions(project), "it is not looked into"),
                        plugins(project),
                        all(
                                Kind.PARENT,
                                parents(project),
                                "what it says of the module counts, and it is not judged itself"),
                        all(
                                Kind.IMPORT,
                                imports(project),
                                "the versions that it sets count, and it is not judged itself"),
                        all(Kind.REPOSITORY, repositories(project), "its host is not judged"))
                .flatMap(s -> s);
    }

    private static Stream<Unexamined> all(Kind kind, Set<String> names, String why) {
        return names.stream().map(name -> new Unexamined(kind, name, why));
    }

    /** On paths of their own, as compilers for Java and Kotlin have them; others are dependencies. */
    private static Set<String> processors(MavenProject project) {
        return project.getBuildPlugins().stream()
                .flatMap(plugin ->
                        Stream.<ConfigurationContainer>concat(Stream.of(plugin), plugin.getExecutions().stream()))
                .flatMap(container -> container.getConfiguration() instanceof Xpp3Dom dom
                        ? Arrays.stream(dom.getChildren(PROCESSORS))
                        : Stream.of())
                .flatMap(paths -> Arrays.stream(paths.getChildren()))
                .flatMap(path -> coordinates(path).stream())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private Set<String> extensions(MavenProject project) {
        Set<String> names = new TreeSet<>();
        project.getBuildExtensions()
                .forEach(e -> names.add(e.getGroupId() + ":" + e.getArtifactId() + ":" + e.getVersion()));
        Path file = build.resolve(EXTENSIONS);
        if (Files.isRegularFile(file)) {
            try (Reader reader = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
                for (Xpp3Dom extension : XmlFile.read(reader).getChildren("extension")) {
                    coordinates(extension).ifPresent(names::add);
                }
            } catch (IOException e) {
                names.add(EXTENSIONS); // Maven has read it, and what it made of it is not known
            }
        }
        return names;
    }

    private static Stream<Unexamined> plugins(MavenProject project) {
        long build = count(project.getBuildPlugins().stream().map(Plugin::getKey));
        long reporting = Optional.ofNullable(project.getModel().getReporting())
                .map(r -> count(r.getPlugins().stream().map(p -> p.getKey())))
                .orElse(0L);
        return Stream.of(plugins(build, "of the build"), plugins(reporting, "of reporting"))
                .flatMap(Optional::stream);
    }

    private static long count(Stream<String> keys) {
        return keys.distinct().count();
    }

    private static Optional<Unexamined> plugins(long count, String whose) {
        return count == 0
                ? Optional.empty()
                : Optional.of(new Unexamined(
                        Kind.PLUGINS, count + " " + whose, "they are not looked into, nor is what they depend on"));
    }

    private Set<String> parents(MavenProject project) {
        Set<String> names = new TreeSet<>();
        for (MavenProject parent = project.getParent(); parent != null; parent = parent.getParent()) {
            names.add(id(parent));
        }
        names.removeAll(ids());
        return names;
    }

    /** The POMs from which managed versions come and that are neither the module's own nor a parent's. */
    private Set<String> imports(MavenProject project) {
        Model model = project.getModel();
        if (model.getDependencyManagement() == null) {
            return Set.of();
        }
        Set<String> names = new TreeSet<>();
        for (Dependency managed : model.getDependencyManagement().getDependencies()) {
            InputLocation where = managed.getLocation("");
            if (where != null && where.getSource() != null && where.getSource().getModelId() != null) {
                names.add(where.getSource().getModelId());
            }
        }
        for (MavenProject own = project; own != null; own = own.getParent()) {
            names.remove(id(own));
        }
        names.removeAll(ids());
        return names;
    }

    private static Set<String> repositories(MavenProject project) {
        return Stream.concat(
                        project.getModel().getRepositories().stream(),
                        project.getModel().getPluginRepositories().stream())
                .map(Repository::getId)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private Set<String> ids() {
        return modules.stream().map(BuildChain::id).collect(Collectors.toSet());
    }

    private static String id(MavenProject project) {
        return project.getGroupId() + ":" + project.getArtifactId() + ":" + project.getVersion();
    }

    /** {@code g:a:v} of an element that has these; without a version where it is managed. */
    private static Optional<String> coordinates(Xpp3Dom element) {
        List<String> parts = Stream.of("groupId", "artifactId", "version")
                .map(element::getChild)
                .map(child -> child == null || child.getValue() == null
                        ? ""
                        : child.getValue().strip())
                .toList();
        return parts.get(0).isEmpty() || parts.get(1).isEmpty()
                ? Optional.empty()
                : Optional.of(String.join(":", parts).replaceFirst(":$", ""));
    }
}
