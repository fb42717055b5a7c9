package dev.cordon.examine;

import dev.cordon.archive.UnreadPart;
import dev.cordon.audit.Unexamined;
import dev.cordon.audit.Unexamined.Kind;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** What was there and {@code check} does not look into: a report names it, since green means nothing about it. */
public final class NotExamined {

    private NotExamined() {}

    /**
     * What is left out of a module.
     *
     * @param unpackaged the modules without an archive
     * @param archives what was looked into
     * @param unopened whether a dependency of a ref has a file that is not looked into
     * @param beside what else is there and not looked into
     */
    public static List<Unexamined> byCheck(
            NotPackaged unpackaged, ModuleArchives archives, Predicate<String> unopened, Stream<Unexamined> beside) {
        List<Unexamined> all = new ArrayList<>();
        unpackaged
                .modules()
                .forEach(module ->
                        all.add(new Unexamined(Kind.MODULE, module, "it has no archive, not being packaged yet")));
        all.addAll(parts(archives.unread()));
        archives.dependencies().stream()
                .filter(c -> unopened.test(c.ref()))
                .forEach(c -> all.add(
                        new Unexamined(Kind.DEPENDENCY_FILE, c.name(), "it is a POM, which is read for what it says")));
        beside.forEach(all::add);
        return all;
    }

    private static List<Unexamined> parts(Collection<UnreadPart> unread) {
        return unread.stream()
                .map(part -> new Unexamined(Kind.ARCHIVE_PART, part.name(), part.why()))
                .toList();
    }
}
