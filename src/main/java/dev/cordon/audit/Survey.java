package dev.cordon.audit;

import dev.cordon.inventory.Component;
import dev.cordon.inventory.Scope;
import dev.cordon.inventory.Source;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What was looked at and what was not.
 *
 * @param examined each source with its counts and components, in the order of their names
 * @param unidentified the components that no loaded list could have recognised, by ref; a bounded number of them
 * @param reconciliations how SBOMs compare with the build
 * @param notExamined what was there and not looked into
 * @param notJudged what should have been judged and could not be
 * @param modules what became of each module of a reactor, by name; empty where the report is not about one
 * @param seen where each component of a reactor was seen, by its ref; empty where the report is not about one
 * @param chain what takes part in the build and is none of its dependencies, by ref; in no count of components
 */
public record Survey(
        List<Examined> examined,
        List<Recorded> unidentified,
        List<Reconciliation> reconciliations,
        List<Unexamined> notExamined,
        List<NotJudged> notJudged,
        List<ModuleResult> modules,
        Map<String, List<SeenIn>> seen,
        List<BuildPart> chain) {

    /**
     * A component and where it was seen.
     *
     * @param source where
     * @param component with every fact
     */
    public record Recorded(Source source, Component component) {

        private static final Comparator<Recorded> ORDER = Comparator.comparing(
                        (Recorded r) -> r.component().ref())
                .thenComparing(r -> r.source().name());

        public Recorded {
            Objects.requireNonNull(source, "source");
            Objects.requireNonNull(component, "component");
        }
    }

    /**
     * A place where a component of a reactor was seen.
     *
     * @param source the module, or what lies in it
     * @param scope the scope that it has there
     */
    public record SeenIn(Source source, Optional<Scope> scope) {

        public SeenIn {
            Objects.requireNonNull(source, "source");
            Objects.requireNonNull(scope, "scope");
        }
    }

    private static final Comparator<ModuleResult> BY_NAME =
            Comparator.comparing(result -> result.module().name());

    public Survey {
        examined = examined.stream()
                .sorted(Comparator.comparing(e -> e.source().name()))
                .toList();
        unidentified = unidentified.stream().sorted(Recorded.ORDER).toList();
        reconciliations = reconciliations.stream()
                .sorted(Comparator.comparing(Reconciliation::sbom))
                .toList();
        notExamined = notExamined.stream().distinct().sorted().toList();
        notJudged = notJudged.stream().sorted().distinct().toList();
        modules = modules.stream().sorted(BY_NAME).toList();
        seen = Map.copyOf(seen);
        chain = BuildPart.together(chain.stream());
    }

    /** What was looked at in a reactor, but for what takes part in its build. */
    public Survey(
            List<Examined> examined,
            List<Recorded> unidentified,
            List<Reconciliation> reconciliations,
            List<Unexamined> notExamined,
            List<NotJudged> notJudged,
            List<ModuleResult> modules,
            Map<String, List<SeenIn>> seen) {
        this(examined, unidentified, reconciliations, notExamined, notJudged, modules, seen, List.of());
    }

    /** What was looked at in one module, or in files. */
    public Survey(
            List<Examined> examined,
            List<Recorded> unidentified,
            List<Reconciliation> reconciliations,
            List<Unexamined> notExamined,
            List<NotJudged> notJudged) {
        this(examined, unidentified, reconciliations, notExamined, notJudged, List.of(), Map.of());
    }

    /** What was looked at, where everything could be judged. */
    public Survey(
            List<Examined> examined,
            List<Recorded> unidentified,
            List<Reconciliation> reconciliations,
            List<Unexamined> notExamined) {
        this(examined, unidentified, reconciliations, notExamined, List.of());
    }

    /** The same with other sources that were looked at. */
    public Survey withExamined(List<Examined> others) {
        return new Survey(others, unidentified, reconciliations, notExamined, notJudged, modules, seen, chain);
    }

    /** The same, where this could not be judged. */
    public Survey with(List<NotJudged> others) {
        return new Survey(examined, unidentified, reconciliations, notExamined, others, modules, seen, chain);
    }

    /** The same with what takes part in the build. */
    public Survey withChain(List<BuildPart> parts) {
        return new Survey(examined, unidentified, reconciliations, notExamined, notJudged, modules, seen, parts);
    }

    /** Every recorded component by ref, then by source. */
    public List<Recorded> recorded() {
        return examined.stream()
                .flatMap(e -> e.recorded().stream().map(c -> new Recorded(e.source(), c)))
                .sorted(Recorded.ORDER)
                .toList();
    }

    /** Every recorded component by ref. */
    public List<Component> components() {
        return recorded().stream().map(Recorded::component).toList();
    }

    /** How many components were looked at. In a reactor, what several modules have counts once. */
    public long componentCount() {
        return counted().mapToLong(Examined::components).sum();
    }

    /** How many of them no loaded list could have recognised. */
    public long unidentifiedCount() {
        return counted().mapToLong(Examined::unidentified).sum();
    }

    private Stream<Examined> counted() {
        boolean reactor = examined.stream().anyMatch(Survey::isReactor);
        return examined.stream().filter(e -> !reactor || isReactor(e));
    }

    private static boolean isReactor(Examined examined) {
        return examined.source().kind() == Source.Kind.REACTOR;
    }
}
