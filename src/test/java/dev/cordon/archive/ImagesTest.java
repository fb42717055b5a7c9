package dev.cordon.archive;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.cordon.inventory.Component;
import dev.cordon.inventory.Fact;
import dev.cordon.inventory.Purl;
import dev.cordon.inventory.Strength;
import dev.cordon.notice.Fault;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Images of containers: their layers are laid over one another, and none of them is passed over. */
class ImagesTest {

    private static final byte[] KAV = Jars.of("com/kavsdk/A.class");
    private static final String LAYER = "application/vnd.oci.image.layer.v1.tar";

    @TempDir
    Path folder;

    /** Builds an OCI layout. Digests are made up: nobody here compares them. */
    private static final class Layout {

        private final Map<String, byte[]> files = new LinkedHashMap<>();
        private final List<String> manifests = new ArrayList<>();
        private int next = 1;

        private String digest() {
            return String.format("%064x", next++);
        }

        private String blob(byte[] content) {
            String digest = digest();
            files.put("blobs/sha256/" + digest, content);
            return digest;
        }

        Layout image(byte[]... layers) {
            List<String> descriptors = new ArrayList<>();
            for (byte[] layer : layers) {
                descriptors.add(descriptor(LAYER, blob(layer)));
            }
            return manifest(descriptors);
        }

        Layout manifest(List<String> descriptors) {
            manifests.add(descriptor(
                    "application/vnd.oci.image.manifest.v1+json",
                    blob(("{\"schemaVersion\":2,\"config\":{\"digest\":\"sha256:0\"},\"layers\":["
                                    + String.join(",", descriptors) + "]}")
                            .getBytes(UTF_8))));
            return this;
        }

        static String descriptor(String mediaType, String digest) {
            return "{\"mediaType\":\"" + mediaType + "\",\"digest\":\"sha256:" + digest + "\",\"size\":1}";
        }

        Map<String, byte[]> files() {
            Map<String, byte[]> all = new LinkedHashMap<>();
            // As docker writes it: what says which layers there are comes behind them.
            all.putAll(files);
            all.put("index.json", ("{\"manifests\":[" + String.join(",", manifests) + "]}").getBytes(UTF_8));
            all.put("oci-layout", "{\"imageLayoutVersion\":\"1.0.0\"}".getBytes(UTF_8));
            return all;
        }
    }

    private static byte[] tar(Map<String, byte[]> files) {
        Tars tar = new Tars();
        files.forEach(tar::with);
        return tar.build();
    }

    private Archive look(byte[] content) {
        Path file = Jars.write(folder.resolve("image.tar"), content);
        return new ArchiveReader(ArchiveOptions.DEFAULT).look(file, "image.tar");
    }

    private Archive look(Layout layout) {
        return look(tar(layout.files()));
    }

    private static List<String> faults(Archive archive) {
        return archive.faults().stream().map(Fault::what).toList();
    }

    /** The components that hold the vendor's classes, by what they prove. */
    private static Map<Strength, List<String>> kav(Archive archive) {
        return archive.components().stream()
                .filter(c -> c.facts().stream().map(Fact::value).anyMatch("com.kavsdk"::equals))
                .collect(Collectors.groupingBy(
                        Component::most, Collectors.mapping(Component::name, Collectors.toList())));
    }

    private static byte[] lower() {
        return new Tars().with("app/lib/kav.jar", KAV).build();
    }

    @Test
    void whatALaterLayerDeletesIsNamedWithBothLayers() {
        byte[] later = new Tars().with("app/lib/.wh.kav.jar", "").build();

        Archive archive = look(new Layout().image(Tars.gzip(lower()), NestedContentTest.xz(later, 20)));

        assertThat(kav(archive))
                .isEqualTo(
                        Map.of(Strength.INDICATIVE, List.of("kav.jar, of layer 1, which layer 2 deletes or replaces")));
        assertThat(archive.faults()).isEmpty();
        assertThat(archive.unread()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "app/.wh..wh..opq",
                "./app/lib/.wh..wh..opq",
                "app/.wh.lib",
                ".wh.app",
                "/.wh..wh..opq",
                "app/lib/kav.jar",
                "./app/lib/kav.jar",
                "app/lib"
            })
    void isHiddenByWhateverTakesItsPlace(String name) {
        assertThat(kav(look(
                        new Layout().image(lower(), new Tars().with(name, "").build()))))
                .containsOnlyKeys(Strength.INDICATIVE);
    }

