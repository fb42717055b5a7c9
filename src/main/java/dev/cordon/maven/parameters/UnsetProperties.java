package dev.cordon.maven.parameters;

import dev.cordon.notice.Fault;
import dev.cordon.notice.FaultCode;
import dev.cordon.notice.FaultException;
import dev.cordon.notice.Location;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.plugin.MojoExecution;
import org.apache.maven.plugin.PluginParameterExpressionEvaluator;
import org.apache.maven.plugin.descriptor.Parameter;
import org.codehaus.plexus.component.configurator.expression.ExpressionEvaluationException;
import org.codehaus.plexus.util.xml.Xpp3Dom;

/**
 * Refuses an element of the configuration that refers to a property which nobody set. Maven takes such an element for
 * absent, so that {@code <failOn>${acme.failOn}</failOn>} with a slip in the name would quietly be the default.
 */
public final class UnsetProperties {

    /** What Maven makes of an expression. */
    @FunctionalInterface
    interface Evaluation {

        /** The value; null where there is none. */
        Object of(String expression) throws ExpressionEvaluationException;
    }

    private UnsetProperties() {}

    /**
     * Looks for elements that refer to a property which nobody sets.
     *
     * @throws FaultException with every such element of the goal's configuration
     */
    public static void check(MojoExecution execution, MavenSession session) {
        PluginParameterExpressionEvaluator maven = new PluginParameterExpressionEvaluator(session, execution);
        check(execution, maven::evaluate);
    }

    static void check(MojoExecution execution, Evaluation evaluation) {
        Map<String, String> own = execution.getMojoDescriptor().getParameters().stream()
                .filter(p -> p.getExpression() != null)
                .collect(Collectors.toMap(Parameter::getName, Parameter::getExpression));
        List<Fault> faults = new ArrayList<>();
        for (Xpp3Dom element : children(Optional.ofNullable(execution.getConfiguration()))) {
            Stream.concat(Stream.of(element), children(Optional.of(element)).stream())
                    .map(Xpp3Dom::getValue)
                    .filter(text -> text != null && text.contains("${") && !text.equals(own.get(element.getName())))
                    .filter(text -> isUnset(text, evaluation))
                    .forEach(text -> faults.add(fault(element.getName(), text)));
        }
        FaultException.throwIfAny(faults);
    }

    private static List<Xpp3Dom> children(Optional<Xpp3Dom> element) {
        return element.map(e -> List.of(e.getChildren())).orElse(List.of());
    }

    private static boolean isUnset(String text, Evaluation evaluation) {
        try {
            Object value = evaluation.of(text);
            return value == null || (value instanceof String string && string.contains("${"));
        } catch (ExpressionEvaluationException e) {
            return true;
        }
    }

    private static Fault fault(String element, String text) {
        return new Fault(
                FaultCode.PARAMETER_VALUE,
                "'" + text + "' in the element <" + element + "> refers to a property that nothing sets",
                Location.of("configuration"),
                "Mend its name, or set it in the POM, in a profile or with -D.");
    }
}
