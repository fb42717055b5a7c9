package dev.cordon.examine;

import dev.cordon.audit.ClassUse;
import dev.cordon.audit.Explanation;
import dev.cordon.audit.PathSource;
import dev.cordon.bytes.ShownPath;
import dev.cordon.inventory.Component;
import dev.cordon.inventory.Scope;
import dev.cordon.text.Saying;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipInputStream;

/**
 * Adds to how a dependency got in which classes of the module use it. That is asked for findings, and for what somebody asks
 * about, so only they cost a look into the module's classes.
 *
 * @param paths says how it got in
 * @param files the files of the dependencies
 * @param main the code of the module
 * @param tests the code of its tests
 */
public record ClassUsers(PathSource paths, ResolvedFiles files, ModuleCode main, ModuleCode tests)
        implements PathSource {

    private static final String CLASS = ".class";
    private static final String VERSIONS = "META-INF/versions/";
    private static final int MOST_CLASSES = 500_000;

    @Override
    public Explanation explain(Component component) {
        Explanation explanation = paths.explain(component);
        return explanation.declarations().isEmpty()
                ? explanation
                : use(component).map(explanation::usedAs).orElse(explanation);
    }

    /** Nothing is said of a module that has no code. */
    private Optional<ClassUse> use(Component component) {
        boolean inTests = component.scope().equals(Optional.of(Scope.TEST));
        List<ModuleCode> code = (inTests ? Stream.of(tests) : Stream.of(main, tests))
                .filter(c -> !c.isEmpty())
                .toList();
        Optional<Path> file = files.file(component.ref());
        if (code.isEmpty()) {
            return Optional.empty();
        }
        if (file.isEmpty()) {
            return Optional.of(new ClassUse.Unknown(Saying.of("use.unknown.no-file")));
        }
        try {
            Set<String> names = names(file.get());
            Set<String> users = new TreeSet<>();
            code.forEach(c -> users.addAll(c.users(names)));
            Optional<Saying> trouble =
                    code.stream().flatMap(c -> c.trouble().stream()).findFirst();
            return Optional.of(
                    users.isEmpty() && trouble.isPresent()
                            ? new ClassUse.Unknown(trouble.get())
                            : ClassUse.Known.of(List.copyOf(users)));
        } catch (IOException | UncheckedIOException | IllegalArgumentException e) {
            // The JDK refuses names of entries that are no text with the last one.
            return Optional.of(new ClassUse.Unknown(Saying.of("use.unknown.no-archive")));
        }
    }

    /** The classes of an artifact: in its archive, in the archives of an Android library, or in a folder. */
    private static Set<String> names(Path file) throws IOException {
        Set<String> names = new HashSet<>();
        if (Files.isDirectory(file)) {
            List<Path> found = new ArrayList<>();
            try (Stream<Path> all = Files.walk(file)) {
                all.filter(f -> f.toString().endsWith(CLASS))
                        .limit(MOST_CLASSES)
                        .forEach(found::add);
            }
            found.forEach(f -> add(ShownPath.text(file.relativize(f)), names));
            return names;
        }
        boolean isAndroid = file.toString().endsWith(".aar");
        try (ZipFile archive = new ZipFile(file.toFile())) {
            for (ZipEntry entry : Collections.list(archive.entries())) {
                if (entry.getName().endsWith(CLASS)) {
                    add(entry.getName(), names);
                } else if (isAndroid && entry.getName().endsWith(".jar")) {
                    ofLibrary(archive.getInputStream(entry), names);
                }
            }
        }
        return names;
    }

    private static void ofLibrary(InputStream in, Set<String> names) throws IOException {
        try (ZipInputStream zip = new ZipInputStream(in)) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                if (names.size() > MOST_CLASSES) {
                    throw new IOException("more classes than are counted");
                }
                if (entry.getName().endsWith(CLASS)) {
                    add(entry.getName(), names);
                }
            }
        }
    }

    private static void add(String entry, Set<String> names) {
        String name = entry.substring(0, entry.length() - CLASS.length());
        int versioned = name.startsWith(VERSIONS) ? name.indexOf('/', VERSIONS.length()) + 1 : 0;
        names.add(name.substring(versioned));
    }
}
