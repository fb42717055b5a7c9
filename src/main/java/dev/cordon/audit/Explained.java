package dev.cordon.audit;

import dev.cordon.inventory.Component;
import dev.cordon.inventory.Source;
import java.util.List;
import java.util.Objects;

/**
 * One component as a check sees it, for a person who asks about it.
 *
 * @param source where it was seen
 * @param inBuild whether a build has it; if not, what is said is what would be
 * @param alsoIn names of the other sources of which the same is said
 * @param component the component with every fact
 * @param verdicts what was found about it, possibly nothing
 * @param explanation how it got in
 */
public record Explained(
        Source source,
        boolean inBuild,
        List<String> alsoIn,
        Component component,
        List<ReportedVerdict> verdicts,
        Explanation explanation) {

    public Explained {
        Objects.requireNonNull(source, "source");
        alsoIn = List.copyOf(alsoIn);
        Objects.requireNonNull(component, "component");
        verdicts = verdicts.stream().sorted(ReportedVerdict.ORDER).toList();
        Objects.requireNonNull(explanation, "explanation");
    }
}
