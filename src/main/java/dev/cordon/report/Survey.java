package dev.cordon.report;

import dev.cordon.inventory.Component;
import java.util.Comparator;
import java.util.List;

/**
 * What was looked at and what was not.
 *
 * @param examined each source with its counts, in the order of their names
 * @param components every component by ref, where there is one inventory to record; empty where there are too many
 * @param unidentified the components that no loaded list could have recognised, by ref; a bounded number of them
 * @param reconciliations how SBOMs compare with the build
 * @param notExamined what was not looked at, phrases for people
 */
public record Survey(
        List<Examined> examined,
        List<Component> components,
        List<Component> unidentified,
        List<Reconciliation> reconciliations,
        List<String> notExamined) {

    private static final Comparator<Component> BY_REF = Comparator.comparing(Component::ref);

    public Survey {
        examined = List.copyOf(examined);
        components = components.stream().sorted(BY_REF).toList();
        unidentified = unidentified.stream().sorted(BY_REF).toList();
        reconciliations = List.copyOf(reconciliations);
        notExamined = List.copyOf(notExamined);
    }

    /** How many components were looked at. */
    public long componentCount() {
        return examined.stream().mapToLong(Examined::components).sum();
    }

    /** How many of them no loaded list could have recognised. */
    public long unidentifiedCount() {
        return examined.stream().mapToLong(Examined::unidentified).sum();
    }
}
