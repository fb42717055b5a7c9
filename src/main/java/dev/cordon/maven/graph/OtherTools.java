package dev.cordon.maven.graph;

import dev.cordon.audit.Unexamined;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.maven.model.ConfigurationContainer;
import org.apache.maven.model.Plugin;
import org.apache.maven.project.MavenProject;
import org.codehaus.plexus.util.xml.Xpp3Dom;

/**
 * What plugins of a module fetch or run by other means than Maven's resolver, so that nothing of it is seen: tasks of Ant,
 * programs, downloads, the image that another one is built on. It is named from the model.
 */
final class OtherTools {

    private static final String WHY = "what it brings does not come through Maven, and is not seen";

    /** Tasks of Ant that fetch something or start a program. */
    private static final Set<String> TASKS = Set.of("get", "exec", "java", "apply", "ftp", "scp", "sshexec");

    private OtherTools() {}

    /** Those of a module. */
    static Stream<Unexamined> of(MavenProject project) {
        Set<String> found = new TreeSet<>();
        for (Plugin plugin : project.getBuildPlugins()) {
            List<Xpp3Dom> configurations = Stream.<ConfigurationContainer>concat(
                            Stream.of(plugin), plugin.getExecutions().stream())
                    .flatMap(c -> c.getConfiguration() instanceof Xpp3Dom dom ? Stream.of(dom) : Stream.of())
                    .toList();
            switch (plugin.getArtifactId()) {
                case "maven-antrun-plugin" -> configurations.forEach(dom -> tasks(dom, found));
                case "exec-maven-plugin" -> found.addAll(values(configurations, "exec of ", "executable"));
                case "download-maven-plugin" -> found.addAll(values(configurations, "download of ", "url", "uri"));
                case "jib-maven-plugin" -> found.add(jib(configurations));
                case "frontend-maven-plugin" ->
                    found.add("frontend-maven-plugin"
                            + plugin.getExecutions().stream()
                                    .flatMap(e -> e.getGoals().stream())
                                    .distinct()
                                    .sorted()
                                    .collect(Collectors.joining(", ", " (", ")"))
                                    .replace(" ()", ""));
                case "docker-maven-plugin", "dockerfile-maven-plugin" -> found.add(plugin.getArtifactId());
                default -> {
                    // Goes through Maven's resolver as far as is known.
                }
            }
        }
        return found.stream().map(name -> new Unexamined(Unexamined.Kind.OTHER_TOOL, name, WHY));
    }

    private static void tasks(Xpp3Dom element, Set<String> found) {
        if (TASKS.contains(element.getName())) {
            String what = Stream.of("src", "executable", "classname", "jar", "server", "file", "host")
                    .flatMap(name -> Stream.ofNullable(element.getAttribute(name)))
                    .findFirst()
                    .orElse("");
            found.add(("Ant's " + element.getName() + " " + what).strip());
        }
        for (Xpp3Dom child : element.getChildren()) {
            tasks(child, found);
        }
    }

    private static List<String> values(List<Xpp3Dom> configurations, String before, String... names) {
        List<String> values = new ArrayList<>();
        for (Xpp3Dom dom : configurations) {
            Arrays.stream(names)
                    .flatMap(name -> value(dom, name).stream())
                    .forEach(value -> values.add(before + value));
        }
        return values;
    }

    private static String jib(List<Xpp3Dom> configurations) {
        return configurations.stream()
                .flatMap(dom -> Stream.ofNullable(dom.getChild("from")))
                .flatMap(from -> value(from, "image").stream())
                .findFirst()
                .map(image -> "base image " + image + " of jib")
                .orElse("the base image that jib takes by default");
    }

    private static Optional<String> value(Xpp3Dom element, String name) {
        return Optional.ofNullable(element.getChild(name))
                .map(Xpp3Dom::getValue)
                .map(String::strip)
                .filter(text -> !text.isEmpty());
    }
}
