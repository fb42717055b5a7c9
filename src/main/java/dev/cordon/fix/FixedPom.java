package dev.cordon.fix;

import java.nio.file.Path;
import java.util.List;

/** A POM as it is, and as it would be with some changes. */
public final class FixedPom {

    private final Path file;
    private final String shown;
    private final List<PomChange> changes;
    private final byte[] before;
    private final PomEdit.Edited edited;

    FixedPom(Path file, String shown, List<PomChange> changes, byte[] before, PomEdit.Edited edited) {
        this.file = file;
        this.shown = shown;
        this.changes = List.copyOf(changes);
        this.before = before.clone();
        this.edited = edited;
    }

    /** The file, as the changes name it. */
    public String shown() {
        return shown;
    }

    /** What is changed in it. */
    public List<PomChange> changes() {
        return changes;
    }

    /** What is changed, as lines of a unified diff without their line ends; none where all of it is there already. */
    public List<String> diff() {
        return UnifiedDiff.of(shown, edited.before(), edited.after());
    }

    /** Whether anything of it is new. */
    public boolean isChanged() {
        return !edited.before().equals(edited.after());
    }

    Path file() {
        return file;
    }

    byte[] before() {
        return before.clone();
    }

    byte[] after() {
        return edited.file();
    }
}
