package dev.cordon.examine;

import dev.cordon.bytes.ShownPath;
import dev.cordon.text.Saying;
import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;

/** The compiled code of a module, or that of its tests, read when somebody asks and once. */
public final class ModuleCode {

    private static final Set<String> SOURCES = Set.of("java", "kt", "groovy", "scala");
    private static final String CLASS = ".class";
    private static final int MOST_FILES = 100_000;
    private static final int LARGEST = 16 << 20;

    private final Path classes;
    private final List<Path> sources;
    private final Map<String, Set<String>> references = new HashMap<>();
    private Optional<Saying> trouble = Optional.empty();
    private boolean read;

    /**
     * Code that is not read yet.
     *
     * @param classes where the compiler puts it
     * @param sources the folders that it is made of; those that do not exist hold nothing
     */
    public ModuleCode(Path classes, List<Path> sources) {
        this.classes = classes;
        this.sources = List.copyOf(sources);
    }

    /** Why nothing, or not all, is known of it, a clause. */
    Optional<Saying> trouble() {
        read();
        return trouble;
    }

    /** Whether there is neither a class nor anything that one is made of. */
    boolean isEmpty() {
        read();
        return references.isEmpty() && trouble.isEmpty();
    }

    /** The classes that name any of those, by the name of the class around them: {@code com.acme.Engine}. */
    Set<String> users(Set<String> names) {
        read();
        Set<String> users = new TreeSet<>();
        references.forEach((name, used) -> {
            if (used.stream().anyMatch(u -> names.contains(u) && !references.containsKey(u))) {
                users.add(outermost(name).replace('/', '.'));
            }
        });
        return users;
    }

    private static String outermost(String name) {
        int simple = name.lastIndexOf('/') + 1;
        int nested = name.indexOf('$', simple + 1);
        return nested < 0 ? name : name.substring(0, nested);
    }

    private void read() {
        if (read) {
            return;
        }
        read = true;
        try {
            Newest source = new Newest();
            for (Path folder : sources) {
                walk(folder, source, ModuleCode::isSource);
            }
            Newest compiled = new Newest();
            walk(classes, compiled, file -> file.toString().endsWith(CLASS));
            String folder = String.valueOf(classes.getFileName());
            if (compiled.files.isEmpty()) {
                trouble = source.files.isEmpty()
                        ? Optional.empty()
                        : Optional.of(Saying.of("use.unknown.not-compiled", folder));
            } else if (!source.files.isEmpty() && source.time.compareTo(compiled.time) > 0) {
                trouble = Optional.of(Saying.of("use.unknown.newer-source", folder));
            } else {
                for (Path file : compiled.files) {
                    read(file);
                }
            }
        } catch (IOException e) {
            trouble = Optional.of(Saying.of("use.unknown.unreadable", classes.getFileName()));
        }
    }

    private void read(Path file) throws IOException {
        Optional<Set<String>> names =
                Files.size(file) > LARGEST ? Optional.empty() : ClassReferences.of(Files.readAllBytes(file));
        if (names.isPresent()) {
            String path = ShownPath.text(classes.relativize(file));
            references.put(path.substring(0, path.length() - CLASS.length()), names.get());
        } else {
            trouble = Optional.of(Saying.of("use.unknown.no-class", file.getFileName()));
        }
    }

    private static boolean isSource(Path file) {
        String name = file.getFileName().toString().toLowerCase(Locale.ROOT);
        return SOURCES.contains(name.substring(name.lastIndexOf('.') + 1));
    }

    private static void walk(Path folder, Newest found, Predicate<Path> wanted) throws IOException {
        if (!Files.isDirectory(folder)) {
            return;
        }
        Files.walkFileTree(folder, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                if (attributes.isRegularFile() && wanted.test(file)) {
                    found.add(file, attributes.lastModifiedTime());
                }
                return FileVisitResult.CONTINUE;
            }
        });
    }

    /** Files, and when the last of them was written. */
    private static final class Newest {

        private final List<Path> files = new ArrayList<>();
        private FileTime time = FileTime.fromMillis(0);

        private void add(Path file, FileTime written) throws IOException {
            if (files.size() == MOST_FILES) {
                throw new IOException("more than " + MOST_FILES + " files");
            }
            files.add(file);
            time = time.compareTo(written) < 0 ? written : time;
        }
    }
}
