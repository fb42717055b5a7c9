package dev.cordon.pom;

import dev.cordon.inventory.Fact;
import dev.cordon.notice.Notice;
import dev.cordon.notice.NoticeCode;
import java.nio.file.Path;
import java.util.List;

/**
 * What a POM and its parents say about who made the software.
 *
 * @param facts domain, contact-domain and organization facts, sorted
 * @param notices POMs that are missing or broken
 * @param parents the parents that were read, the nearest first
 */
public record PomFacts(List<Fact> facts, List<Notice> notices, List<Parent> parents) {

    /** A parent, and where it was read. */
    public record Parent(PomCoordinates coordinates, Path file) {}

    public PomFacts {
        facts = List.copyOf(facts);
        notices = List.copyOf(notices);
        parents = List.copyOf(parents);
    }

    /** What a POM without parents says. */
    public PomFacts(List<Fact> facts, List<Notice> notices) {
        this(facts, notices, List.of());
    }

    /** Whether every parent was there: one that is missing may come with another module's repositories. */
    public boolean isComplete() {
        return notices.stream().noneMatch(notice -> notice.code() == NoticeCode.POM_MISSING);
    }
}
