package dev.cordon.pom;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cordon.archive.Jars;
import dev.cordon.inventory.Fact;
import dev.cordon.inventory.Signal;
import dev.cordon.match.OrganizationName;
import dev.cordon.notice.FaultCode;
import dev.cordon.notice.FaultException;
import dev.cordon.notice.Notice;
import dev.cordon.notice.NoticeCode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PomFactsReaderTest {

    @TempDir
    Path repository;

    private final PomFactsReader reader = new PomFactsReader(c -> {
        Path file = repository.resolve(c.artifactId() + ".pom");
        return Files.exists(file) ? Optional.of(file) : Optional.empty();
    });

    private static String parent(String name) {
        return "<parent><groupId>g</groupId><artifactId>" + name + "</artifactId><version>1</version></parent>";
    }

    private Path pom(String name, String content) {
        return Jars.write(repository.resolve(name + ".pom"), ("<project>" + content + "</project>").getBytes(UTF_8));
    }

    private PomFacts read(String content) {
        return reader.read(pom("lib", content), "g:lib:1");
    }

    private static String line(Fact fact) {
        return fact.signal().id() + " " + fact.value() + " <- " + fact.where();
    }

    @Test
    void readsANameWithoutLettersThatNobodySees() {
        PomFacts facts = read("""
                <groupId>g</groupId><artifactId>lib</artifactId>
                <organization><name>AO Kasp&#x200b;ersky&#xfe0f;
                  Lab</name><url>https://kasp&#xad;ersky.com</url></organization>
                <developers><developer><email>x@kasp&#x2060;ersky.com</email></developer></developers>
                """);

        assertThat(facts.facts())
                .filteredOn(fact -> fact.signal() == Signal.ORGANIZATION)
                .extracting(fact -> OrganizationName.normalise(fact.value()))
                .containsExactly("kaspersky lab");
        assertThat(facts.facts())
                .filteredOn(fact -> fact.signal() != Signal.ORGANIZATION)
                .extracting(PomFactsReaderTest::line)
                .containsExactlyInAnyOrder(
                        "domain kaspersky.com <- organization.url of the POM of g:lib:1",
                        "contact-domain kaspersky.com <- a developer's e-mail of the POM of g:lib:1");
    }

    @Test
    void readsWhoMadeIt() {
        PomFacts facts = read("""
                <groupId>g</groupId><artifactId>lib</artifactId><url>https://a.example/${artifactId}</url>
                <properties><org>huaweicloud</org></properties>
                <scm><url>https://github.com/${org}/sdk</url><connection>scm:git:git@b.example:c/d</connection></scm>
                <organization><name>Acme ${org}</name><url>http://c.example</url></organization>
                <issueManagement><url>http://d.example/issues</url></issueManagement>
                <distributionManagement><repository><url>https://e.example/r</url></repository></distributionManagement>
                <developers><developer><email>x@huawei.example</email></developer><developer><email>none</email></developer>
                </developers>
                <dependencies><dependency><url>http://not.example</url></dependency></dependencies>
                <licenses><license><url>http://not.example</url></license></licenses>
                <description>http://not.example</description>
                """);

        assertThat(facts.notices()).isEmpty();
        assertThat(facts.facts())
                .extracting(PomFactsReaderTest::line)
                .containsExactlyInAnyOrder(
                        "domain a.example/lib <- url of the POM of g:lib:1",
                        "domain github.com/huaweicloud/sdk <- scm.url of the POM of g:lib:1",
                        "domain b.example/c/d <- scm.connection of the POM of g:lib:1",
                        "domain c.example <- organization.url of the POM of g:lib:1",
                        "domain d.example/issues <- issueManagement.url of the POM of g:lib:1",
                        "domain e.example/r <- distributionManagement.repository.url of the POM of g:lib:1",
                        "organization Acme huaweicloud <- organization of the POM of g:lib:1",
                        "contact-domain huawei.example <- a developer's e-mail of the POM of g:lib:1");
    }

    @Test
    void inheritsWhatTheNearestPomSays() {
        pom(
                "base",
                "<groupId>g</groupId><url>http://base.example</url><scm><url>http://scm.example</url></scm>"
                        + "<organization><name>Base</name></organization>"
                        + "<developers><developer><email>a@base.example</email></developer></developers>");
        pom("middle", parent("base") + "<organization><name>Middle</name></organization>");

        assertThat(read(parent("middle") + "<url>http://own.example</url>").facts())
                .extracting(PomFactsReaderTest::line)
                .containsExactlyInAnyOrder(
                        "domain own.example <- url of the POM of g:lib:1",
                        "domain scm.example <- scm.url of the POM of its parent g:base:1",
                        "organization Middle <- organization of the POM of its parent g:middle:1",
                        "contact-domain base.example <- a developer's e-mail of the POM of its parent g:base:1");
    }

    @Test
    void takesNobodyForTheOrganizationOfAForeignParent() {
        pom("base", "<groupId>g</groupId><organization><name>Base</name><url>http://base.example</url></organization>");

        assertThat(read("<groupId>other</groupId>" + parent("base")).facts()).isEmpty();
        assertThat(read("<groupId>gg</groupId>" + parent("base")).facts()).isEmpty();
        assertThat(read("<groupId>g</groupId>" + parent("base")).facts()).hasSize(2);
    }

    @Test
    void takesTheOrganizationOfAParentInAGroupAbove() {
        pom("base", "<groupId>com.acme</groupId><organization><name>Acme</name></organization>");
        String base = "<parent><groupId>com.acme</groupId><artifactId>base</artifactId><version>1</version></parent>";

        assertThat(read("<groupId>com.acme.sdk</groupId>" + base).facts()).hasSize(1);
        assertThat(read("<groupId>com.acmeworks</groupId>" + base).facts()).isEmpty();
    }

    @Test
    void reportsAMissingParent() {
        PomFacts facts = read(parent("gone") + "<url>http://own.example</url>");

        assertThat(facts.facts()).hasSize(1);
        assertThat(facts.notices()).extracting(Notice::code).containsExactly(NoticeCode.POM_MISSING);
        assertThat(facts.notices().get(0).message()).contains("g:gone:1");
    }

    @Test
    void endsWhereParentsGoInACircle() {
        pom("a", parent("b"));
        pom("b", parent("a"));

        assertThat(read(parent("a")).notices()).extracting(Notice::code).containsExactly(NoticeCode.POM_BROKEN);
    }

    @Test
    void endsWherePropertiesGoInACircleOrGrow() {
        String bomb = "<properties><a>${b}${b}${b}${b}</a><b>${a}${a}${a}${a}</b><c>${c}</c></properties>";

        assertThat(read(bomb + "<url>http://x.example/${a}</url><scm><url>http://y.example/${c}</url></scm>")
                        .facts())
                .extracting(Fact::value)
                .contains("y.example");
    }

    @Test
    void reportsABrokenPom() {
        PomFacts facts = reader.read(Jars.write(repository.resolve("lib.pom"), new byte[] {'<'}), "g:lib:1");

        assertThat(facts.notices()).singleElement().satisfies(notice -> {
            assertThat(notice.code()).isEqualTo(NoticeCode.POM_BROKEN);
            assertThat(notice.message()).startsWith("the POM of g:lib:1 is no well-formed XML");
        });
    }

    @Test
    void readsAPomWhoseEncodingLies() {
        byte[] latin = "<project><organization><name>Søren</name></organization><url>http://a.example</url></project>"
                .getBytes(ISO_8859_1);

        assertThat(reader.read(Jars.write(repository.resolve("lib.pom"), latin), "g:lib:1")
                        .facts())
                .extracting(Fact::value)
                .contains("a.example");
    }

    @Test
    void refusesAPomThatCannotBeRead() {
        assertThatThrownBy(() -> reader.read(repository.resolve("none.pom"), "g:none:1"))
                .isInstanceOfSatisfying(
                        FaultException.class,
                        e -> assertThat(e.faults().get(0).code()).isEqualTo(FaultCode.POM_UNREADABLE));
    }
}
