package dev.cordon.archive;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.cordon.bytes.ArchiveLimits;
import dev.cordon.inventory.Component;
import dev.cordon.inventory.Fact;
import dev.cordon.inventory.Purl;
import dev.cordon.inventory.Signal;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ArchiveReaderTest {

    @TempDir
    Path folder;

    private final StrictReader reader = new StrictReader(ArchiveOptions.DEFAULT);

    private Archive read(String name, byte[] content) {
        return reader.read(Jars.write(folder.resolve(name), content));
    }

    private static List<String> values(Component component, Signal signal) {
        return component.facts().stream()
                .filter(fact -> fact.signal() == signal)
                .map(Fact::value)
                .toList();
    }

    @Test
    void takesTheRootsOfClassesAwayFromPackages() {
        Archive archive = read(
                "app.war",
                Jars.of(
                        "BOOT-INF/classes/com/a/A.class",
                        "WEB-INF/classes/com/b/A.class",
                        "WEB-INF/classes/META-INF/versions/11/com/b/A.class",
                        "META-INF/versions/9/com/c/A.class",
                        "META-INF/versions/module-info.class",
                        "inst/com/d/A.classdata",
                        "Root.class",
                        "com/e/not.class.txt"));

        assertThat(values(archive.own(), Signal.JAVA_PACKAGE))
                .containsExactlyInAnyOrder("com.a", "com.b", "com.c", "inst.com.d", "META-INF.versions");
    }

    @Test
    void readsASpringBootJarInPlace() {
        byte[] inner = new Jars()
                .with("META-INF/maven/com.acme/core/pom.properties", "groupId=com.acme\nartifactId=core\nversion=1.2\n")
                .with("com/acme/A.class", "")
                .build();

        Archive archive = read(
                "app.jar", new Jars().stored("BOOT-INF/lib/core-1.2.jar", inner).build());

        assertThat(archive.nested()).singleElement().satisfies(core -> {
            assertThat(core.ref()).isEqualTo("app.jar!/BOOT-INF/lib/core-1.2.jar");
            assertThat(core.name()).isEqualTo("com.acme:core:1.2");
            assertThat(core.purl()).contains(Purl.parse("pkg:maven/com.acme/core@1.2"));
            assertThat(values(core, Signal.JAVA_PACKAGE)).containsExactly("com.acme");
        });
    }

    @Test
    void keepsCoordinatesOfShadedLibrariesAsFactsAndNotAsTheName() {
        byte[] shaded = new Jars()
                .with("META-INF/maven/com.volcengine/tos/pom.properties", "groupId=com.volcengine\nartifactId=tos\n")
                .build();

        Archive archive =
                read("app.zip", new Jars().with("lib/bundle.jar", shaded).build());

        Component bundle = archive.nested().get(0);
        assertThat(bundle.name()).isEqualTo("bundle.jar");
        assertThat(bundle.purl()).isEmpty();
        assertThat(values(bundle, Signal.GROUP_ID)).containsExactly("com.volcengine");
        assertThat(values(bundle, Signal.PURL)).containsExactly("pkg:maven/com.volcengine/tos");
    }

    @Test
    void readsAnEmbeddedPom() {
        String pom = """
                <!DOCTYPE project [<!ENTITY x SYSTEM "file:///etc/passwd">]>
                <project><parent><groupId>com.acme</groupId><version>2</version></parent>
                <artifactId>lib</artifactId><url>https://lib.acme.example/${project.version}</url>
                <organization><name><![CDATA[Acme]]> &x; &oslash;</name></organization></project>""";

        Archive archive = read(
                "x.jar",
                new Jars().with("META-INF/maven/com.acme/lib/pom.xml", pom).build());

        assertThat(values(archive.own(), Signal.PURL)).containsExactly("pkg:maven/com.acme/lib@2");
        assertThat(values(archive.own(), Signal.DOMAIN)).containsExactly("lib.acme.example/2");
        assertThat(values(archive.own(), Signal.ORGANIZATION)).containsExactly("Acme &x; &oslash;");
    }

    @Test
    void closesNoNameUpOverAnEntity() {
        String pom = """
                <!DOCTYPE project [<!ENTITY k "kaspersky">]>
                <project><groupId>com.&k;</groupId><artifactId>a</artifactId><version>1</version>
                <organization><name>AO&nbsp;Kaspersky Lab</name></organization></project>
                """;
        byte[] jar = new Jars().with("META-INF/maven/a/a/pom.xml", pom).build();

        assertThat(reader.read(Jars.write(folder.resolve("a.jar"), jar)).own().facts())
                .extracting(Fact::value)
                .contains("com.&k;", "AO Kaspersky Lab");
    }

    @Test
    void namesNativeLibrariesAndUnreadFormats() {
        Archive archive =
                read("sdk.zip", Jars.of("jni/arm64/libkav.so", "bin/libx.so.1.2", "x.dll", "drv/a.so.txt", "more.7z"));

        assertThat(values(archive.own(), Signal.FILE_NAME))
                .containsExactlyInAnyOrder("sdk.zip", "libkav.so", "libx.so.1.2", "x.dll", "more.7z");
        assertThat(archive.notices())
                .singleElement()
                .satisfies(n -> assertThat(n.message()).isEqualTo("sdk.zip!/more.7z has a format that is not read"));
    }

    @Test
    void handsSbomsOn() throws IOException {
        byte[] inner =
                new Jars().with("META-INF/sbom/bom.json", "{\"bomFormat\":1}").build();
        Archive archive = read(
                "app.jar",
                new Jars()
                        .with("META-INF/sbom/application.cdx.json", "{}")
                        .with("META-INF/sbom/readme.txt", "")
                        .with("config/bom.json", "")
                        .with("lib/core.jar", inner)
                        .build());

        assertThat(archive.documents())
                .extracting(EmbeddedDocument::toString)
                .containsExactly(
                        "app.jar!/META-INF/sbom/application.cdx.json", "app.jar!/lib/core.jar!/META-INF/sbom/bom.json");
        assertThat(archive.documents().get(1).open()).hasContent("{\"bomFormat\":1}");
    }

    /** At its root an archive has what is about all of it; below a folder such a name may be anybody's. */
    @ParameterizedTest
    @CsvSource({
        "bom.json, true",
        "./bom.xml, true",
        "sbom.json, true",
        "config/bom.json, false",
        "mybom.json, false",
        "bom.json.txt, false"
    })
    void takesAnSbomAtTheRootOfAnArchive(String name, boolean taken) throws IOException {
        Archive archive = read("delivery.zip", new Jars().with(name, "{}").build());

        assertThat(archive.documents()).extracting(EmbeddedDocument::name).isEqualTo(taken ? List.of(name) : List.of());
    }

    @Test
    void hashesFilesAndOnRequestWhatIsInThem() throws IOException {
        byte[] inner = Jars.of("a/A.class");
        Path file = Jars.write(
                folder.resolve("app.jar"), new Jars().with("core.jar", inner).build());

        Archive archive =
                new StrictReader(new ArchiveOptions(ArchiveLimits.DEFAULT, OnUnreadable.FAIL, true)).read(file);

        assertThat(reader.read(file).own().facts()).contains(ArchiveReader.hash(file, "app.jar"));
        assertThat(values(reader.read(file).nested().get(0), Signal.FILE_HASH)).isEmpty();
        assertThat(archive.own().facts()).contains(ArchiveReader.hash(file, "app.jar"));
        assertThat(values(archive.nested().get(0), Signal.FILE_HASH))
                .singleElement()
                .satisfies(hash -> assertThat(hash).matches("sha256:[0-9a-f]{64}"));
    }

    @Test
    void callsTheArchiveByItsLabel() {
        Path file = Jars.write(folder.resolve("core-1.jar"), Jars.of("a/A.class"));

        Archive archive = reader.read(file, "com.acme:core:1");

        assertThat(archive.own().ref()).isEqualTo("com.acme:core:1");
        assertThat(archive.own().facts()).extracting(Fact::where).contains("the classes of com.acme:core:1");
        assertThat(values(archive.own(), Signal.FILE_NAME)).containsExactly("core-1.jar");
    }

    @Test
    void tellsTwoEntriesOfOneNameApart() {
        byte[] jar = new Jars()
                .with("one.jar", Jars.of("a/A.class"))
                .with("two.jar", "x")
                .build();
        String text = new String(jar, ISO_8859_1).replace("two.jar", "one.jar");

        Archive archive = read("app.jar", text.getBytes(ISO_8859_1));

        assertThat(archive.nested())
                .extracting(Component::ref)
                .containsExactly("app.jar!/one.jar", "app.jar!/one.jar#2");
    }

    @Test
    void readsTheManifest() {
        String manifest = "Manifest-Version: 1.0\r\nBundle-Vendor: AO Kaspersk\r\n y Lab\r\n\r\nName: x\r\n";
        byte[] jar = new Jars()
                .with("META-INF/MANIFEST.MF", manifest.getBytes(UTF_8))
                .build();

        assertThat(values(read("x.jar", jar).own(), Signal.ORGANIZATION)).containsExactly("AO Kaspersky Lab");
    }
}
