package dev.cordon.maven;

import dev.cordon.notice.Fault;
import dev.cordon.notice.FaultCode;
import dev.cordon.notice.FaultException;
import dev.cordon.notice.Location;
import dev.cordon.notice.NearestName;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.model.ConfigurationContainer;
import org.apache.maven.model.Plugin;
import org.apache.maven.model.PluginManagement;
import org.apache.maven.model.Reporting;
import org.apache.maven.plugin.MojoExecution;
import org.apache.maven.plugin.descriptor.MojoDescriptor;
import org.apache.maven.plugin.descriptor.Parameter;
import org.apache.maven.plugin.descriptor.PluginDescriptor;
import org.apache.maven.project.MavenProject;
import org.codehaus.plexus.util.xml.Xpp3Dom;

/** Refuses names that no goal of Cordon knows. Maven ignores them, and a misspelt one would turn something off unseen. */
final class ParameterNames {

    private static final String PREFIX = "cordon.";

    /** The goal that is configured under {@code <reporting>}. */
    private static final String REPORT = "report";

    /** A property that POMs commonly hold the plugin's version in. */
    private static final String VERSION = "cordon.version";

    private final Known known;
    private final List<Fault> faults = new ArrayList<>();

    /** The names of all parameters of all goals, as elements and as properties. */
    private record Known(Set<String> elements, Set<String> properties) {}

    private ParameterNames(Known known) {
        this.known = known;
    }

    private static Known known(List<MojoDescriptor> goals) {
        Set<String> elements = new TreeSet<>();
        Set<String> properties = new TreeSet<>();
        for (MojoDescriptor goal : goals) {
            for (Parameter parameter : goal.getParameters()) {
                if (parameter.isEditable()) {
                    elements.add(parameter.getName());
                }
                String expression = parameter.getExpression();
                if (expression != null && expression.startsWith("${" + PREFIX)) {
                    properties.add(expression.substring(2, expression.length() - 1));
                }
            }
        }
        return new Known(elements, properties);
    }

    /**
     * Looks at the plugin's configuration and at all properties that begin with {@code cordon.}.
     *
     * @throws FaultException with every unknown name
     */
    static void check(MojoExecution execution, MavenProject project, MavenSession session) {
        PluginDescriptor plugin = execution.getMojoDescriptor().getPluginDescriptor();
        ParameterNames names = new ParameterNames(
                SessionCache.get(session.getRepositorySession(), Known.class, () -> known(plugin.getMojos())));
        names.properties(session.getUserProperties(), "on the command line");
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

    private void properties(Properties given, String where) {
        for (String name : given.stringPropertyNames()) {
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
                .ifPresent(plugin -> configurations(plugin, execution.getExecutionId())
                        .forEach(container -> configuration(container, "")));
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

    private void configuration(ConfigurationContainer container, String where) {
        if (container.getConfiguration() instanceof Xpp3Dom dom) {
            Stream.of(dom.getChildren())
                    .map(Xpp3Dom::getName)
                    .filter(name -> !known.elements().contains(name))
                    .forEach(name -> unknown(
                            name,
                            "the element <" + name + "> in the plugin's <configuration>" + where,
                            known.elements()));
        }
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