    /** Near misses. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "app/lib/.wh.kav",
                "app/lib/.wh.kav.jar.bak",
                "app/lib/kav.jar2",
                "app/lib2/.wh..wh..opq",
                "app/lib/kav.jar/.wh..wh..opq",
                "lib/.wh.kav.jar",
                "app/li",
                "wh.app"
            })
    void isThereWhereSomethingElseIsDeleted(String name) {
        assertThat(kav(look(
                        new Layout().image(lower(), new Tars().with(name, "").build()))))
                .containsOnlyKeys(Strength.CONCLUSIVE);
    }

    @Test
    void isThereWhereItComesBackOrWasDeletedBefore() {
        byte[] gone = new Tars().with("app/lib/.wh.kav.jar", "").build();

        assertThat(kav(look(new Layout().image(gone, lower())))).containsOnlyKeys(Strength.CONCLUSIVE);
        assertThat(kav(look(new Layout().image(lower(), gone, lower()))))
                .containsOnlyKeys(Strength.CONCLUSIVE, Strength.INDICATIVE);
        // A whiteout hides what lies below its layer, and nothing in it (OCI image spec, "Whiteouts").
        byte[] both = new Tars()
                .with("app/.wh..wh..opq", "")
                .with("app/lib/kav.jar", KAV)
                .build();
        assertThat(kav(look(new Layout().image(both)))).containsOnlyKeys(Strength.CONCLUSIVE);
    }

    @Test
    void isThereWhereOneOfTwoImagesHasIt() {
        Layout layout = new Layout();
        String lower = layout.blob(lower());
        String gone = layout.blob(new Tars().with(".wh.app", "").build());
        layout.manifest(List.of(Layout.descriptor(LAYER, lower), Layout.descriptor(LAYER, gone)));
        assertThat(kav(look(layout))).containsOnlyKeys(Strength.INDICATIVE);

        layout.manifest(List.of(Layout.descriptor(LAYER, lower)));
        assertThat(kav(look(layout))).containsOnlyKeys(Strength.CONCLUSIVE);
    }

    @Test
    void classesInAFolderThatIsDeletedAreNoMoreThanAHint() {
        byte[] classes = new Tars()
                .with("app/classes/com/kavsdk/A.class", "")
                .with("opt/com/example/B.class", "")
                .build();

        Archive archive = look(new Layout()
                .image(classes, new Tars().with("app/.wh.classes", "").build()));

        assertThat(kav(archive)).containsOnlyKeys(Strength.INDICATIVE);
        assertThat(archive.components())
                .filteredOn(c -> c.most() == Strength.CONCLUSIVE)
                .flatExtracting(Component::facts)
                .extracting(Fact::value)
                .anyMatch(v -> v.endsWith("com.example"));
    }

    private static byte[] saved(String layers) {
        return ("[{\"Config\":\"c.json\",\"RepoTags\":[\"repo.kcs.kaspersky.com/images/scanner:1\"],\"Layers\":["
                        + layers + "]}]")
                .getBytes(UTF_8);
    }

    @Test
    void whatDockerSavedIsAnImage() {
        byte[] later = new Tars().with("app/.wh.lib", "").build();
        byte[] image = new Tars()
                .with("b/layer.tar", later)
                .link("c/layer.tar", "../a/layer.tar")
                .with("manifest.json", saved("\"c/layer.tar\",\"b/layer.tar\""))
                .with("a/layer.tar", lower())
                .build();

        for (byte[] packed : new byte[][] {image, Tars.gzip(image)}) {
            Archive archive = look(packed);

            assertThat(kav(archive)).containsOnlyKeys(Strength.INDICATIVE);
            assertThat(archive.faults()).isEmpty();
            assertThat(archive.own().purl().map(Purl::canonical))
                    .contains("pkg:oci/scanner?repository_url=repo.kcs.kaspersky.com%2Fimages%2Fscanner");
        }
    }

    @Test
    void soIsOneInAFolder() {
        Map<String, byte[]> files = new Layout()
                .image(lower(), new Tars().with(".wh.app", "").build())
                .files();
        files.forEach((name, content) -> Jars.write(folder.resolve("in/oci").resolve(name), content));
        Archive archive = new ArchiveReader(ArchiveOptions.DEFAULT).look(folder.resolve("in"), "in");

        assertThat(kav(archive)).containsOnlyKeys(Strength.INDICATIVE);
        assertThat(archive.faults()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "a/layer.tar, ../b/layer.tar",
        "a/layer.tar, ../a/layer.tar",
        "a/layer.tar, /etc/passwd",
        "a/layer.tar, ../../../outside.tar"
    })
    void aLinkThatLeadsToNoLayerIsAFault(String name, String target) {
        byte[] image = new Tars()
                .link(name, target)
                .with("manifest.json", saved("\"a/layer.tar\""))
                .build();

        assertThat(faults(look(image)))
                .singleElement()
                .satisfies(what -> assertThat(what).endsWith("is layer 1 of an image and is not there"));
    }

    @Test
    void aLayerThatIsMissingEncryptedOrNoArchiveIsAFault() {
        Layout layout = new Layout();
        String random = layout.blob("noise".repeat(500).getBytes(UTF_8));
        String digits = "ab".repeat(32);
        layout.manifest(List.of(
                Layout.descriptor(
                        LAYER + "+gzip+encrypted",
                        layout.blob("secret".repeat(500).getBytes(UTF_8))),
                Layout.descriptor(LAYER, random),
                Layout.descriptor("application/vnd.docker.image.rootfs.foreign.diff.tar.gzip", digits)));

        assertThat(faults(look(layout)))
                .anyMatch(what -> what.endsWith(" is encrypted"))
                .anyMatch(what -> what.endsWith(" is layer 2 of an image and no archive that can be read"))
                .anyMatch(what -> what.endsWith(digits + " is layer 3 of an image and is not there"))
                .hasSize(3);
    }

    /** Near misses: a layer without files, other artifacts, and what an index lists for other machines. */
    @Test
    void whatNeedNotBeThereIsNoFault() {
        Layout layout = new Layout().image(new byte[1024], Tars.gzip(new byte[1024]), lower());
        layout.manifest(List.of(
                Layout.descriptor("application/vnd.in-toto+json", layout.blob("{}".getBytes(UTF_8))),
                Layout.descriptor("application/vnd.cncf.helm.config.v1+json", "ab".repeat(32))));
        layout.manifests.add(Layout.descriptor("application/vnd.oci.image.manifest.v1+json", "cd".repeat(32)));

        Archive archive = look(layout);

        assertThat(archive.faults()).isEmpty();
        assertThat(kav(archive)).containsOnlyKeys(Strength.CONCLUSIVE);
    }

