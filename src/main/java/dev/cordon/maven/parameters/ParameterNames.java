package dev.cordon.maven.parameters;

import dev.cordon.maven.session.SessionCache;
import dev.cordon.notice.Fault;
import dev.cordon.notice.FaultCode;
import dev.cordon.notice.FaultException;
import dev.cordon.notice.Location;
import dev.cordon.text.NearestName;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.model.ConfigurationContainer;
import org.apache.maven.model.Plugin;
import org.apache.maven.model.PluginExecution;
import org.apache.maven.model.PluginManagement;
import org.apache.maven.model.Reporting;
import org.apache.maven.plugin.MojoExecution;
import org.apache.maven.plugin.descriptor.MojoDescriptor;
import org.apache.maven.plugin.descriptor.Parameter;
import org.apache.maven.plugin.descriptor.PluginDescriptor;
import org.apache.maven.project.MavenProject;
import org.codehaus.plexus.util.xml.Xpp3Dom;

/**
 * Refuses names that no goal of Cordon knows, and properties without a value. Maven ignores them, and a misspelt one would
 * turn something off unseen.
 */
public final class ParameterNames {

    private static final String PREFIX = "cordon.";

    /** The goal that is configured under {@code <reporting>}. */
    private static final String REPORT = "report";

    /** A property that POMs commonly hold the plugin's version in. */
    private static final String VERSION = "cordon.version";

    private final Known known;
    private final List<Fault> faults = new ArrayList<>();

    /** The names of all parameters of all goals, as elements, also by goal, and as properties. */
    private record Known(Set<String> elements, Map<String, Set<String>> byGoal, Set<String> properties) {}

    private ParameterNames(Known known) {
        this.known = known;
    }

    private static Known known(List<MojoDescriptor> goals) {
        Set<String> elements = new TreeSet<>();
        Map<String, Set<String>> byGoal = new TreeMap<>();
        Set<String> properties = new TreeSet<>();
        for (MojoDescriptor goal : goals) {
            Set<String> own = byGoal.computeIfAbsent(goal.getGoal(), g -> new TreeSet<>());
            for (Parameter parameter : goal.getParameters()) {
                if (parameter.isEditable()) {
                    elements.add(parameter.getName());
                    own.add(parameter.getName());
                }
                String expression = parameter.getExpression();
                if (expression != null && expression.startsWith("${" + PREFIX)) {
                    properties.add(expression.substring(2, expression.length() - 1));
                }
            }
        }
        return new Known(elements, byGoal, properties);
    }

    /**
     * Looks at the plugin's configuration and at all properties that begin with {@code cordon.}.
     *
     * @throws FaultException with every unknown name
     */
    public static void check(MojoExecution execution, MavenProject project, MavenSession session) {
        PluginDescriptor plugin = execution.getMojoDescriptor().getPluginDescriptor();
        ParameterNames names = new ParameterNames(
                SessionCache.get(session.getRepositorySession(), Known.class, () -> known(plugin.getMojos())));
        names.properties(session.getUserProperties(), "on the command line");
        names.properties(ofJvm(session), "in the system properties (MAVEN_OPTS, .mvn/jvm.config)");
        names.properties(project.getProperties(), "in the properties of the POM");
        names.plugin(execution, project);
        names.reporting(execution, project);
        if (!names.faults.isEmpty()) {
            // An execution inherits the configuration of its plugin, and with it the fault.
            throw new FaultException(names.faults.stream()
                    .distinct()
                    .sorted(Comparator.comparing(Fault::toString))
                    .toList());
        }
    }

    /** The system properties; Maven adds those of the command line to them. */
    private static Properties ofJvm(MavenSession session) {
        Properties own = new Properties();
        own.putAll(session.getSystemProperties());
        session.getUserProperties().keySet().forEach(own::remove);
        return own;
    }

