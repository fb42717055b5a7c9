package dev.cordon.examine;

import dev.cordon.audit.NotJudged;
import dev.cordon.notice.Fault;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** What of a module cannot be judged, collected so that one thing hides no other. */
public final class Unjudged {

    private final Acceptance acceptance;
    private final List<NotJudged> all = new ArrayList<>();

    /** @param acceptance what the user does without */
    public Unjudged(Acceptance acceptance) {
        this.acceptance = acceptance;
    }

    /** Takes what nobody can do without. */
    public void add(Fault fault) {
        all.add(NotJudged.of(fault));
    }

    /** Takes what is wrong with files that are there. */
    public void unreadable(Collection<Fault> faults) {
        all.addAll(acceptance.of(List.copyOf(faults)));
    }

    /** Everything that was taken. */
    public List<NotJudged> all() {
        return List.copyOf(all);
    }
}
