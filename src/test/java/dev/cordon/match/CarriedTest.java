package dev.cordon.match;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.cordon.archive.ArchiveOptions;
import dev.cordon.archive.StrictReader;
import dev.cordon.denylist.file.BundledDenylist;
import dev.cordon.inventory.Component;
import dev.cordon.inventory.Fact;
import dev.cordon.inventory.Purl;
import dev.cordon.inventory.Scope;
import dev.cordon.inventory.Signal;
import dev.cordon.testing.Components;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Facts as the readers make them: a change of their words is a change here. */
class CarriedTest {

    private static final Matcher MATCHER = new Matcher(new DenylistIndex(BundledDenylist.read()), LocalDate.EPOCH);
    private static final Component HADOOP = Components.maven("org.apache.hadoop", "hadoop-tos", "3.5.0", Scope.COMPILE);

    @TempDir
    private Path folder;

    /** An archive of entries; of each its name, or name and content after a {@code =}. */
    private Component archive(String name, String... entries) throws IOException {
        Path file = folder.resolve(name);
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
            for (String entry : entries) {
                String[] parts = entry.split("=", 2);
                zip.putNextEntry(new ZipEntry(parts[0]));
                zip.write((parts.length > 1 ? parts[1] : "").getBytes(UTF_8));
                zip.closeEntry();
            }
        }
        return new StrictReader(ArchiveOptions.DEFAULT).read(file, name).own();
    }

    private static String coordinates(String group, String artifact) {
        return "META-INF/maven/" + group + "/" + artifact + "/pom.properties=groupId=" + group + "\nartifactId="
                + artifact + "\nversion=1\n";
    }

    private static boolean isCarried(Component component) {
        List<Finding> findings = MATCHER.match(component);
        assertThat(findings).hasSize(1);
        return findings.get(0).isCarried();
    }

    @Test
    void carriesWhatWasShadedIntoIt() throws IOException {
        Component jar = archive(
                "hadoop-tos-3.5.0.jar",
                "org/apache/hadoop/fs/tosfs/A.class",
                "com/volcengine/tos/B.class",
                coordinates("org.apache.hadoop", "hadoop-tos"),
                coordinates("com.volcengine", "ve-tos-java-sdk"),
                "META-INF/maven/com.volcengine/ve-tos-java-sdk/pom.xml=<project><groupId>com.volcengine</groupId>"
                        + "<artifactId>ve-tos-java-sdk</artifactId><url>https://github.com/volcengine/x</url></project>");

        assertThat(isCarried(jar)).as("by its own coordinates").isTrue();
        assertThat(isCarried(HADOOP.with(jar.facts()))).as("as a dependency").isTrue();
    }

    @Test
    void isTheVendorsByItsOwnCoordinates() throws IOException {
        Component jar = archive(
                "ve-tos-java-sdk-1.jar",
                "com/volcengine/tos/B.class",
                coordinates("com.volcengine", "ve-tos-java-sdk"));

        assertThat(isCarried(jar)).isFalse();
        assertThat(isCarried(Components.maven("com.volcengine", "ve-tos-java-sdk", "1", Scope.COMPILE)
                        .with(jar.facts())))
                .isFalse();
    }

    @Test
    void isTheVendorsByWhatItSaysOfItself() throws IOException {
        Component jar = archive(
                "hadoop-tos-3.5.0.jar",
                "com/kavsdk/B.class",
                "META-INF/MANIFEST.MF=Manifest-Version: 1.0\nImplementation-Vendor: AO Kaspersky Lab\n",
                coordinates("org.apache.hadoop", "hadoop-tos"));
        Fact pom = new Fact(
                Signal.ORGANIZATION,
                "AO Kaspersky Lab",
                "organization of the POM of org.apache.hadoop:hadoop-tos:3.5.0");
        Fact sbom = new Fact(Signal.ORGANIZATION, "AO Kaspersky Lab", "/components/3/supplier/name of bom.json");

        assertThat(isCarried(jar)).isFalse();
        assertThat(isCarried(HADOOP.with(List.of(pom)))).isFalse();
        assertThat(isCarried(HADOOP.with(List.of(sbom)))).isFalse();
    }

    @Test
    void carriesALibraryThatLiesInIt() throws IOException {
        Component jar = archive("tool-1.jar", "org/example/A.class", "bin/KL_Mobile_SDK_Android_1.aar.dll");
        Fact library = new Fact(
                Signal.FILE_NAME, "KL_Mobile_SDK_Android_1.aar", "tool-1.jar!/bin/KL_Mobile_SDK_Android_1.aar");
        Component named = archive("KL_Mobile_SDK_Android_1.aar", "org/example/A.class");

        assertThat(isCarried(jar.with(List.of(library)))).isTrue();
        assertThat(isCarried(named)).as("by its own name").isFalse();
    }

    /** A file without coordinates is the vendor's where nothing else is in it. */
    @Test
    void distinguishesAFileOfTheVendorsFromOneThatHoldsSomethingElseToo() throws IOException {
        assertThat(isCarried(archive("core.jar", "com/kavsdk/A.class", "com/kavsdk/license/B.class")))
                .isFalse();
        assertThat(isCarried(archive("app.jar", "com/kavsdk/A.class", "org/example/App.class")))
                .isTrue();
        assertThat(isCarried(archive("all.jar", coordinates("com.kaspersky.sdk", "base"))))
                .as("nothing but one artifact of the vendor's")
                .isFalse();
        assertThat(isCarried(archive(
                        "all.jar", coordinates("com.kaspersky.sdk", "base"), coordinates("org.example", "other"))))
                .isTrue();
    }

    /** A developer's address supports other evidence and says nothing of whose the whole is. */
    @Test
    void leavesOutWhatOnlySupports() {
        Fact address = new Fact(Signal.CONTACT_DOMAIN, "kaspersky.com", "a developer's e-mail of the POM of x");
        Fact classes = new Fact(Signal.JAVA_PACKAGE, "com.kavsdk", "the classes of x", 3);

        assertThat(isCarried(HADOOP.with(List.of(address, classes)))).isTrue();
    }

    @Test
    void isTheVendorsInAnSbomThatNamesIt() {
        Purl purl = Purl.parse("pkg:npm/%40kaspersky/hexa-ui@6.198.2");
        Component listed = new Component(
                "c1",
                "hexa-ui",
                Optional.of(purl),
                Optional.empty(),
                List.of(new Fact(Signal.PURL, purl.canonical(), "/components/1/purl of bom.json")));

        assertThat(isCarried(listed)).isFalse();
    }
}
