package dev.cordon.maven;

import dev.cordon.notice.Fault;
import dev.cordon.report.NotJudged;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** What of a module cannot be judged, collected so that one thing hides no other. */
final class Unjudged {

    private final Acceptance acceptance;
    private final List<NotJudged> all = new ArrayList<>();

    /** @param acceptance what the user does without */
    Unjudged(Acceptance acceptance) {
        this.acceptance = acceptance;
    }

    /** Takes what nobody can do without. */
    void add(Fault fault) {
        all.add(NotJudged.of(fault));
    }

    /** Takes what is wrong with files that are there. */
    void unreadable(Collection<Fault> faults) {
        all.addAll(acceptance.of(List.copyOf(faults)));
    }

    /** Everything that was taken. */
    List<NotJudged> all() {
        return List.copyOf(all);
    }
}
