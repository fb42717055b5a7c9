package dev.cordon.archive;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.cordon.inventory.Component;
import dev.cordon.inventory.Fact;
import dev.cordon.inventory.Purl;
import dev.cordon.inventory.Signal;
import dev.cordon.notice.Notice;
import dev.cordon.notice.NoticeCode;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Packages of other ecosystems say in archives and folders what they would say in an SBOM. */
class PackagesOfOthersTest {

    private static final String HEXA = "{\"name\":\"@kaspersky/hexa-ui\",\"version\":\"6.1.0\"}";
    private static final String HEXA_PURL = "pkg:npm/%40kaspersky/hexa-ui@6.1.0";

    @TempDir
    Path folder;

    private Archive look(byte[] content, String name, Role role) {
        Path file = Jars.write(folder.resolve(name), content);
        return new ArchiveReader(ArchiveOptions.DEFAULT.as(role)).look(file, name);
    }

    private Archive look(byte[] content, String name) {
        return look(content, name, Role.NAMED);
    }

    private static List<String> values(Component component, Signal signal) {
        return component.facts().stream()
                .filter(f -> f.signal() == signal)
                .map(Fact::value)
                .toList();
    }

    private static List<String> purls(Archive archive) {
        return archive.components().stream()
                .flatMap(c -> values(c, Signal.PURL).stream())
                .toList();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "node_modules/@kaspersky/hexa-ui/package.json",
                "META-INF/resources/webjars/kaspersky__hexa-ui/6.1.0/package.json",
                "META-INF/resources/_static/@kaspersky/hexa-ui/6.1.0/package.json",
                "a\\node_modules\\hexa-ui\\package.json",
                "package.json"
            })
    void aPackageOfNpmIsKnownWhereverItLies(String name) {
        assertThat(purls(look(new Jars().with(name, HEXA).build(), "x.jar"))).containsExactly(HEXA_PURL);
        assertThat(purls(look(
                        new Jars()
                                .with("lib/x.zip", new Jars().with(name, HEXA).build())
                                .build(),
                        "y.jar")))
                .containsExactly(HEXA_PURL);
        assertThat(purls(look(Tars.gzip(new Tars().with(name, HEXA).build()), "x.tgz")))
                .containsExactly(HEXA_PURL);
    }

    @Test
    void aPackageInAFolderIsAComponentOfItsOwn() {
        Jars.write(folder.resolve("app/node_modules/@kaspersky/hexa-ui/package.json"), HEXA.getBytes(UTF_8));

        Archive archive = new ArchiveReader(ArchiveOptions.DEFAULT).look(folder.resolve("app"), "app");

        assertThat(archive.nested()).singleElement().satisfies(c -> {
            assertThat(c.ref()).isEqualTo("app/node_modules/@kaspersky/hexa-ui/package.json");
            assertThat(c.name()).isEqualTo("@kaspersky/hexa-ui@6.1.0");
            assertThat(c.purl().map(Purl::canonical)).contains(HEXA_PURL);
        });
    }

    @Test
    void whatNpmPacksIsThePackageItself() {
        byte[] tarball = Tars.gzip(new Tars()
                .with("package/package.json", HEXA)
                .with("package/lib/vendored/package.json", "{\"name\":\"inner\",\"version\":\"2\"}")
                .build());

        Archive archive = look(tarball, "hexa.tgz");

        assertThat(archive.own().purl().map(Purl::canonical)).contains(HEXA_PURL);
        assertThat(archive.own().name()).isEqualTo("@kaspersky/hexa-ui@6.1.0");
        assertThat(archive.nested()).extracting(Component::name).containsExactly("inner@2");
    }

    /** Near miss: a jar that packs a package is still the jar. */
    @Test
    void theCoordinatesOfAJarCountBeforeThePackageInIt() {
        Archive archive = look(
                new Jars()
                        .with("META-INF/resources/webjars/x/1/package.json", "{\"name\":\"x\",\"version\":\"1\"}")
                        .with(
                                "META-INF/maven/org.webjars.npm/x/pom.properties",
                                "groupId=org.webjars.npm\nartifactId=x\nversion=1")
                        .build(),
                "x-1.jar");

        assertThat(archive.components())
                .singleElement()
                .satisfies(c -> assertThat(c.purl().map(Purl::canonical)).contains("pkg:maven/org.webjars.npm/x@1"));
    }

    @Test
    void readsWhoWroteAPackageAndWhereItLives() {
        String json =
                "{'version':'1','name':'x','author':'AO Kaspersky Lab <ui@kaspersky.com> (https://kaspersky.com/ui)',"
                        + "'contributors':['Jane <jane@huawei.com>',{'name':'Joe','email':'joe@zte.com.cn'}],'maintainers':[[1]],"
                        + "'repository':{'type':'git','url':'git+https://github.com/KasperskyLab/hexa.git'},"
                        + "'homepage':'https://hexa.example.org/a','bugs':'gitlab:owner/bugs','dependencies':{'name':'y'},"
                        + "'exports':{'name':{'name':'z'}}}";

        Component npm = look(
                        new Jars()
                                .with("a/package.json", json.replace('\'', '"'))
                                .build(),
                        "x.zip")
                .nested()
                .get(0);

        assertThat(values(npm, Signal.PURL)).containsExactly("pkg:npm/x@1");
        assertThat(values(npm, Signal.ORGANIZATION)).containsExactly("Person: AO Kaspersky Lab");
        assertThat(values(npm, Signal.CONTACT_DOMAIN))
                .containsExactlyInAnyOrder("kaspersky.com", "huawei.com", "zte.com.cn");
        assertThat(values(npm, Signal.DOMAIN))
                .containsExactlyInAnyOrder(
                        "kaspersky.com/ui",
                        "github.com/KasperskyLab/hexa.git",
                        "hexa.example.org/a",
                        "gitlab.com/owner/bugs");
    }

    @ParameterizedTest
    @CsvSource({"owner/name, github.com/owner/name", "github:owner/name, github.com/owner/name", "gist:abc,"})
    void knowsTheShortFormsOfRepositories(String repository, String address) {
        String json = "{\"name\":\"x\",\"repository\":\"" + repository + "\"}";
        Component npm = look(new Jars().with("a/package.json", json).build(), "x.zip")
                .nested()
                .get(0);

        assertThat(values(npm, Signal.DOMAIN)).isEqualTo(address == null ? List.of() : List.of(address));
    }

    /** Near misses: a project without a name, a mention, another file, and text. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "a/package.json|{\"type\":\"module\"}",
                "a/package.json|{\"dependencies\":{\"@kaspersky/hexa-ui\":\"1\"}}",
                "a/package.json|{\"a\":{\"name\":\"@kaspersky/hexa-ui\"}}",
                "a/package.json|[]",
                "a/package.json5|{\"name\":\"@kaspersky/hexa-ui\"}",
                "a/mypackage.json|{\"name\":\"@kaspersky/hexa-ui\"}"
            })
    void whatIsNoPackageIsNone(String name, String content) {
        Archive archive = look(new Jars().with(name, content).build(), "x.zip");

        assertThat(purls(archive)).isEmpty();
        assertThat(archive.nested()).isEmpty();
        assertThat(archive.faults()).isEmpty();
        assertThat(archive.notices()).isEmpty();
    }

    @Test
    void aBrokenPackageSaysWhatCouldBeReadOfIt() {
        Archive archive = look(
                new Jars()
                        .with("a/package.json", "{\"name\":\"@kaspersky/hexa-ui\",\"version\":")
                        .with("b/package.json", "no json")
                        .with("c/package.json", "{\"a\":" + "[".repeat(5000))
                        .build(),
                "x.zip");

        assertThat(purls(archive)).containsExactly("pkg:npm/%40kaspersky/hexa-ui");
        assertThat(archive.notices())
                .extracting(Notice::code)
                .containsExactlyInAnyOrder(NoticeCode.ARCHIVE_ENTRY_BROKEN, NoticeCode.ARCHIVE_NOT_EXAMINED);
    }

    @Test
    void aNameThatIsWrittenTwiceCountsTwice() {
        byte[] zip = new Jars()
                .with("a/package.json", "{\"name\":\"@kaspersky/hexa-ui\",\"version\":\"1\",\"name\":\"innocent\"}")
                .build();

        assertThat(purls(look(zip, "x.zip"))).containsExactly("pkg:npm/%40kaspersky/hexa-ui@1", "pkg:npm/innocent@1");
    }

    @Test
    void aWheelIsAPackageOfPython() {
        String metadata = """
                Metadata-Version: 2.1
                Name: HuaweiCloud_SDK
                Version: 3.1
                Author: Huawei
                Author-email: "Dev" <dev@huawei.com>
                Home-page: https://huaweicloud.com/sdk
                Project-URL: Source, https://github.com/huaweicloud/sdk
                Classifier: a
                  Name: folded

                Name: kaspersky
                """;
        Archive archive =
                look(new Jars().with("sdk-3.1.dist-info/METADATA", metadata).build(), "sdk.whl");

        assertThat(archive.components()).singleElement().satisfies(c -> {
            assertThat(c.purl().map(Purl::canonical)).contains("pkg:pypi/huaweicloud-sdk@3.1");
            assertThat(values(c, Signal.ORGANIZATION)).containsExactly("Person: \"Dev\"", "Person: Huawei");
            assertThat(values(c, Signal.CONTACT_DOMAIN)).containsExactly("huawei.com");
            assertThat(values(c, Signal.DOMAIN))
                    .containsExactlyInAnyOrder("huaweicloud.com/sdk", "github.com/huaweicloud/sdk");
        });
    }

    @ParameterizedTest
    @CsvSource({
        "usr/lib/python3/dist-packages/sdk-1.egg-info/PKG-INFO, true",
        "site-packages/sdk-1.dist-info/METADATA, true",
        "EGG-INFO/PKG-INFO, true",
        "sdk-1/PKG-INFO, true",
        "docs/METADATA, false",
        "sdk-1.dist-info/METADATA.txt, false"
    })
    void distributionsOfPythonLieInManyPlaces(String name, boolean known) {
        Archive archive = look(new Jars().with(name, "Name: sdk\nVersion: 1\n").build(), "x.zip");

        assertThat(purls(archive)).isEqualTo(known ? List.of("pkg:pypi/sdk@1") : List.of());
    }

    @Test
    void aPackageOfNuGetIsKnownByItsNuspec() {
        String nuspec =
                "<?xml version='1.0'?><package xmlns='urn:x'><metadata><id>Kaspirin.UI</id><version>1.2</version>"
                        + "<authors>AO Kaspersky Lab, Jane</authors><projectUrl>https://kaspersky.com/x</projectUrl>"
                        + "<repository type='git' url='https://github.com/KasperskyLab/Kaspirin'/>"
                        + "<dependencies><dependency id='other'/><id>no</id></dependencies></metadata></package>";
        Archive archive = look(new Jars().with("Kaspirin.UI.nuspec", nuspec).build(), "x.nupkg");

        assertThat(archive.components()).singleElement().satisfies(c -> {
            assertThat(values(c, Signal.PURL)).containsExactly("pkg:nuget/Kaspirin.UI@1.2");
            assertThat(values(c, Signal.ORGANIZATION)).containsExactly("Person: AO Kaspersky Lab", "Person: Jane");
            assertThat(values(c, Signal.DOMAIN))
                    .containsExactlyInAnyOrder("kaspersky.com/x", "github.com/KasperskyLab/Kaspirin");
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"<package><metadata/></package>", "<package>", "", "text"})
    void aBrokenNuspecIsTold(String content) {
        Archive archive = look(new Jars().with("x.nuspec", content).build(), "x.nupkg");

        assertThat(archive.notices()).extracting(Notice::code).containsExactly(NoticeCode.ARCHIVE_ENTRY_BROKEN);
    }

    @Test
    void aDebianPackageIsKnownByItsControl() {
        byte[] control = new Tars()
                .with(
                        "./control",
                        "Package: klnagent64\nVersion: 15.1-1\nArchitecture: amd64\nMaintainer: AO Kaspersky Lab <support@kaspersky.com>\nOrigin: Kaspersky Lab\nHomepage: https://kaspersky.com\nDescription: x\n Package: no\n")
                .build();
        byte[] deb = Ars.of(
                "debian-binary",
                "2.0\n".getBytes(UTF_8),
                "control.tar.gz",
                Tars.gzip(control),
                "data.tar",
                new Tars().build());

        for (byte[] outer : new byte[][] {deb, new Jars().with("a/x.deb", deb).build()}) {
            Archive archive = look(outer, "x.bin");

            assertThat(archive.components().get(archive.components().size() - 1))
                    .satisfies(c -> {
                        assertThat(c.purl().map(Purl::canonical)).contains("pkg:deb/klnagent64@15.1-1?arch=amd64");
                        assertThat(values(c, Signal.ORGANIZATION)).containsExactly("Origin: Kaspersky Lab");
                        assertThat(values(c, Signal.CONTACT_DOMAIN)).containsExactly("kaspersky.com");
                    });
        }
    }

    /** Near miss: a control that lies in no Debian package. */
    @Test
    void anotherControlIsNone() {
        assertThat(purls(
                        look(new Tars().with("control", "Package: klnagent64\n").build(), "x.tar")))
                .isEmpty();
    }

    static byte[] rpm(Map<Integer, String> texts) {
        ByteArrayOutputStream index = new ByteArrayOutputStream();
        ByteArrayOutputStream store = new ByteArrayOutputStream();
        texts.forEach((tag, text) -> {
            index.writeBytes(ByteBuffer.allocate(16)
                    .putInt(tag)
                    .putInt(6)
                    .putInt(store.size())
                    .putInt(1)
                    .array());
            store.writeBytes((text + "\0").getBytes(UTF_8));
        });
        ByteBuffer rpm = ByteBuffer.allocate(96 + 16 + 8 + 16 + index.size() + store.size() + 64);
        rpm.putInt(0xedabeedb).position(96);
        // A header of signatures without any, of three bytes and what pads them.
        rpm.putLong(0x8eade80100000000L).putInt(0).putInt(3).position(96 + 16 + 8);
        rpm.putLong(0x8eade80100000000L).putInt(texts.size()).putInt(store.size());
        rpm.put(index.toByteArray()).put(store.toByteArray());
        return rpm.array();
    }

    private static final byte[] RPM = rpm(Map.of(
            1000,
            "klnagent64",
            1001,
            "15.1",
            1002,
            "20748",
            1011,
            "AO Kaspersky Lab",
            1020,
            "https://kaspersky.com",
            1022,
            "x86_64"));

    @Test
    void anRpmPackageIsKnownByItsHeaderAndNamedAsUnread() {
        Archive archive = look(RPM, "k.rpm");

        assertThat(archive.own().purl().map(Purl::canonical)).contains("pkg:rpm/klnagent64@15.1-20748?arch=x86_64");
        assertThat(values(archive.own(), Signal.ORGANIZATION)).containsExactly("Vendor: AO Kaspersky Lab");
        assertThat(archive.faults())
                .singleElement()
                .satisfies(f -> assertThat(f.what()).isEqualTo("k.rpm is an rpm package, whose files are not read"));
        assertThat(look(RPM, "own.rpm", Role.OWN).faults()).isEmpty();
        assertThat(look(RPM, "own.rpm", Role.OWN).unread()).hasSize(1);
    }

    @Test
    void anRpmPackageInAnArchiveIsAComponent() {
        Archive archive = look(new Jars().with("repo/k.dat", RPM).build(), "x.zip");

        assertThat(archive.nested()).extracting(Component::name).containsExactly("klnagent64@15.1-20748");
        assertThat(archive.unread()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(ints = {4, 96, 111, 120, 140, 230})
    void anRpmPackageThatIsCutShortIsNoPass(int length) {
        assertThat(look(java.util.Arrays.copyOf(RPM, length), "k.rpm").faults()).isNotEmpty();
    }

    @Test
    void anRpmHeaderThatLiesCostsNothing() {
        byte[] lying = RPM.clone();
        ByteBuffer.wrap(lying).putInt(96 + 12, Integer.MAX_VALUE);
        assertThat(look(lying, "k.rpm").faults()).isNotEmpty();

        byte[] outside = RPM.clone();
        ByteBuffer.wrap(outside).putInt(120 + 16 + 8, 1 << 20);
        assertThat(look(outside, "k.rpm").faults()).isNotEmpty();
    }

    @Test
    void whatIsInstalledInAFileSystemIsListedWithItsDistribution() {
        String status = """
                Package: klnagent64
                Status: install ok installed
                Version: 15.1
                Architecture: amd64
                Maintainer: Kaspersky <a@kaspersky.com>
                Description: x
                 .
                 Package: folded

                Package: gone
                Status: deinstall ok config-files
                Version: 1


                Package: base
                Status: install ok half-configured
                Version: 2
                """;
        byte[] tar = new Tars()
                .with("./var/lib/dpkg/status", status)
                .with("./var/lib/dpkg/status-old", "Package: old\n")
                .with("./var/lib/dpkg/status.d/tzdata", "Package: tzdata\nVersion: 2024a\n")
                .with("./var/lib/dpkg/status.d/tzdata.md5sums", "abc usr/share/x\n")
                .with("./usr/lib/os-release", "NAME=x\nID=debian\nVERSION_ID=\"12\"\n")
                .build();

        assertThat(look(tar, "rootfs.tar").nested())
                .extracting(c -> c.ref() + " " + c.purl().map(Purl::canonical).orElse(""))
                .containsExactly(
                        "rootfs.tar!/./var/lib/dpkg/status!/base pkg:deb/debian/base@2?distro=debian-12",
                        "rootfs.tar!/./var/lib/dpkg/status!/klnagent64 pkg:deb/debian/klnagent64@15.1?arch=amd64&distro=debian-12",
                        "rootfs.tar!/./var/lib/dpkg/status.d/tzdata!/tzdata pkg:deb/debian/tzdata@2024a?distro=debian-12");
    }

    @Test
    void whatAlpineHasInstalledIsListed() {
        String installed =
                "C:Q1abc=\nP:musl\nV:1.2.4-r2\nA:x86_64\nU:https://musl.libc.org/\nm:Timo <timo@alpine.org>\nF:lib\nR:x\n\nP:kav\nV:1\n";
        byte[] tar = new Tars()
                .with("etc/os-release", "ID=alpine\nVERSION_ID=3.18.4\n")
                .with("lib/apk/db/installed", installed)
                .build();

        assertThat(purls(look(tar, "rootfs.tar")))
                .containsExactly(
                        "pkg:apk/alpine/kav@1?distro=alpine-3.18.4",
                        "pkg:apk/alpine/musl@1.2.4-r2?arch=x86_64&distro=alpine-3.18.4");
    }

    @ParameterizedTest
    @ValueSource(strings = {"var/lib/dpkg/status", "lib/apk/db/installed"})
    void aDatabaseThatCannotBeReadIsAFault(String name) {
        assertThat(look(new Tars().with(name, "Version: 1\n").build(), "x.tar").faults())
                .hasSize(1);
        assertThat(look(new Tars().with(name, new byte[17 << 20]).build(), "x.tar")
                        .faults())
                .hasSize(1);
        assertThat(look(new Tars().with(name, "").build(), "x.tar").faults()).isEmpty();
    }

    @Test
    void whatWasInstalledIsListedThoughTheRestIsCutShort() {
        byte[] tar = new Tars()
                .with("var/lib/dpkg/status", "Package: kesl\nVersion: 1\n")
                .with("app/a", new byte[5000])
                .build();
        Archive archive = look(java.util.Arrays.copyOf(tar, 2048), "x.tar");

        assertThat(archive.faults()).isNotEmpty();
        assertThat(purls(archive)).containsExactly("pkg:deb/kesl@1");
    }
}
