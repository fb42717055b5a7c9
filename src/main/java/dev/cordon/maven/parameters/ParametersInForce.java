package dev.cordon.maven.parameters;

import dev.cordon.audit.Provenance.ParameterInForce;
import dev.cordon.audit.Provenance.ParameterInForce.Origin;
import dev.cordon.maven.session.Host;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.maven.plugin.MojoExecution;
import org.apache.maven.plugin.descriptor.Parameter;
import org.codehaus.plexus.util.xml.Xpp3Dom;

/**
 * Writes down who set which parameter of a goal: the command line, the POM as an element or a property, a system property
 * of the JVM, or nobody. It follows the order in which Maven and {@link Parameters} look for a value.
 *
 * @param configuration the goal's configuration, elements that nobody set holding only their expression
 * @param commandLine the properties given with {@code -D} or in {@code .mvn/maven.config}
 * @param system the system properties
 * @param pom the properties of the project
 * @param settings what of these comes from the settings of Maven
 * @param top the directory that is left out of paths, so that a record is equal wherever it is made
 */
public record ParametersInForce(
        Xpp3Dom configuration,
        Properties commandLine,
        Properties system,
        Properties pom,
        SettingsProperties settings,
        Path top) {

    /** They say where and how to write, which goal is meant or when a module fails, and nothing about the judgement. */
    private static final Set<String> OTHERS = Set.of(
            "cordon.outputDirectory",
            "cordon.formats",
            "cordon.locale",
            "cordon.format",
            "cordon.component",
            "cordon.failAt",
            "cordon.moduleReports",
            "cordon.attach",
            "cordon.cache",
            "cordon.since",
            SourceRoot.PARAMETER);

    /** What the command line adds to the POM rather than replaces. */
    private static final Set<String> ADDED = Set.of("cordon.deny", "cordon.warn", "cordon.note", "cordon.allow");

    /** What is known where the settings of Maven say nothing. */
    ParametersInForce(Xpp3Dom configuration, Properties commandLine, Properties system, Properties pom, Path top) {
        this(configuration, commandLine, system, pom, SettingsProperties.NONE, top);
    }

    /** Who set each parameter of the goal that runs. */
    public static List<ParameterInForce> all(Host host, Path top) {
        return of(host, top).read(host.execution().getMojoDescriptor().getParameters());
    }

    /** What is known of the parameters of the goal that runs. */
    public static ParametersInForce of(Host host, Path top) {
        MojoExecution execution = host.execution();
        return new ParametersInForce(
                execution.getConfiguration() == null ? new Xpp3Dom("configuration") : execution.getConfiguration(),
                host.session().getUserProperties(),
                host.session().getSystemProperties(),
                host.project().getProperties(),
                SettingsProperties.of(host.project(), execution.getPlugin().getKey()),
                top);
    }

    private List<ParameterInForce> read(List<Parameter> parameters) {
        List<ParameterInForce> read = new ArrayList<>();
        for (Parameter parameter : parameters) {
            String expression = parameter.getExpression();
            if (parameter.isEditable() && expression != null && expression.startsWith("${cordon.")) {
                String name = expression.substring(2, expression.length() - 1);
                if (!OTHERS.contains(name)) {
                    read.addAll(read(
                            name, parameter.getName(), expression, Optional.ofNullable(parameter.getDefaultValue())));
                }
            }
        }
        return read;
    }

    /**
     * One parameter.
     *
     * @param name its property
     * @param element its element in the POM
     * @param expression what the element holds where nobody set it
     * @param byDefault its default value
     */
    public List<ParameterInForce> read(String name, String element, String expression, Optional<String> byDefault) {
        Optional<String> here = Optional.ofNullable(commandLine.getProperty(name));
        Optional<String> inPom = element(element, expression);
        List<ParameterInForce> found = new ArrayList<>();
        here.ifPresent(value -> found.add(of(name, value, Origin.COMMAND_LINE)));
        if (found.isEmpty() || ADDED.contains(name)) {
            Optional<String> property = Optional.ofNullable(pom.getProperty(name))
                    .filter(value -> here.isPresent() || !system.containsKey(name));
            inPom.map(value -> of(name, value, settings.setElement(element, value) ? Origin.SETTINGS : Origin.POM))
                    .or(() -> property.map(value -> of(name, value, settings.set(name) ? Origin.SETTINGS : Origin.POM)))
                    .ifPresent(found::add);
        }
        if (found.isEmpty()) {
            Optional.ofNullable(system.getProperty(name))
                    .ifPresent(value -> found.add(of(name, value, Origin.SYSTEM_PROPERTY)));
        }
        if (found.isEmpty()) {
            found.add(new ParameterInForce(name, byDefault, Origin.DEFAULT));
        }
        return found;
    }

    /** What the POM says of a parameter, as an element or a property, also where that does not count. */
    Optional<String> inPom(String name, String element) {
        return element(element, "${" + name + "}")
                .or(() -> Optional.ofNullable(pom.getProperty(name)))
                .map(this::shown);
    }

    /** What the command line, or for want of an element in the POM a system property, says instead of the POM. */
    Optional<ParameterInForce> insteadOfPom(String name, String element) {
        return Optional.ofNullable(commandLine.getProperty(name))
                .map(value -> of(name, value, Origin.COMMAND_LINE))
                .or(() -> Optional.ofNullable(system.getProperty(name))
                        .filter(value -> element(element, "${" + name + "}").isEmpty())
                        .map(value -> of(name, value, Origin.SYSTEM_PROPERTY)));
    }

    /** What the settings of Maven say where a property of the POM would count. */
    Optional<ParameterInForce> inSettings(String name, String element) {
        boolean counts = settings.set(name)
                && !commandLine.containsKey(name)
                && !system.containsKey(name)
                && element(element, "${" + name + "}").isEmpty();
        return counts
                ? Optional.ofNullable(pom.getProperty(name)).map(value -> of(name, value, Origin.SETTINGS))
                : Optional.empty();
    }

    /** What the POM says in a property that the settings of Maven hide. */
    Optional<String> underSettings(String name) {
        return settings.poms().property(name).map(this::shown);
    }

    private Optional<String> element(String name, String expression) {
        Xpp3Dom element = configuration.getChild(name);
        if (element == null) {
            return Optional.empty();
        }
        if (element.getChildCount() > 0) {
            return Optional.of(Arrays.stream(element.getChildren())
                    .map(item -> item.getValue() == null ? "" : item.getValue().strip())
                    .collect(Collectors.joining(",")));
        }
        return Optional.ofNullable(element.getValue())
                .map(String::strip)
                .filter(value -> !value.isEmpty() && !value.equals(expression));
    }

    private ParameterInForce of(String name, String value, Origin origin) {
        return new ParameterInForce(name, Optional.of(shown(value)), origin);
    }

    private String shown(String value) {
        return Arrays.stream(value.split(",", -1))
                .map(item -> item.replace(top + "/", "").strip())
                .collect(Collectors.joining(","));
    }
}
