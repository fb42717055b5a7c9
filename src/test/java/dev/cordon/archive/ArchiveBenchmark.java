package dev.cordon.archive;

import dev.cordon.bytes.ArchiveLimits;
import dev.cordon.bytes.BrokenException;
import dev.cordon.bytes.Budget;
import dev.cordon.bytes.DigestedBytes;
import dev.cordon.bytes.FileBytes;
import dev.cordon.bytes.FileHash;
import dev.cordon.inventory.Component;
import dev.cordon.notice.FaultException;
import dev.cordon.notice.Location;
import dev.cordon.pom.PomCoordinates;
import dev.cordon.pom.PomFactsReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;
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
 * After the first of the rounds the files are in the page cache. Every file is digested while it is read, and what its names
 * and its facts take is said beside the digest alone. The bounds: names and packages in no more than twice the time of listing
 * with {@code ZipFile}, all facts in no more than eight times. With {@code notices} as third argument it prints what the reader
 * says of the files instead.
 */
final class ArchiveBenchmark {

    private static final int ROUNDS = 15;
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

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
        Task listing = new Task(jars, () -> ArchiveBenchmark::list);
        Task digest = new Task(jars, () -> ArchiveBenchmark::digest);
        Task names = new Task(jars, () -> ArchiveBenchmark::packages);
        Task facts = new Task(jars, () -> reader(Role.DEPENDENCY));
        Task classes = new Task(jars, () -> reader(Role.NAMED));
        Task pom = new Task(poms, () -> pomReader(repository));
        ExecutorService pool = Executors.newFixedThreadPool(threads);
        try {
            for (int round = 0; round < ROUNDS; round++) {
                for (Task task : List.of(listing, digest, names, facts, classes, pom)) {
                    task.run(pool);
                }
            }
        } finally {
            pool.shutdown();
        }
        System.out.printf(
                Locale.ROOT,
                "| %d archives of %d MB and %d POMs, %d threads, medians of %d rounds | CPU of the threads, ms | : listing |%n|---|---|---|%n",
                jars.size(),
                bytes / 1_000_000,
                poms.size(),
                threads,
                ROUNDS);
        double one = listing.median();
        row("list the entries with `java.util.zip.ZipFile`", one, one);
        row("the digest (SHA-256) of each file, alone", digest.median(), one);
        row(
                "names and packages, with both names of each entry, beside the digest",
                names.median() - digest.median(),
                one);
        row("all facts of dependencies, beside the digest", facts.median() - digest.median(), one);
        row(
                "all facts of files that are named, whose classes are looked into, beside the digest",
                classes.median() - digest.median(),
                one);
        row("the POMs with their parents", pom.median(), one);
    }

    private static void row(String what, double millis, double listing) {
        System.out.printf(Locale.ROOT, "| %s | %.0f | %.1f |%n", what, millis, millis / listing);
    }

    /** What is measured; a round of each comes after a round of the other, so that a busy machine slows them alike. */
    private static final class Task {

        private final List<Path> files;
        private final Supplier<ToLongFunction<Path>> session;
        private final List<Long> nanos = new ArrayList<>();

        Task(List<Path> files, Supplier<ToLongFunction<Path>> session) {
            this.files = files;
            this.session = session;
        }

        void run(ExecutorService pool) throws InterruptedException, ExecutionException {
            ToLongFunction<Path> work = session.get();
            AtomicLong seen = new AtomicLong();
            List<Future<Long>> results = new ArrayList<>();
            for (Path file : files) {
                results.add(pool.submit(() -> {
                    long start = THREADS.getCurrentThreadCpuTime();
                    seen.addAndGet(work.applyAsLong(file));
                    return THREADS.getCurrentThreadCpuTime() - start;
                }));
            }
            long sum = 0;
            for (Future<Long> result : results) {
                sum += result.get();
            }
            if (seen.get() == 0) {
                throw new IllegalStateException("nothing was seen");
            }
            nanos.add(sum);
        }

        /** In milliseconds. */
        double median() {
            return nanos.stream().sorted().toList().get(nanos.size() / 2) / 1e6;
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
            public boolean looksInto(long size) {
                return false;
            }

            @Override
            public void entry(String name, EntryContent content) {}
        };
        Remarks remarks = new Remarks(Location.of(jar.toString()));
        try (FileBytes bytes = new FileBytes(jar)) {
            DigestedBytes digested = new DigestedBytes(bytes);
            Optional<DirectoryEnd> end = DirectoryEnd.find(digested);
            if (end.isPresent()) {
                new ZipWalk(budget, new Inflaters()).walk(digested, end.get(), "", remarks, visitor);
            }
            digested.hash();
            return counter.packages(folder -> true).values().stream()
                    .mapToInt(n -> n)
                    .sum();
        } catch (BrokenException e) {
            return 0;
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

    private static ToLongFunction<Path> reader(Role role) {
        StrictReader reader = new StrictReader(ArchiveOptions.DEFAULT.as(role));
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
