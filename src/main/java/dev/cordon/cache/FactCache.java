package dev.cordon.cache;

import dev.cordon.archive.Archive;
import dev.cordon.archive.ArchiveOptions;
import dev.cordon.bytes.FileBytes;
import dev.cordon.bytes.FileHash;
import dev.cordon.inventory.Fact;
import dev.cordon.pom.PomCoordinates;
import dev.cordon.pom.PomFacts;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * What archives and POMs say, kept from one build to the next. Only facts are kept, and nothing of what they come to: lists,
 * levels and waivers may change as they like.
 *
 * <p>An entry is for one file at one path, unchanged by all that the file system says of it, for one build of Cordon and for
 * one way of reading; and only for the very bytes: their digest is taken in every build, since a record says what was looked
 * at today, and an entry that was made of other bytes counts for none. What is left to trust is that nobody else writes into
 * the folder. What had anything to say but facts, such as a fault, a notice or an SBOM, is read every time. Thread-safe.
 */
public final class FactCache {

    private final CacheFolder folder;
    private final String tool;
    private final Map<ArchiveOptions, String> options = new ConcurrentHashMap<>();
    private final Map<Path, String> parents = new ConcurrentHashMap<>();
    private final LongAdder archives = new LongAdder();
    private final LongAdder poms = new LongAdder();

    private FactCache(CacheFolder folder, String tool) {
        this.folder = folder;
        this.tool = tool;
    }

    /**
     * Opens the cache in a folder.
     *
     * @param tool which build of Cordon reads: another may see other facts
     * @throws UnusableCacheException if the folder cannot be used
     */
    public static FactCache open(Path folder, String tool) throws UnusableCacheException {
        return new FactCache(CacheFolder.open(folder), tool);
    }

    /** How many archives came from it so far. */
    public long archives() {
        return archives.sum();
    }

    /** How many POMs came from it so far. */
    public long poms() {
        return poms.sum();
    }

    /** Why nothing more is written; empty where nothing went wrong. */
    public Optional<String> trouble() {
        return folder.trouble();
    }

    /**
     * What an archive says.
     *
     * @param label what facts call it
     * @param how how it is read
     * @param read reads it, where it is not known
     */
    public Archive archive(Path file, String label, ArchiveOptions how, Supplier<Archive> read) {
        Optional<FileMark> mark = how.hashes() ? Optional.empty() : FileMark.of(file);
        if (mark.isEmpty()) {
            return read.get();
        }
        String key = key("archive", mark.get(), label, options.computeIfAbsent(how, ArchiveOptions::toString));
        Optional<Archive> known = entry(key, in -> ArchiveEntry.read(in, () -> digest(file)))
                .filter(a -> FileMark.of(file).equals(mark));
        if (known.isPresent()) {
            archives.increment();
            return known.get();
        }
        Archive seen = read.get();
        if (ArchiveEntry.isPlain(seen) && FileMark.of(file).equals(mark)) {
            keep(key, out -> ArchiveEntry.write(seen, out));
        }
        return seen;
    }

    /**
     * What a POM and its parents say.
     *
     * @param label what facts call it
     * @param locate where the POM of given coordinates lies
     * @param read reads it, where it is not known
     */
    public PomFacts pom(
            Path file, String label, Function<PomCoordinates, Optional<Path>> locate, Supplier<PomFacts> read) {
        Optional<FileMark> mark = FileMark.of(file);
        if (mark.isEmpty()) {
            return read.get();
        }
        String key = key("pom", mark.get(), label, "");
        Optional<PomFacts> known = entry(key, in -> pom(in, file, locate));
        if (known.isPresent()) {
            poms.increment();
            return known.get();
        }
        // Before it is read: what changes meanwhile has another digest later.
        Optional<String> own = tryTo(() -> digest(file));
        PomFacts seen = read.get();
        if (own.isPresent() && seen.notices().isEmpty()) {
            keep(key, out -> write(seen, own.get(), out));
        }
        return seen;
    }

    private void write(PomFacts pom, String own, EntryWriter out) {
        out.text(own);
        out.number(pom.parents().size());
        for (PomFacts.Parent parent : pom.parents()) {
            out.text(parent.coordinates().groupId());
            out.text(parent.coordinates().artifactId());
            out.text(parent.coordinates().version());
            out.text(parent.file().toAbsolutePath().toString());
            out.text(parentDigest(parent.file()));
        }
        out.facts(pom.facts());
    }

    private PomFacts pom(EntryReader in, Path file, Function<PomCoordinates, Optional<Path>> locate) {
        same(in.text(), digest(file));
        List<PomFacts.Parent> parents = in.list(() -> {
            PomCoordinates coordinates = new PomCoordinates(in.text(), in.text(), in.text());
            Path parent = locate.apply(coordinates).orElseThrow();
            same(in.text(), parent.toAbsolutePath().toString());
            same(in.text(), parentDigest(parent));
            return new PomFacts.Parent(coordinates, parent);
        });
        List<Fact> facts = in.list(in::fact);
        in.end();
        return new PomFacts(facts, List.of(), parents);
    }

    private static void same(String then, String now) {
        if (!then.equals(now)) {
            throw new IllegalArgumentException("another file than then");
        }
    }

    /** Many POMs have one parent; in one build each is read once, with and without a cache. */
    private String parentDigest(Path parent) {
        return parents.computeIfAbsent(parent, FactCache::digest);
    }

    private static String digest(Path file) {
        try (FileBytes bytes = new FileBytes(file)) {
            return FileHash.of(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String key(String kind, FileMark mark, String label, String how) {
        return String.join("\n", kind, tool, mark.text(), label, how);
    }

    /** An entry that cannot be read is none. */
    private <T> Optional<T> entry(String key, Function<EntryReader, T> read) {
        Optional<ByteBuffer> entry = folder.read(name(key));
        return entry.flatMap(bytes -> tryTo(() -> {
            EntryReader in = new EntryReader(bytes);
            same(in.text(), key);
            return read.apply(in);
        }));
    }

    private void keep(String key, Consumer<EntryWriter> content) {
        tryTo(() -> {
            EntryWriter out = new EntryWriter();
            out.text(key);
            content.accept(out);
            folder.write(name(key), out.bytes());
            return key;
        });
    }

    private static <T> Optional<T> tryTo(Supplier<T> attempt) {
        try {
            return Optional.of(attempt.get());
        } catch (RuntimeException e) {
            return Optional.empty(); // it is read then, and whoever reads it says what is wrong
        }
    }

    private static String name(String key) {
        return HexFormat.of().formatHex(FileHash.sha256().digest(key.getBytes(StandardCharsets.UTF_8)));
    }

    /**
     * Which build of Cordon a jar is: what the file system says of it, and the digest of its end, where a jar lists what is
     * in it.
     *
     * @return empty where it is no jar: classes in a folder change one by one
     */
    public static Optional<String> tool(String version, Path jar) {
        return FileMark.of(jar).flatMap(mark -> tryTo(() -> version + "\n" + mark.text() + "\n" + end(jar)));
    }

    private static String end(Path jar) {
        try (InputStream in = Files.newInputStream(jar)) {
            in.skipNBytes(Math.max(0, Files.size(jar) - (1 << 16)));
            return FileHash.of(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
