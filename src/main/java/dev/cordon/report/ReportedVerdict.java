package dev.cordon.report;

import dev.cordon.policy.Verdict;
import java.util.Objects;

/**
 * A verdict with the story of how its component got in.
 *
 * @param verdict what was judged
 * @param explanation how the component got in
 */
public record ReportedVerdict(Verdict verdict, Explanation explanation) {

    public ReportedVerdict {
        Objects.requireNonNull(verdict, "verdict");
        Objects.requireNonNull(explanation, "explanation");
    }
}