    @Test
    void aLayoutThatListsNothingIsAFault() {
        Map<String, byte[]> files = new Layout().image(lower()).files();
        for (String index :
                List.of("{\"manifests\":[]}", "no json", "{\"manifests\":[{\"digest\":\"sha256:00\"}]}", "")) {
            files.put("index.json", index.getBytes(UTF_8));

            assertThat(faults(look(tar(files)))).hasSize(1);
        }
        files.remove("index.json");
        assertThat(faults(look(tar(files)))).hasSize(1);
    }

    @Test
    void anIndexThatListsItselfEnds() {
        Layout layout = new Layout();
        String own = String.format("%064x", 1);
        layout.blob(("{\"manifests\":[" + Layout.descriptor("x", own) + "]}").getBytes(UTF_8));
        layout.manifests.add(Layout.descriptor("application/vnd.oci.image.index.v1+json", own));
        layout.image(lower());

        assertThat(kav(look(layout))).containsOnlyKeys(Strength.CONCLUSIVE);
    }

    @Test
    void aLayerThatBreaksOffIsAFaultUnderAnyName() {
        byte[] xz = NestedContentTest.xz(lower(), 20);
        byte[] image = new Tars()
                .with("a.tar.xz", Arrays.copyOf(xz, xz.length - 30))
                .with("manifest.json", saved("\"a.tar.xz\""))
                .build();

        assertThat(faults(look(image))).hasSize(1);
    }

    private static byte[] status(String packages) {
        return packages.getBytes(UTF_8);
    }

