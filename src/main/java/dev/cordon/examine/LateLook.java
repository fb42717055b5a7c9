package dev.cordon.examine;

import dev.cordon.text.Names;
import java.util.List;
import java.util.Optional;

/**
 * A look at what has become of a module's artifacts after {@code check}.
 *
 * @param late the files that nobody has judged
 * @param gone the files that were judged and are there no more
 * @param beside archives that were made after it and are attached nowhere, so that nobody looks into them
 * @param before the goal that is stopped where they must not leave the build; empty at the end of the build
 */
public record LateLook(List<LocalFile> late, List<LocalFile> gone, List<LocalFile> beside, Optional<String> before) {

    /** Whether nothing has to be judged or named. */
    public boolean isIdle() {
        return late.isEmpty() && missed().isEmpty() && beside.isEmpty();
    }

    /** The files that a goal is about to take and does not find; at the end nobody takes any more what is gone. */
    public List<LocalFile> missed() {
        return before.isPresent() ? gone : List.of();
    }

    /** The heading of what the look brings: {@code Made after the goal check of app and judged before install:install: app.zip}. */
    public String heading(String module) {
        String judged = late.isEmpty()
                ? "Looked again at " + module + when()
                : "Made after the goal check of " + module + " and judged" + when() + ": " + few(late);
        return beside.isEmpty()
                ? judged
                : judged + (late.isEmpty() ? ". Made after the goal check, attached" : "; attached")
                        + " nowhere and not looked into: " + few(beside);
    }

    private static String few(List<LocalFile> files) {
        return Names.few(files.stream().map(LocalFile::label).toList());
    }

    private String when() {
        return before.map(goal -> " before " + goal).orElse(" at the end of the build");
    }
}
