package dev.cordon.fix;

import dev.cordon.bytes.FileTrouble;
import dev.cordon.notice.Fault;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * The POMs of a build, as far as they may be changed.
 *
 * @param top the directory against which changes name them
 * @param tree the directory outside of which nothing is changed
 * @param built the directories of what the build makes
 * @param read when Maven began to read them
 */
public record PomFiles(Path top, Path tree, List<Path> built, Instant read) {

    /** What plugins put in the place of a module's POM. */
    private static final Set<String> MADE =
            Set.of("dependency-reduced-pom.xml", "flattened-pom.xml", "effective-pom.xml");

    private static final int LARGEST = 4 << 20;

    public PomFiles {
        built = List.copyOf(built);
    }

    /**
     * What comes of changes.
     *
     * @param poms each POM that can be changed, with all of its changes
     * @param faults why the other ones are left as they are
     */
    public record Result(List<FixedPom> poms, List<Fault> faults) {

        public Result {
            poms = List.copyOf(poms);
            faults = List.copyOf(faults);
        }
    }

    /** Works changes out; nothing is written. A POM of which one change cannot be made is left as it is. */
    public Result with(List<PomChange> changes) {
        Map<String, List<PomChange>> byFile = new LinkedHashMap<>();
        for (PomChange change : changes) {
            byFile.computeIfAbsent(change.at().where().source(), f -> new ArrayList<>())
                    .add(change);
        }
        List<FixedPom> poms = new ArrayList<>();
        List<Fault> faults = new ArrayList<>();
        byFile.forEach((shown, own) -> {
            try {
                poms.add(fixed(shown, own));
            } catch (NotChangedException e) {
                faults.add(e.fault(shown));
            }
        });
        return new Result(poms, faults);
    }

    private FixedPom fixed(String shown, List<PomChange> changes) throws NotChangedException {
        try {
            Path file = top.resolve(shown).toRealPath();
            check(file, shown);
            byte[] bytes = Files.readAllBytes(file);
            return new FixedPom(file, shown, changes, bytes, PomEdit.of(bytes, changes));
        } catch (IOException e) {
            throw new NotChangedException(
                    "it " + FileTrouble.of(e), "Make the file readable, then run the goal again.");
        }
    }

    private void check(Path file, String shown) throws NotChangedException, IOException {
        String name = Path.of(shown).getFileName().toString();
        if (!file.startsWith(tree.toRealPath())) {
            throw new NotChangedException(
                    "it lies outside of the work tree, in " + file.getParent(), "Make the change there.");
        }
        if (name.startsWith(".") || MADE.contains(name.toLowerCase(Locale.ROOT)) || isBuilt(file)) {
            throw new NotChangedException("it is made by the build", "Make the change in what it is made of.");
        }
        if (!Files.isWritable(file)) {
            throw new NotChangedException("it is read-only", "Make it writable, then run the goal again.");
        }
        if (Files.getLastModifiedTime(file).toInstant().isAfter(read)) {
            throw new NotChangedException("it has changed since Maven read it", "Run the goal again.");
        }
        if (Files.size(file) > LARGEST) {
            throw new NotChangedException("it is larger than 4 MiB", "Make the change by hand.");
        }
    }

    private boolean isBuilt(Path file) {
        return built.stream().anyMatch(directory -> file.startsWith(directory) || file.startsWith(real(directory)));
    }

    private static Path real(Path directory) {
        try {
            return directory.toRealPath();
        } catch (IOException e) {
            return directory;
        }
    }
}
