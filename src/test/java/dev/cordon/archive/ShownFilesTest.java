package dev.cordon.archive;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.cordon.inventory.Component;
import dev.cordon.inventory.Fact;
import dev.cordon.inventory.Strength;
import dev.cordon.notice.FaultCode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a container may show is not hidden: links, names that look like others, and documents that contradict themselves. */
class ShownFilesTest {

    private static final byte[] KAV = Jars.of("com/kavsdk/A.class");
    private static final String KESL = "Package: kesl\nVersion: 1\n";
    private static final String STATUS = "var/lib/dpkg/status";

    @TempDir
    Path folder;

    private Archive look(byte[] image) {
        Path file = Jars.write(folder.resolve("image.tar"), image);
        return new ArchiveReader(ArchiveOptions.DEFAULT).look(file, "image.tar");
    }

    private Archive image(Tars... layers) {
        Tars image = new Tars();
        List<String> names = new ArrayList<>();
        for (Tars layer : layers) {
            names.add("\"" + names.size() + "/layer.tar\"");
            image.with(names.size() - 1 + "/layer.tar", layer.build());
        }
        return look(image.with("manifest.json", "[{\"Layers\":[" + String.join(",", names) + "]}]")
                .build());
    }

    private static Set<Strength> kav(Archive archive) {
        return archive.components().stream()
                .filter(c -> c.facts().stream().map(Fact::value).anyMatch("com.kavsdk"::equals))
                .map(Component::most)
                .collect(Collectors.toSet());
    }

    private static Set<Strength> kesl(Archive archive) {
        return archive.components().stream()
                .filter(c -> c.name().startsWith("kesl"))
                .map(Component::most)
                .collect(Collectors.toSet());
    }

    private static Tars lower() {
        return new Tars().with("opt/app/kav.jar", KAV);
    }