    private void properties(Properties given, String where) {
        for (String name : given.stringPropertyNames()) {
            if (known.properties().contains(name) && given.getProperty(name).isBlank()) {
                // To some parameters Maven would give a blank text, to others none.
                faults.add(new Fault(
                        FaultCode.PARAMETER_VALUE,
                        "the property is blank " + where,
                        Location.of(name),
                        "Give it a value, or leave it out."));
            }
            if (name.startsWith(PREFIX)
                    && !name.equals(VERSION)
                    && !known.properties().contains(name)) {
                unknown(name, "the property '" + name + "' " + where, known.properties());
            }
        }
    }

    private void plugin(MojoExecution execution, MavenProject project) {
        PluginManagement management = project.getPluginManagement();
        Stream.concat(
                        project.getBuildPlugins().stream(),
                        management == null ? Stream.empty() : management.getPlugins().stream())
                .filter(plugin -> plugin.getKey().equals(execution.getPlugin().getKey()))
                .findFirst()
                .ifPresent(plugin -> {
                    configurations(plugin, execution.getExecutionId())
                            .forEach(container -> configuration(container, ""));
                    ofOtherGoals(plugin, execution);
                });
    }

    /** What the site plugin passes on to the goal that is a page of the site. */
    private void reporting(MojoExecution execution, MavenProject project) {
        Reporting reporting = project.getModel().getReporting();
        if (reporting == null || !execution.getGoal().equals(REPORT)) {
            return;
        }
        reporting.getPlugins().stream()
                .filter(plugin -> plugin.getKey().equals(execution.getPlugin().getKey()))
                .flatMap(plugin -> Stream.concat(Stream.of(plugin), plugin.getReportSets().stream()))
                .forEach(container -> configuration(container, " under <reporting>"));
    }

    private static Stream<ConfigurationContainer> configurations(Plugin plugin, String executionId) {
        return Stream.concat(
                Stream.of(plugin),
                plugin.getExecutions().stream().filter(e -> e.getId().equals(executionId)));
    }

    /** What stands in the execution alone and none of its goals has: for another goal it would do something, here nothing. */
    private void ofOtherGoals(Plugin plugin, MojoExecution execution) {
        // What the plugin is configured with, its executions inherit, and some goal may have a use for it.
        List<String> shared = names(plugin).toList();
        plugin.getExecutions().stream()
                .filter(e -> e.getId().equals(execution.getExecutionId())
                        && e.getGoals().contains(execution.getGoal()))
                .forEach(e -> names(e).filter(name -> known.elements().contains(name) && !shared.contains(name))
                        .filter(name -> e.getGoals().stream()
                                .noneMatch(goal -> known.byGoal()
                                        .getOrDefault(goal, Set.of())
                                        .contains(name)))
                        .forEach(name -> ofAnotherGoal(name, e)));
    }

    private void ofAnotherGoal(String name, PluginExecution execution) {
        List<String> goals = known.byGoal().entrySet().stream()
                .filter(e -> e.getValue().contains(name))
                .map(Map.Entry::getKey)
                .toList();
        faults.add(new Fault(
                FaultCode.PARAMETER_UNKNOWN,
                "the element <" + name + "> of the execution '" + execution.getId() + "' is no parameter of "
                        + String.join(", ", execution.getGoals()) + ", but of " + String.join(", ", goals),
                Location.of("configuration"),
                "Remove it, or put it where that goal is configured."));
    }

    private static Stream<String> names(ConfigurationContainer container) {
        return container.getConfiguration() instanceof Xpp3Dom dom
                ? Stream.of(dom.getChildren()).map(Xpp3Dom::getName)
                : Stream.empty();
    }

    private void configuration(ConfigurationContainer container, String where) {
        names(container)
                .filter(name -> !known.elements().contains(name))
                .forEach(name -> unknown(
                        name, "the element <" + name + "> in the plugin's <configuration>" + where, known.elements()));
    }

    private void unknown(String name, String what, Set<String> names) {
        String near = NearestName.hint(name, names);
        faults.add(new Fault(
                FaultCode.PARAMETER_UNKNOWN,
                what + " is no parameter of Cordon",
                Location.of("configuration"),
                near.isEmpty() ? "Use one of: " + String.join(", ", names) + "." : near.trim()));
    }
}
