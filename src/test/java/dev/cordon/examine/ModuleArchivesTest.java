package dev.cordon.examine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cordon.archive.ArchiveOptions;
import dev.cordon.archive.Jars;
import dev.cordon.archive.UnreadPart;
import dev.cordon.inventory.Component;
import dev.cordon.inventory.Fact;
import dev.cordon.inventory.Inventory;
import dev.cordon.inventory.Purl;
import dev.cordon.inventory.Scope;
import dev.cordon.inventory.Signal;
import dev.cordon.inventory.Source;
import dev.cordon.notice.Fault;
import dev.cordon.notice.Notice;
import dev.cordon.notice.NoticeCode;
import dev.cordon.pom.PomFacts;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What was read of an archive before it broke off is known, wherever it lies, and that it broke off as well. */
class ModuleArchivesTest {

    private static final String HALF_SBOM = "{\"bomFormat\": \"CycloneDX\", \"specVersion\": \"1.6\", \"components\": ["
            + "{\"type\": \"library\", \"name\": \"hidden\", \"purl\": \"pkg:maven/com.acme/hidden@1\"}, {";

    @TempDir
    private Path folder;

    private final ModuleArchives archives =
            new ModuleArchives(new ArchiveStore(Memory.empty(), ArchiveOptions.DEFAULT), new NoPoms());

    @Test
    void keepsWhatItReadOfADependency() {
        dependency(breaksOff());

        assertThat(packages(archives.dependencies())).contains("com.acme.agent");
        assertThat(archives.faults()).extracting(f -> f.code().id()).containsExactly("archive-unreadable");
    }

    @Test
    void keepsWhatItReadOfWhatTheModuleMakes() {
        archives.own(List.of(file("app.jar", breaksOff())));

        assertThat(packages(archives.packed())).contains("com.acme.agent");
        assertThat(archives.faults()).extracting(f -> f.where().source()).containsExactly("app.jar");
    }

    @Test
    void keepsWhatItReadOfWhatIsNamed() {
        file("libs/half.jar", breaksOff());
        file("libs/whole.jar", Jars.of("org/example/A.class"));
        archives.named(List.of(new LocalFile(folder.resolve("libs"), "libs")));

        assertThat(packages(archives.packed())).contains("com.acme.agent", "org.example");
        assertThat(archives.faults())
                .extracting(Fault::what)
                .singleElement()
                .asString()
                .startsWith("libs/half.jar ");
    }

    /** A whole one is neither a fault nor anything to hear. */
    @Test
    void hasNoFaultWhereAllIsRead() {
        dependency(Jars.of("com/acme/agent/A.class", "org/example/B.class"));

        assertThat(packages(archives.dependencies())).containsExactly("com.acme.agent", "org.example");
        assertThat(archives.faults()).isEmpty();
        assertThat(archives.unread()).isEmpty();
    }

    @Test
    void neverTakesAFileThatIsGoneForOneThatCannotBeRead() {
        LocalFile gone = new LocalFile(folder.resolve("gone.jar"), "gone.jar");
        archives.own(List.of(gone));
        archives.named(List.of(gone));

        assertThat(archives.faults()).hasSize(2).allSatisfy(fault -> {
            assertThat(fault.code().id()).isEqualTo("file-missing");
            assertThat(fault.next()).doesNotContain("onUnreadable");
        });
    }

    /** Somebody else has made it: it stops nobody, and is not passed over either. */
    @Test
    void namesABrokenSbomOfADependencyAndKeepsWhatItListed() {
        dependency(new Jars().with("META-INF/sbom/bom.json", HALF_SBOM).build());

        assertThat(archives.faults()).isEmpty();
        assertThat(archives.notices()).extracting(Notice::code).containsExactly(NoticeCode.ARCHIVE_ENTRY_BROKEN);
        assertThat(archives.unread()).extracting(UnreadPart::name).containsExactly("g:lib:1!/META-INF/sbom/bom.json");
        assertThat(archives.sboms()).singleElement().satisfies(sbom -> {
            assertThat(sbom.document()).isEmpty();
            assertThat(sbom.components()).extracting(Component::name).containsExactly("hidden");
        });
    }

    /** Whoever judges the module's SBOMs says of its own that it is broken. */
    @Test
    void leavesTheModulesOwnSbomToItsJudge() {
        archives.own(List.of(file(
                "app.jar", new Jars().with("META-INF/sbom/bom.json", HALF_SBOM).build())));

        assertThat(archives.ownDocuments()).hasSize(1);
        assertThat(archives.sboms()).isEmpty();
        assertThat(archives.notices()).isEmpty();
        assertThat(archives.unread()).isEmpty();
    }

    /** The third of three entries cannot be distinguished from anything else. */
    private static byte[] breaksOff() {
        byte[] jar = Jars.of("com/acme/agent/A.class", "org/example/B.class", "org/example/C.class");
        String text = new String(jar, StandardCharsets.ISO_8859_1);
        jar[text.lastIndexOf("PK\1\2")] = 'x';
        return jar;
    }

    private void dependency(byte[] jar) {
        LocalFile file = file("lib.jar", jar);
        Purl purl = Purl.maven("g", "lib", "1", "jar", "");
        Component lib =
                new Component(purl.canonical(), "g:lib:1", Optional.of(purl), Optional.of(Scope.COMPILE), List.of());
        Source module = new Source(Source.Kind.MAVEN_MODULE, "g:app:1");
        archives.dependencies(new Inventory(module, List.of(lib), List.of()), new Files(file.path()));
    }

    private LocalFile file(String name, byte[] content) {
        return new LocalFile(Jars.write(folder.resolve(name), content), name);
    }

    private static Stream<String> packages(Collection<Component> components) {
        return components.stream()
                .flatMap(c -> c.facts().stream())
                .filter(f -> f.signal() == Signal.JAVA_PACKAGE)
                .map(Fact::value);
    }

    private record Files(Path only) implements ResolvedFiles {

        @Override
        public Optional<Path> file(String ref) {
            return Optional.of(only);
        }

        @Override
        public boolean isModule(String ref) {
            return false;
        }
    }

    private record NoPoms() implements DependencyPoms {

        @Override
        public boolean has(Purl purl) {
            return false;
        }

        @Override
        public PomFacts of(Purl purl) {
            throw new IllegalStateException("there is none");
        }
    }
}
