package dev.cordon.maven.parameters;

import dev.cordon.bytes.ShownPath;
import dev.cordon.maven.graph.ModulePom;
import dev.cordon.maven.graph.PomLineage;
import dev.cordon.maven.session.ModuleName;
import dev.cordon.notice.Location;
import dev.cordon.notice.Notice;
import dev.cordon.notice.NoticeCode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BiPredicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.maven.model.Plugin;
import org.apache.maven.model.PluginExecution;
import org.apache.maven.plugin.MojoExecution;
import org.apache.maven.plugin.descriptor.Parameter;
import org.apache.maven.project.MavenProject;
import org.codehaus.plexus.util.xml.Xpp3Dom;

/**
 * Says where the POM of a module makes the gate milder than a POM that it inherits from: what a parent asks for can be undone
 * below it by an element, a property, or {@code combine.self="override"}, and nothing else says so.
 */
public final class OverruledParent {

    /** What is milder is what it is on the command line, and what has no notice of its own. */
    private static final Map<String, BiPredicate<String, String>> MILDER = new TreeMap<>(MilderValues.ROWS);

    static {
        MILDER.put("deny", MilderValues::leavesOut);
        MILDER.put("warn", MilderValues::leavesOut);
        MILDER.put("failOnViolation", MilderValues::toFalse);
    }

    /** What a bound means that nobody sets. */
    private static final String UNBOUNDED = "999999999";

    private final MojoExecution goal;
    private final MavenProject project;
    private final PomLineage poms;
    private final Path top;

    private OverruledParent(MojoExecution goal, MavenProject project, Path top) {
        this.goal = goal;
        this.project = project;
        this.poms = PomLineage.of(project);
        this.top = top;
    }

    /**
     * A notice for every parameter that is milder than in a POM above.
     *
     * @param here what the POM of the module says
     */
    public static List<Notice> notices(MojoExecution goal, MavenProject project, ParametersInForce here, Path top) {
        return project.getParent() == null ? List.of() : new OverruledParent(goal, project, top).notices(here);
    }

    private List<Notice> notices(ParametersInForce here) {
        List<Notice> notices = new ArrayList<>();
        List<MavenProject> above = poms.projects().subList(1, poms.projects().size());
        for (Parameter parameter : goal.getMojoDescriptor().getParameters()) {
            String element = parameter.getName();
            if (MILDER.containsKey(element)) {
                Optional<String> value =
                        here.inPom("cordon." + element, element).map(v -> general(v, project));
                above.stream()
                        .flatMap(parent -> in(parent, element)
                                .filter(asked -> isMilder(parameter, asked, value))
                                .filter(asked -> isTouchedBelow(parent, element))
                                .map(asked -> notice(parent, element, asked, value))
                                .stream())
                        .findFirst()
                        .ifPresent(notices::add);
            }
        }
        return notices;
    }

    private static boolean isMilder(Parameter parameter, String asked, Optional<String> here) {
        String absent = Optional.ofNullable(parameter.getDefaultValue())
                .orElse(parameter.getName().startsWith("max") ? UNBOUNDED : "");
        String value = here.orElse(absent);
        return !value.equals(asked) && MILDER.get(parameter.getName()).test(asked, value);
    }

    /** What a POM above asks of the same execution, or of the goal where it has no such execution. */
    private Optional<String> in(MavenProject parent, String element) {
        return plugin(parent)
                .map(plugin -> new ParametersInForce(
                        configuration(plugin), new Properties(), new Properties(), parent.getProperties(), top))
                .flatMap(parameters -> parameters.inPom("cordon." + element, element))
                .map(value -> general(value, parent));
    }

    private Optional<Plugin> plugin(MavenProject parent) {
        String key = goal.getPlugin().getKey();
        return Stream.of(parent.getBuild(), parent.getPluginManagement())
                .flatMap(container -> Stream.ofNullable(
                        container == null ? null : container.getPluginsAsMap().get(key)))
                .filter(Plugin::isInherited)
                .findFirst();
    }

    private Xpp3Dom configuration(Plugin plugin) {
        List<PluginExecution> executions = plugin.getExecutions().stream()
                .filter(PluginExecution::isInherited)
                .toList();
        Stream<PluginExecution> same = executions.stream().filter(e -> e.getId().equals(goal.getExecutionId()));
        // Called directly, the goal has only what is said for all executions.
        Stream<PluginExecution> bound = executions.stream()
                .filter(e -> goal.getLifecyclePhase() != null && e.getGoals().contains(goal.getGoal()));
        Object configuration = Stream.concat(same, bound)
                .findFirst()
                .map(PluginExecution::getConfiguration)
                .orElse(plugin.getConfiguration());
        return configuration instanceof Xpp3Dom dom ? dom : new Xpp3Dom("configuration");
    }

    /** Whether a POM below has anything to say of it: paths and names that differ between modules are not undone. */
    private boolean isTouchedBelow(MavenProject parent, String element) {
        String plugin = goal.getPlugin().getKey();
        Set<String> properties = Stream.concat(
                        Stream.of("cordon." + element),
                        poms.elements(plugin, element).stream().flatMap(SettingsProperties::references))
                .collect(Collectors.toSet());
        List<MavenProject> below = poms.projects().subList(0, poms.projects().indexOf(parent));
        return new PomLineage(below).mentions(plugin, properties);
    }

    /** A value without what differs between modules: where they lie, from which files are named anyway. */
    private String general(String value, MavenProject module) {
        Stream<String> here = ModulePom.directory(module).map(directory -> ShownPath.of(directory, top)).stream();
        // A parent from a repository lies nowhere.
        List<String> bases = Stream.concat(here, Stream.of("${project.basedir}", "${basedir}"))
                .map(base -> base + "/")
                .toList();
        return Stream.of(value.split(",", -1))
                .map(item -> bases.stream()
                        .filter(item::startsWith)
                        .findFirst()
                        .map(base -> item.substring(base.length()))
                        .orElse(item))
                .collect(Collectors.joining(","));
    }

    private Notice notice(MavenProject parent, String element, String asked, Optional<String> here) {
        return new Notice(
                NoticeCode.POM_OVERRULED,
                "The POM of " + project.getArtifactId() + " overrules that of " + ModuleName.of(parent)
                        + ": cordon." + element + " is "
                        + here.map(value -> "'" + value + "'").orElse("not set") + " and would be '" + asked + "'.",
                ModulePom.file(project).map(pom -> Location.of(ShownPath.of(pom, top))));
    }
}
