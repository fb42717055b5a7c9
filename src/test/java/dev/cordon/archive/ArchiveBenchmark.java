package dev.cordon.archive;

import dev.cordon.bytes.ArchiveLimits;
import dev.cordon.bytes.Budget;
import dev.cordon.bytes.FileBytes;
import dev.cordon.bytes.FileHash;
import dev.cordon.inventory.Component;
import dev.cordon.notice.FaultException;
import dev.cordon.notice.Location;
import dev.cordon.pom.PomCoordinates;
import dev.cordon.pom.PomFactsReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Supplier;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/**
 * Measures the reader side by side with {@link ZipFile} over every jar under a folder, with the same threads:
 *
 * <pre>mvn -q test-compile dependency:build-classpath -Dmdep.outputFile=target/cp
 * java -cp target/test-classes:target/classes:$(cat target/cp) \
 *     dev.cordon.archive.ArchiveBenchmark ~/.m2/repository 2</pre>
 *
 * After the first of the rounds the files are in the page cache. The bounds: names and packages in no more than
 * twice the time of listing with {@code ZipFile}, everything with POM facts in no more than six times. With
 * {@code notices} as third argument it prints what the reader says of the files instead.
 */
final class ArchiveBenchmark {

    private static final int ROUNDS = 15;

    private ArchiveBenchmark() {}

    public static void main(String[] args) throws Exception {
        Path repository = Path.of(args[0]);
        int threads = Integer.parseInt(args[1]);
        List<Path> jars = files(repository, ".jar", ".aar", ".war");
        if (args.length > 2) {
            say(jars);
            return;
        }
        Set<Path> folders = jars.stream().map(Path::getParent).collect(Collectors.toSet());
        List<Path> poms = files(repository, ".pom").stream()
                .filter(pom -> folders.contains(pom.getParent()))
                .toList();
        long bytes = 0;
        for (Path jar : jars) {
            bytes += Files.size(jar);
        }
        System.out.printf(
                Locale.ROOT,
                "| %d archives of %d MB, %d POMs, %d threads, %d rounds | first | best | median | median : listing |%n|---|---|---|---|---|%n",
                jars.size(),
                bytes / 1_000_000,
                poms.size(),
                threads,
                ROUNDS);
        List<Task> tasks = List.of(
                new Task("list the entries with `java.util.zip.ZipFile`", jars, () -> ArchiveBenchmark::list),
                new Task("names and packages", jars, () -> ArchiveBenchmark::packages),
                new Task(
                        "all facts of the archives, what is nested and digests included",
                        jars,
                        ArchiveBenchmark::reader),
                new Task("the digests (SHA-256) alone", jars, () -> ArchiveBenchmark::digest),
                new Task("the POMs with their parents", poms, () -> pomReader(repository)));
        ExecutorService pool = Executors.newFixedThreadPool(threads);
        try {
            for (int round = 0; round < ROUNDS; round++) {
                for (Task task : tasks) {
                    task.run(pool);
                }
            }
        } finally {
            pool.shutdown();
        }
        double listing = tasks.get(0).median();
        tasks.forEach(task -> task.print(listing));
    }

    /** What is measured; a round of each comes after a round of the other, so that a busy machine slows them alike. */
    private static final class Task {

        private final String name;
        private final List<Path> files;
        private final Supplier<ToLongFunction<Path>> session;
        private final List<Long> nanos = new ArrayList<>();
        private long seen;

        Task(String name, List<Path> files, Supplier<ToLongFunction<Path>> session) {
            this.name = name;
            this.files = files;
            this.session = session;
        }

        void run(ExecutorService pool) throws InterruptedException, ExecutionException {
            long start = System.nanoTime();
            ToLongFunction<Path> work = session.get();
            List<Future<Long>> results = new ArrayList<>();
            for (Path file : files) {
                results.add(pool.submit(() -> work.applyAsLong(file)));
            }
            seen = 0;
            for (Future<Long> result : results) {
                seen += result.get();
            }
            nanos.add(System.nanoTime() - start);
        }

        double median() {
            return nanos.stream().sorted().toList().get(nanos.size() / 2) / 1e6;
        }

        void print(double listing) {
            if (seen == 0) {
                throw new IllegalStateException(name + ": nothing was seen");
            }
            System.out.printf(
                    Locale.ROOT,
                    "| %s | %.0f ms | %.0f ms | %.0f ms | %.2f |%n",
                    name,
                    nanos.get(0) / 1e6,
                    Collections.min(nanos) / 1e6,
                    median(),
                    median() / listing);
        }
    }

    private static long list(Path jar) {
        try (ZipFile zip = new ZipFile(jar.toFile())) {
            return zip.stream()
                    .map(ZipEntry::getName)
                    .filter(name -> name.endsWith(".class"))
                    .count();
        } catch (IOException e) {
            return 0;
        }
    }

    private static long packages(Path jar) {
        Budget budget = new Budget(ArchiveLimits.DEFAULT);
        PackageCounter counter = new PackageCounter(budget);
        EntryVisitor visitor = new EntryVisitor() {
            @Override
            public void classFile(byte[] name, int start, int length) throws IOException {
                counter.count(name, start, length);
            }

            @Override
            public void entry(String name, EntryContent content) {}
        };
        Remarks remarks = new Remarks(Location.of(jar.toString()));
        try (FileBytes bytes = new FileBytes(jar)) {
            Optional<DirectoryEnd> end = DirectoryEnd.find(bytes);
            if (end.isPresent()) {
                new ZipWalk(budget, new Inflaters()).walk(bytes, end.get(), "", remarks, visitor);
            }
            return counter.packages(folder -> true).values().stream()
                    .mapToInt(n -> n)
                    .sum();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static long digest(Path jar) {
        try (FileBytes bytes = new FileBytes(jar)) {
            return FileHash.of(bytes).length();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static ToLongFunction<Path> reader() {
        StrictReader reader = new StrictReader(ArchiveOptions.DEFAULT);
        return jar -> {
            try {
                return reader.read(jar).components().stream()
                        .mapToInt(c -> c.facts().size())
                        .sum();
            } catch (FaultException e) {
                return 0;
            }
        };
    }

    private static void say(List<Path> jars) {
        StrictReader reader = new StrictReader(ArchiveOptions.DEFAULT);
        for (Path jar : jars) {
            try {
                Archive archive = reader.read(jar);
                archive.notices().forEach(n -> System.out.println(n.code() + " " + n.message()));
                archive.documents().forEach(d -> System.out.println("DOCUMENT " + d + " " + d.size()));
                archive.nested().stream().map(Component::ref).forEach(ref -> System.out.println("NESTED " + ref));
            } catch (FaultException e) {
                System.out.println("FAULT " + e.getMessage());
            }
        }
    }

    private static List<Path> files(Path folder, String... suffixes) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(
                            f -> Stream.of(suffixes).anyMatch(s -> f.toString().endsWith(s)))
                    .sorted()
                    .toList();
        }
    }

    private static ToLongFunction<Path> pomReader(Path repository) {
        PomFactsReader reader = new PomFactsReader(coordinates -> locate(repository, coordinates));
        return pom ->
                reader.read(pom, String.valueOf(pom.getFileName())).facts().size();
    }

    private static Optional<Path> locate(Path repository, PomCoordinates c) {
        Path file = repository
                .resolve(c.groupId().replace('.', '/'))
                .resolve(c.artifactId())
                .resolve(c.version())
                .resolve(c.artifactId() + "-" + c.version() + ".pom");
        return Files.exists(file) ? Optional.of(file) : Optional.empty();
    }
}
