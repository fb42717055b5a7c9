package dev.cordon.cache;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cordon.archive.Archive;
import dev.cordon.archive.ArchiveOptions;
import dev.cordon.archive.ArchiveReader;
import dev.cordon.archive.OnUnreadable;
import dev.cordon.archive.Role;
import dev.cordon.archive.UnreadPart;
import dev.cordon.bytes.ArchiveLimits;
import dev.cordon.inventory.Component;
import dev.cordon.inventory.Fact;
import dev.cordon.inventory.Purl;
import dev.cordon.inventory.Scope;
import dev.cordon.inventory.Signal;
import dev.cordon.inventory.Strength;
import dev.cordon.pom.PomCoordinates;
import dev.cordon.pom.PomFacts;
import dev.cordon.pom.PomFactsReader;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is believed of earlier builds, and what is not. */
class FactCacheTest {

    private static final ArchiveOptions OPTIONS = ArchiveOptions.DEFAULT.as(Role.DEPENDENCY);

    @TempDir
    private Path temp;

    private Path folder;
    private Path jar;
    private int read;

    @BeforeEach
    void setUp() throws IOException {
        folder = temp.resolve("cache/facts");
        jar = jar("lib.jar", "com/acme/api/A.class", "com/acme/api/B.class");
    }

    @Test
    void anotherBuildSaysTheSameWithoutOpeningTheArchive() throws Exception {
        Archive first = look(cache("1"));
        Archive second = look(cache("1"));

        assertThat(read).isEqualTo(1);
        assertThat(second).isEqualTo(first).isEqualTo(new ArchiveReader(OPTIONS).look(jar, "com.acme:lib:1"));
    }

    @Test
    void countsWhatCameFromIt() throws Exception {
        FactCache cache = cache("1");
        look(cache);
        assertThat(cache.archives()).isZero();
        look(cache);
        assertThat(cache.archives()).isEqualTo(1);
    }