    private static Tars gone() {
        return new Tars().with("opt/app/.wh.kav.jar", "");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "opt/app/.wh..wh..opqX",
                "opt/.wh..wh..opq.app",
                "opt/app/.wh..wh.plnk",
                "opt/app/.wh..wh.kav.jar",
                "opt/app/.wh.",
                "opt/.wh..",
                "x/../opt/app/kav.jar",
                "x/../opt/app/.wh.kav.jar"
            })
    void noOtherNameIsAWhiteout(String name) {
        assertThat(kav(image(lower(), new Tars().with(name, "")))).containsExactly(Strength.CONCLUSIVE);
    }

    @Test
    void aFileWithAHardLinkOutlivesItsName() {
        for (String target : new String[] {"opt/app/kav.jar", "/opt/app/kav.jar", "./opt//app/kav.jar"}) {
            assertThat(kav(image(lower(), new Tars().hardLink("b.jar", target), gone())))
                    .containsExactly(Strength.CONCLUSIVE);
            assertThat(kav(image(lower(), gone().hardLink("b.jar", target)))).containsExactly(Strength.CONCLUSIVE);
            assertThat(kav(image(lower().hardLink("b.jar", target), gone()))).containsExactly(Strength.CONCLUSIVE);
        }
        assertThat(kav(image(lower().link("o", "opt"), gone().hardLink("b.jar", "o/app/kav.jar"))))
                .containsExactly(Strength.CONCLUSIVE);
    }

    @Test
    void classesInAFolderWithAHardLinkOutliveIt() {
        Tars classes = new Tars().with("app/com/kavsdk/A.class", "");
        Tars removed = new Tars().with(".wh.app", "");

        assertThat(kav(image(classes, removed.hardLink("b.class", "app/com/kavsdk/A.class"))))
                .contains(Strength.CONCLUSIVE);
    }

    @ParameterizedTest
    @CsvSource({"lib, usr/lib, lib/kav.jar", "a/lib, /usr/lib, ./a/lib/app/kav.jar", "kav.jar, other.jar, kav.jar"})
    void whereItsPathIsALinkAnotherFileMayBeDeleted(String link, String target, String file) {
        int slash = link.lastIndexOf('/') + 1;
        Tars removed = new Tars().with(link.substring(0, slash) + ".wh." + link.substring(slash), "");

        assertThat(kav(image(new Tars().link(link, target), new Tars().with(file, KAV), removed)))
                .containsExactly(Strength.CONCLUSIVE);
    }

    /** Near misses: other links, as every image has them. */
    @Test
    void otherLinksKeepNothing() {
        Tars links = new Tars()
                .link("lib", "usr/lib")
                .link("opt/app/latest.jar", "kav.jar")
                .link("opt/app/kav", "x")
                .hardLink("usr/bin/perl5", "usr/bin/perl")
                .hardLink("b.jar", "app/kav.jar")
                .hardLink("c.jar", "opt/app/kav.jar.bak");

        assertThat(kav(image(links, lower(), gone()))).containsExactly(Strength.INDICATIVE);
    }

    @Test
    void aDatabaseThatALinkReplacesIsThereStill() {
        Tars base = new Tars().with(STATUS, KESL);
        Tars other = new Tars().with(STATUS, "Package: base\nVersion: 1\n");

        assertThat(kesl(image(base, new Tars().link(STATUS, "status2").with(STATUS + "2", KESL))))
                .containsExactly(Strength.CONCLUSIVE);
        assertThat(kesl(image(base, other.hardLink(STATUS + "2", STATUS)))).containsExactly(Strength.CONCLUSIVE);
        assertThat(kesl(image(base, new Tars().with(STATUS, "Package: base\nVersion: 1\n"))))
                .containsExactly(Strength.INDICATIVE);
    }

    @Test
    void aPackageThatOneOfTwoImagesHasIsThere() {
        byte[] image = new Tars()
                .with("a.tar", new Tars().with(STATUS, KESL).build())
                .with("b.tar", new Tars().with(".wh.var", "").build())
                .with("manifest.json", "[{\"Layers\":[\"a.tar\",\"b.tar\"]},{\"Layers\":[\"a.tar\"]}]")
                .build();

        assertThat(kesl(look(image))).containsExactly(Strength.CONCLUSIVE);
    }

    @Test
    void bothPackagesOfOneNameAreTaken() {
        assertThat(image(new Tars().with(STATUS, KESL + "Vendor: A\n\n" + KESL + "Vendor: Kaspersky\n"))
                        .components())
                .flatExtracting(Component::facts)
                .extracting(Fact::value)
                .contains("Vendor: A", "Vendor: Kaspersky");
    }

    /** Only its first place stands in the fact. */
    @Test
    void aFileThatIsDeletedInOnePlaceIsThereInTheOther() {
        byte[] elf = {0x7f, 'E', 'L', 'F', 0, 0, 0, 0};
        Tars two = new Tars().with("a/libkav.so", elf).with("b/libkav.so", elf);

        assertThat(natives(image(two, new Tars().with(".wh.a", "")))).containsExactly(Strength.CONCLUSIVE);
        assertThat(natives(image(new Tars().with("a/libkav.so", elf), new Tars().with(".wh.a", ""))))
                .containsExactly(Strength.INDICATIVE);
    }

    private static Set<Strength> natives(Archive archive) {
        return archive.components().stream()
                .filter(c -> c.facts().stream().map(Fact::value).anyMatch("libkav.so"::equals))
                .map(Component::most)
                .collect(Collectors.toSet());
    }

    /** Refs show names escaped and cut, and number two of one name. */
    @ParameterizedTest
    @CsvSource({
        "opt/a!/kav.jar, opt/a, opt/a",
        "opt/k\u200bav.jar, opt/other, opt/k\\u200bav.jar",
        "opt/k\uFFFDav.jar, opt/other, opt/k\uFFFDav.jar",
        "opt/kav.jar, opt/kav.jar, opt/kav.jar#2"
    })
    void aNameThatOnlyLooksLikeThatOfTheFileHidesNothing(String file, String beside, String later) {
        Tars both = new Tars().with(beside, Jars.of("a/B.class")).with(file, KAV);

        assertThat(kav(image(both, new Tars().with(later, "")))).containsExactly(Strength.CONCLUSIVE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"layers", "Layers", "LAYERS", "layer\u017f"})
    void aDocumentThatListsTwiceIsAFaultAndHidesNothing(String member) {
        String one = "[{\"Layers\":[\"a.tar\",\"b.tar\"],\"" + member + "\":[\"a.tar\"]}]";

        Archive archive = look(saved(one));

        assertThat(kav(archive)).containsExactly(Strength.CONCLUSIVE);
        assertThat(archive.faults()).singleElement().satisfies(fault -> {
            assertThat(fault.code()).isEqualTo(FaultCode.ARCHIVE_UNREADABLE);
            assertThat(fault.what()).contains("manifest.json has a member more than once (Layers)");
        });
    }

    /** Near misses: in another case alone, as Go reads it, and other members. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "[{\"layers\":[\"a.tar\",\"b.tar\"]}]",
                "[{\"Layers\":[\"a.tar\",\"b.tar\"],\"Config\":\"x\",\"config\":\"y\",\"LayerSources\":{}}]"
            })
    void aDocumentThatListsOnceIsTaken(String document) {
        Archive archive = look(saved(document));

        assertThat(kav(archive)).containsExactly(Strength.INDICATIVE);
        assertThat(archive.faults()).isEmpty();
    }

    private static byte[] saved(String document) {
        return new Tars()
                .with("a.tar", lower().build())
                .with("b.tar", gone().build())
                .with("manifest.json", document.getBytes(UTF_8))
                .build();
    }
}
