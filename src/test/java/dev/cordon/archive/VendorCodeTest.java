package dev.cordon.archive;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cordon.denylist.file.BundledDenylist;
import dev.cordon.inventory.Component;
import dev.cordon.inventory.Fact;
import dev.cordon.inventory.Strength;
import dev.cordon.match.DenylistIndex;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The forms in which vendor code gets into a build, each beside one that only looks like it. */
class VendorCodeTest {

    private static final String SDK = "KL_Mobile_SDK_Android_0.0.0.1_FullRelease.aar";
    private static final DenylistIndex INDEX = new DenylistIndex(BundledDenylist.read());

    @TempDir
    Path folder;

    private final StrictReader reader = new StrictReader(ArchiveOptions.DEFAULT);

    private static byte[] aar(String classEntry) {
        return new Jars()
                .with("AndroidManifest.xml", "<manifest package='org.example.lib'/>")
                .with("classes.jar", Jars.of(classEntry))
                .build();
    }

    private static List<String> hits(Component component) {
        return component.facts().stream()
                .flatMap(fact -> INDEX.lookup(fact).hits().stream()
                        .map(hit -> hit.vendor().id() + " " + fact.signal().id() + " " + fact.value() + " "
                                + hit.strength().id()))
                .toList();
    }

    private Archive read(String name, byte[] content) {
        return reader.read(Jars.write(folder.resolve(name), content));
    }

    @Test
    void findsAnAarByItsFileNameAndItsClasses() {
        assertThat(hits(read(SDK, aar("com/kavsdk/antivirus/Scanner.class")).own()))
                .containsExactlyInAnyOrder(
                        "kaspersky java-package com.kavsdk.antivirus conclusive",
                        "kaspersky file-name " + SDK + " conclusive");
    }

    @Test
    void findsAnAarThatLiesThereAsABareFile() {
        String name = "dji-sdk-v5-aircraft-5.18.0.aar";

        assertThat(hits(read(name, aar("dji/v5/manager/SDKManager.class")).own()))
                .containsExactlyInAnyOrder(
                        "dji java-package dji.v5.manager conclusive", "dji file-name " + name + " conclusive");
        assertThat(hits(read("sdk.aar", aar("dji/sampleV5/App.class")).own())).isEmpty();
    }

    @Test
    void findsNothingInAnAarWithSimilarNames() {
        Archive archive = read("SKL_Mobile_SDK_Android.aar", aar("com/kavsdkish/Scanner.class"));

        assertThat(hits(archive.own())).isEmpty();
        assertThat(archive.own().facts()).extracting(Fact::value).contains("com.kavsdkish", "org.example.lib");
    }

    @Test
    void findsAnAarInAFolder() {
        Jars.write(folder.resolve("libs/" + SDK), aar("com/kavsdk/KavSdk.class"));

        Archive archive = reader.read(folder, "libs");

        assertThat(archive.nested()).hasSize(1);
        assertThat(hits(archive.nested().get(0))).hasSize(2);
    }

    @Test
    void findsClassesShadedIntoAnUberJar() {
        byte[] uber = Jars.of("com/acme/App.class", "com/kavsdk/KavSdk.class", "com/kavsdk/KavSdk$1.class");

        Archive archive = read("app.jar", uber);

        assertThat(hits(archive.own())).containsExactly("kaspersky java-package com.kavsdk conclusive");
        assertThat(archive.own().facts())
                .filteredOn(fact -> fact.value().equals("com.kavsdk"))
                .containsExactly(
                        new Fact(dev.cordon.inventory.Signal.JAVA_PACKAGE, "com.kavsdk", "the classes of app.jar", 2));
    }

    @Test
    void findsRelocatedClassesAndIsLessSure() {
        byte[] relocated =
                Jars.of("shaded/com/kavsdk/KavSdk.class", "shaded/com/kavsdkish/A.class", "shaded/kavsdk/A.class");

        assertThat(hits(read("app.jar", relocated).own()))
                .containsExactly("kaspersky java-package shaded.com.kavsdk " + Strength.INDICATIVE.id());
    }

    /** A folder that is no package is no relocation. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "classes/",
                "app/",
                "app-1.0/classes/",
                "target/classes/",
                "app-1.0/",
                "APP-INF/classes/",
                "a/b-1/classes/"
            })
    void findsClassesBelowAClassRoot(String root) {
        assertThat(hits(read("app.zip", Jars.of(root + "com/kavsdk/KavSdk.class"))
                        .own()))
                .containsExactly("kaspersky java-package com.kavsdk conclusive");
    }

    /** Near misses: a package in front of it, or a folder that may be one. */
    @ParameterizedTest
    @ValueSource(strings = {"shaded/", "org/acme/classes/", "org/acme/app-1/", "lib/app/", "classes/shaded/"})
    void isLessSureBelowAnyOtherFolder(String folder) {
        assertThat(hits(read("app.zip", Jars.of(folder + "com/kavsdk/KavSdk.class"))
                        .own()))
                .singleElement()
                .satisfies(hit -> assertThat(hit).endsWith(".com.kavsdk indicative"));
    }

    @Test
    void losesNoPackageToAFolderThatOnlyHasTheNameOfARoot() {
        assertThat(read("app.jar", Jars.of("app/acme/A.class", "org/acme/classes/B.class", "classes/C.class"))
                        .own()
                        .facts())
                .extracting(Fact::value)
                .contains("app.acme", "org.acme.classes", "classes");
    }

    @Test
    void findsAJarInAWarInAnEar() {
        byte[] war = new Jars()
                .with("WEB-INF/classes/com/acme/Servlet.class", "")
                .with("WEB-INF/lib/core.jar", Jars.of("com/kavsdk/KavSdk.class"))
                .build();

        Archive archive = read("app.ear", new Jars().with("web.war", war).build());

        assertThat(archive.components())
                .extracting(Component::ref)
                .containsExactly("app.ear", "app.ear!/web.war", "app.ear!/web.war!/WEB-INF/lib/core.jar");
        assertThat(archive.components().stream().map(c -> hits(c).size())).containsExactly(0, 0, 1);
    }

    @Test
    void findsAClassThatPosesAsAFolder() {
        assertThat(hits(read("core.jar", Jars.of("com/", "com/kavsdk/", "com/kavsdk/KavSdk.class/"))
                        .own()))
                .containsExactly("kaspersky java-package com.kavsdk conclusive");
        assertThat(hits(read("core.jar", Jars.of("com/", "com/kavsdk/")).own())).isEmpty();
    }

    @Test
    void findsARenamedJar() {
        assertThat(hits(read("core.jar", aar("com/kavsdk/KavSdk.class"))
                        .nested()
                        .get(0)))
                .containsExactly("kaspersky java-package com.kavsdk conclusive");
    }

    @Test
    void findsAVendorsLibraryByItsPackagesOnly() {
        byte[] renamed = Jars.of("com/obs/services/ObsClient.class");
        byte[] nearMiss = Jars.of("com/obs/Other.class", "org/apache/camel/component/huaweicloud/obs/OBS.class");

        assertThat(hits(read("storage.jar", renamed).own())).allMatch(hit -> hit.startsWith("huawei java-package"));
        assertThat(hits(read("storage.jar", renamed).own())).isNotEmpty();
        assertThat(hits(read("other.jar", nearMiss).own())).isEmpty();
    }

    @Test
    void blamesNobodyForAPatchedClassOfAnother() {
        Archive archive = read("kaspresso.aar", aar("androidx/test/espresso/Patched.class"));

        assertThat(hits(archive.own())).isEmpty();
    }
}