    @Test
    void keepsArchivesInArchivesAndWhatWasNotRead() throws Exception {
        Path inner = jar("inner.jar", "com/acme/inner/C.class");
        Path outer = temp.resolve("outer.jar");
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(outer))) {
            zip.putNextEntry(new ZipEntry("META-INF/MANIFEST.MF"));
            zip.write("Manifest-Version: 1.0\r\nImplementation-Vendor: Ä ACME\r\n\r\n".getBytes(UTF_8));
            zip.putNextEntry(new ZipEntry("lib/inner.jar"));
            Files.copy(inner, zip);
        }
        Archive seen = new ArchiveReader(OPTIONS).look(outer, "com.acme:lib:1");
        assertThat(seen.nested()).isNotEmpty();
        Archive first = new Archive(
                seen.components(),
                List.of(),
                List.of(),
                List.of(),
                List.of(new UnreadPart("beside.jar", "is named", true), new UnreadPart("data.bin", "is data", false)));

        cache("1").archive(outer, "com.acme:lib:1", OPTIONS, () -> first);
        Archive second = cache("1").archive(outer, "com.acme:lib:1", OPTIONS, this::read);

        assertThat(read).isZero();
        assertThat(second).isEqualTo(first);
    }

    /** Whoever puts another file in the place of one, with its size and its time of writing. */
    @Test
    void aJarThatWasReplacedWithItsSizeAndTimeKeptIsRead() throws Exception {
        look(cache("1"));
        FileTime then = Files.getLastModifiedTime(jar);
        Path other = jar("other.jar", "com/evil/api/A.class", "com/evil/api/B.class");
        assertThat(Files.size(other)).isEqualTo(Files.size(jar));
        Files.move(other, jar, StandardCopyOption.REPLACE_EXISTING);
        Files.setLastModifiedTime(jar, then);

        assertThat(packages(look(cache("1")))).containsExactly("com.evil.api");
        assertThat(read).isEqualTo(2);
    }

    /** As on a system that shows no time of change: the entry is there under the key, and its bytes are others. */
    @Test
    void anEntryOfOtherBytesCountsForNone() throws Exception {
        Archive evil = new ArchiveReader(OPTIONS).look(jar("evil.jar", "com/evil/api/A.class"), "com.acme:lib:1");
        cache("1").archive(jar, "com.acme:lib:1", OPTIONS, () -> evil);

        assertThat(packages(look(cache("1")))).containsExactly("com.acme.api");
        assertThat(read).isEqualTo(1);
    }

    @Test
    void everyFlippedByteIsNoticed() throws Exception {
        Archive first = look(cache("1"));
        Path entry = entries().get(0);
        byte[] whole = Files.readAllBytes(entry);
        for (int i = 0; i < whole.length; i++) {
            byte[] broken = whole.clone();
            broken[i] ^= (byte) (1 << i % 8);
            Files.write(entry, broken);
            read = 0;
            assertThat(look(cache("1"))).isEqualTo(first);
            assertThat(read).as("byte %d", i).isEqualTo(1);
        }
    }

    @Test
    void aTruncatedLongerEmptyOrForeignEntryCountsForNone() throws Exception {
        Archive first = look(cache("1"));
        Path entry = entries().get(0);
        byte[] whole = Files.readAllBytes(entry);
        Path other = jar("second.jar", "com/acme/other/A.class");
        cache("1")
                .archive(
                        other,
                        "com.acme:lib:1",
                        OPTIONS,
                        () -> new ArchiveReader(OPTIONS).look(other, "com.acme:lib:1"));
        byte[] foreign = Files.readAllBytes(entries().stream()
                .filter(file -> !file.equals(entry))
                .findFirst()
                .orElseThrow());
        List<byte[]> bad = Stream.concat(
                        IntStream.range(0, whole.length).mapToObj(size -> Arrays.copyOf(whole, size)),
                        Stream.of(Arrays.copyOf(whole, whole.length + 1), foreign, new byte[CacheFolder.LARGEST * 2]))
                .toList();
        for (byte[] bytes : bad) {
            Files.write(entry, bytes);
            read = 0;
            assertThat(look(cache("1"))).isEqualTo(first);
            assertThat(read).as("%d bytes", bytes.length).isEqualTo(1);
        }
        read = 0;
        look(cache("1"));
        assertThat(read).as("the entry was written anew").isZero();
    }

    @Test
    void anEntryIsForOneCordonOneLabelOneWayOfReadingAndOnePath() throws Exception {
        look(cache("1"));
        look(cache("2"));
        cache("1").archive(jar, "com.acme:other:1", OPTIONS, this::read);
        cache("1").archive(jar, "com.acme:lib:1", OPTIONS.as(Role.NAMED), this::read);
        cache("1")
                .archive(
                        jar,
                        "com.acme:lib:1",
                        new ArchiveOptions(ArchiveLimits.DEFAULT, OnUnreadable.RECORD, false, Role.DEPENDENCY),
                        this::read);
        Path moved = Files.move(jar, temp.resolve("moved.jar"));
        cache("1").archive(moved, "com.acme:lib:1", OPTIONS, this::read);
        assertThat(read).isEqualTo(6);
    }

    /** Where lists hold digests, archives within archives have one too, and digests never come from here. */
    @Test
    void nothingIsUsedWhereListsHoldDigests() throws Exception {
        ArchiveOptions hashes = new ArchiveOptions(ArchiveLimits.DEFAULT, OnUnreadable.FAIL, true, Role.DEPENDENCY);
        cache("1").archive(jar, "com.acme:lib:1", hashes, this::read);
        cache("1").archive(jar, "com.acme:lib:1", hashes, this::read);
        assertThat(read).isEqualTo(2);
        assertThat(entries()).isEmpty();
    }

    @Test
    void whatHadAFaultANoticeOrAnSbomIsReadEveryTime() throws Exception {
        Path broken = Files.write(temp.resolve("broken.jar"), new byte[] {'P', 'K', 3, 4, 0, 0});
        Path bill = temp.resolve("bill.jar");
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(bill))) {
            zip.putNextEntry(new ZipEntry("META-INF/sbom/bom.json"));
            zip.write("{\"bomFormat\":\"CycloneDX\",\"specVersion\":\"1.5\"}".getBytes(UTF_8));
        }
        for (Path file : List.of(broken, bill, temp.resolve("gone.jar"), temp)) {
            read = 0;
            for (int i = 0; i < 2; i++) {
                cache("1").archive(file, "x", OPTIONS, () -> {
                    read++;
                    return new ArchiveReader(OPTIONS).look(file, "x");
                });
            }
            assertThat(read).as("%s", file).isEqualTo(2);
        }
        try (Stream<Path> kept = Files.walk(folder)) {
            assertThat(kept.filter(Files::isRegularFile)).isEmpty();
        }
    }

    @Test
    void everyPartOfAComponentComesBack() {
        Component copy = new Component(
                        "a!/b \uD83D\uDE00",
                        "",
                        Optional.of(Purl.parse("pkg:npm/%40acme/lib@1?x=y")),
                        Optional.of(Scope.TEST),
                        List.of(new Fact(Signal.DOMAIN, "acme.example", "", Integer.MAX_VALUE)),
                        Strength.INDICATIVE)
                .copyAt("c");
        Component bare = new Component("a", "a", Optional.empty(), Optional.empty(), List.of());
        EntryWriter out = new EntryWriter();
        out.component(copy);
        out.component(bare);

        EntryReader in = new EntryReader(ByteBuffer.wrap(out.bytes()));
        assertThat(in.component()).isEqualTo(copy);
        assertThat(in.component()).isEqualTo(bare);
        in.end();
        assertThatThrownBy(() -> new EntryWriter().text("\uD83D")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aPomIsKnownAgainWithItsParentsAndNoOther() throws Exception {
        Path parent = pom("parent.pom", "", "https://parent.example");
        Path pom = pom(
                "lib.pom", "<parent><groupId>g</groupId><artifactId>p</artifactId><version>1</version></parent>", "");
        PomFacts first = pom(cache("1"), pom, parent);
        PomFacts second = pom(cache("1"), pom, parent);
        assertThat(first.facts()).extracting(Fact::value).contains("parent.example");
        assertThat(second).isEqualTo(first);
        assertThat(read).isEqualTo(1);

        Files.writeString(parent, Files.readString(parent).replace("parent.example", "others.example"));
        assertThat(pom(cache("1"), pom, parent).facts()).extracting(Fact::value).contains("others.example");
        Path elsewhere = Files.copy(parent, temp.resolve("elsewhere.pom"));
        pom(cache("1"), pom, elsewhere);
        assertThat(read).isEqualTo(3);

        FactCache cache = cache("1");
        pom(cache, pom, elsewhere);
        assertThat(read).isEqualTo(3);
        assertThat(cache.poms()).isEqualTo(1);
    }

    /** What is missing today may be there tomorrow. */
    @Test
    void aPomWithoutItsParentIsReadEveryTime() throws Exception {
        Path pom = pom(
                "lib.pom", "<parent><groupId>g</groupId><artifactId>p</artifactId><version>1</version></parent>", "");
        for (int i = 0; i < 2; i++) {
            cache("1").pom(pom, "com.acme:lib:1", c -> Optional.empty(), () -> {
                read++;
                return new PomFactsReader(c -> Optional.empty()).read(pom, "com.acme:lib:1");
            });
        }
        assertThat(read).isEqualTo(2);
    }

    @Test
    void aFolderThatIsALinkAFileOrOpenToOthersIsNotUsed() throws Exception {
        Path real = Files.createDirectories(temp.resolve("real"));
        Files.createDirectories(folder.getParent());
        Files.createSymbolicLink(folder, real);
        assertThatThrownBy(() -> cache("1"))
                .isInstanceOf(UnusableCacheException.class)
                .hasMessage("is a link");
        Files.delete(folder);
        Files.writeString(folder, "");
        assertThatThrownBy(() -> cache("1"))
                .isInstanceOf(UnusableCacheException.class)
                .hasMessage("is no folder");
        Files.delete(folder);
        Files.createDirectory(folder);
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxrwxr-x"));
        assertThatThrownBy(() -> cache("1"))
                .isInstanceOf(UnusableCacheException.class)
                .hasMessage("can be written by others than its owner");
    }

    @Test
    void aLinkInTheFolderIsFollowedNeitherToReadNorToWrite() throws Exception {
        Archive first = look(cache("1"));
        Path entry = entries().get(0);
        Path elsewhere = Files.move(entry.getParent(), temp.resolve("elsewhere"));
        Files.createSymbolicLink(entry.getParent(), elsewhere);

        FactCache cache = cache("1");
        assertThat(look(cache)).isEqualTo(first);
        assertThat(read).isEqualTo(2);
        assertThat(cache.trouble().orElseThrow()).contains("is a link");
        try (Stream<Path> kept = Files.list(elsewhere)) {
            assertThat(kept).hasSize(1);
        }
    }

    /** As where the disk is full, or nothing may be written: the build goes on, and says so once. */
    @Test
    void whatCannotBeWrittenIsReadEveryTimeAndSaid() throws Exception {
        cache("1");
        for (int i = 0; i < 256; i++) {
            Files.writeString(folder.resolve("%02x".formatted(i)), "");
        }
        FactCache cache = cache("1");
        assertThat(look(cache)).isEqualTo(look(cache));
        assertThat(read).isEqualTo(2);
        assertThat(cache.trouble()).isPresent();
    }

    @Test
    void theOldestGoWhereThereAreTooMany() throws Exception {
        look(cache("1"));
        Path entry = entries().get(0);
        byte[] large = new byte[CacheFolder.LARGEST];
        for (int i = 0; i < 8; i++) {
            Path file = Files.write(entry.resolveSibling("old" + i), large);
            Files.setLastModifiedTime(file, FileTime.fromMillis(1_000L * (i + 1)));
        }
        Files.delete(entry);

        look(cache("1"));

        assertThat(entry).exists();
        assertThat(entry.resolveSibling("old0")).doesNotExist();
        assertThat(entry.resolveSibling("old7")).exists();
        try (Stream<Path> left = Files.list(entry.getParent())) {
            assertThat(left.mapToLong(file -> file.toFile().length()).sum())
                    .isLessThan(CacheFolder.SHARE + CacheFolder.LARGEST);
        }
    }

    @Test
    void buildsAtTheSameTimeShareIt() throws Exception {
        Archive expected = new ArchiveReader(OPTIONS).look(jar, "com.acme:lib:1");
        ExecutorService builds = Executors.newFixedThreadPool(8);
        try {
            Callable<Archive> build = () -> {
                Archive last = expected;
                for (int i = 0; i < 50; i++) {
                    last = cache("1")
                            .archive(
                                    jar,
                                    "com.acme:lib:1",
                                    OPTIONS,
                                    () -> new ArchiveReader(OPTIONS).look(jar, "com.acme:lib:1"));
                    assertThat(last).isEqualTo(expected);
                    entries().forEach(entry -> entry.toFile().delete());
                }
                return last;
            };
            for (Future<Archive> done : builds.invokeAll(Collections.nCopies(8, build))) {
                assertThat(done.get()).isEqualTo(expected);
            }
        } finally {
            builds.shutdownNow();
        }
    }

    @Test
    void aCordonIsKnownByItsJar() throws Exception {
        Optional<String> tool = FactCache.tool("1", jar);
        assertThat(tool).isPresent().isEqualTo(FactCache.tool("1", jar)).isNotEqualTo(FactCache.tool("2", jar));
        try (OutputStream more = Files.newOutputStream(jar, StandardOpenOption.APPEND)) {
            more.write(0);
        }
        assertThat(FactCache.tool("1", jar)).isNotEqualTo(tool);
        assertThat(FactCache.tool("1", temp)).isEmpty();
    }

    private FactCache cache(String tool) throws UnusableCacheException {
        return FactCache.open(folder, tool);
    }

    private Archive look(FactCache cache) {
        return cache.archive(jar, "com.acme:lib:1", OPTIONS, this::read);
    }

    private Archive read() {
        read++;
        return new ArchiveReader(OPTIONS).look(jar, "com.acme:lib:1");
    }

    private PomFacts pom(FactCache cache, Path pom, Path parent) {
        return cache.pom(pom, "com.acme:lib:1", c -> Optional.of(parent), () -> {
            read++;
            return new PomFactsReader((PomCoordinates c) -> Optional.of(parent)).read(pom, "com.acme:lib:1");
        });
    }

    private Path pom(String name, String parent, String url) throws IOException {
        return Files.writeString(
                temp.resolve(name),
                "<project>" + parent + "<groupId>g</groupId><artifactId>a</artifactId><version>1</version><url>" + url
                        + "</url></project>");
    }

    private static List<String> packages(Archive archive) {
        return archive.own().facts().stream()
                .filter(fact -> fact.signal() == Signal.JAVA_PACKAGE)
                .map(Fact::value)
                .toList();
    }

    private List<Path> entries() throws IOException {
        if (Files.notExists(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile)
                    .filter(file -> !file.toString().endsWith(".part"))
                    .sorted()
                    .toList();
        } catch (UncheckedIOException e) {
            return List.of(); // another build was quicker
        }
    }

    private Path jar(String name, String... classes) throws IOException {
        Path file = temp.resolve(name);
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
            for (String entry : classes) {
                ZipEntry one = new ZipEntry(entry);
                one.setTime(0);
                zip.putNextEntry(one);
            }
        }
        return file;
    }
}