    @Test
    void whatIsInstalledCountsAsItIsInTheEnd() {
        byte[] base = new Tars()
                .with("usr/lib/os-release", "ID=debian\nVERSION_ID=\"12\"\n")
                .with("var/lib/dpkg/status", status("Package: kesl\nVersion: 1\n\nPackage: base\nVersion: 1\n"))
                .build();
        byte[] later = new Tars()
                .with("./var/lib/dpkg/status", status("Package: base\nVersion: 2\n"))
                .build();

        List<Component> installed = look(new Layout().image(Tars.gzip(base), later)).components().stream()
                .filter(c -> c.purl().isPresent())
                .toList();

        assertThat(installed)
                .extracting(c -> c.purl().orElseThrow().canonical())
                .containsExactlyInAnyOrder(
                        "pkg:deb/debian/base@2?distro=debian-12", "pkg:deb/debian/kesl@1?distro=debian-12");
        assertThat(installed)
                .filteredOn(c -> c.most() == Strength.INDICATIVE)
                .singleElement()
                .satisfies(c -> assertThat(c.name()).isEqualTo("kesl@1, which a later layer removes"));
    }

    /** A layer that installs something does not say again which distribution it is. */
    @Test
    void aPackageThatStaysIsRemovedByNoLayer() {
        byte[] base = new Tars()
                .with("usr/lib/os-release", "ID=debian\nVERSION_ID=\"12\"\n")
                .with("var/lib/dpkg/status", status("Package: base\nVersion: 1\n"))
                .build();
        byte[] more = new Tars()
                .with("var/lib/dpkg/status", status("Package: base\nVersion: 1\n\nPackage: kesl\nVersion: 1\n"))
                .build();
        byte[] less = new Tars()
                .with("var/lib/dpkg/status", status("Package: base\nVersion: 1\n"))
                .build();

        assertThat(look(new Layout().image(base, more, less)).components())
                .filteredOn(c -> c.purl().isPresent())
                .extracting(c -> c.purl().orElseThrow().canonical(), Component::most)
                .containsExactlyInAnyOrder(
                        tuple("pkg:deb/debian/base@1?distro=debian-12", Strength.CONCLUSIVE),
                        tuple("pkg:deb/debian/kesl@1?distro=debian-12", Strength.INDICATIVE));
    }

    /** What deletes a jar is none; a file of such a name that holds something is looked into. */
    @Test
    void aWhiteoutOfAnArchiveIsNoArchive() {
        byte[] later = new Tars()
                .with("app/.wh.gone.jar", new byte[0])
                .with("app/.wh.full.jar", KAV)
                .build();

        Archive archive =
                look(new Layout().image(new Tars().with("app/gone.jar", KAV).build(), later));

        assertThat(archive.notices()).isEmpty();
        assertThat(archive.components())
                .filteredOn(c -> c.ref().contains(".wh."))
                .extracting(Component::name)
                .containsExactly(".wh.full.jar");
    }

    @Test
    void whatIsInstalledInALayerOfNoImageIsThereAsWell() {
        byte[] rootfs = new Tars()
                .with("lib/apk/db/installed", "P:kav\nV:1\n")
                .with("etc/os-release", "ID=alpine\n")
                .build();

        assertThat(look(new Tars().with("some/rootfs.tar", rootfs).build()).components())
                .filteredOn(c -> c.purl().isPresent())
                .extracting(c -> c.purl().orElseThrow().canonical())
                .containsExactly("pkg:apk/alpine/kav@1?distro=alpine");
    }

    /** Near misses: other files of these names. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "[]",
                "{\"layers\":[{\"name\":\"shape\"}]}",
                "[{\"Layers\":\"a\"}]",
                "[1,[2]]",
                "{\"manifests\":{}}"
            })
    void otherDocumentsAreNone(String json) {
        byte[] tar = new Tars()
                .with("index.json", json)
                .with("manifest.json", json)
                .with("kav.jar", KAV)
                .build();

        Archive archive = look(tar);
        assertThat(archive.faults()).isEmpty();
        assertThat(archive.notices()).isEmpty();
        assertThat(kav(archive)).containsOnlyKeys(Strength.CONCLUSIVE);
    }
}
