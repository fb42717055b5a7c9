package dev.cordon.examine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cordon.archive.ArchiveOptions;
import dev.cordon.inventory.Component;
import dev.cordon.inventory.Fact;
import dev.cordon.inventory.Purl;
import dev.cordon.inventory.Scope;
import dev.cordon.inventory.Signal;
import dev.cordon.maven.graph.LocalPoms;
import dev.cordon.maven.session.SessionCache;
import dev.cordon.notice.Fault;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.maven.repository.internal.MavenRepositorySystemUtils;
import org.eclipse.aether.DefaultRepositorySystemSession;
import org.eclipse.aether.internal.impl.SimpleLocalRepositoryManagerFactory;
import org.eclipse.aether.repository.LocalRepository;
import org.eclipse.aether.repository.NoLocalRepositoryManagerException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What modules share is looked at once, and whatever differs is looked at again. */
class OpenedDependenciesTest {

    @TempDir
    private Path folder;

    private final DefaultRepositorySystemSession session = MavenRepositorySystemUtils.newSession();

    @BeforeEach
    @SuppressWarnings("deprecation") // every way to make a factory by hand is
    void repository() throws NoLocalRepositoryManagerException {
        session.setLocalRepositoryManager(new SimpleLocalRepositoryManagerFactory()
                .newInstance(
                        session,
                        new LocalRepository(folder.resolve("repository").toFile())));
    }

    @Test
    void looksOnceAtWhatIsTheSame() throws IOException {
        jar("a/A.class");

        assertThat(see(component("lib", Scope.COMPILE))).isSameAs(see(component("lib", Scope.COMPILE)));
    }

    @Test
    void keepsEachScopeApart() throws IOException {
        jar("a/A.class");
        see(component("lib", Scope.COMPILE));

        assertThat(see(component("lib", Scope.TEST)).scope()).contains(Scope.TEST);
    }

    @Test
    void looksAgainWhereTheFileIsAnother() throws IOException {
        jar("a/A.class");
        Component before = see(component("lib", Scope.COMPILE));
        jar("a/A.class", "b/B.class");
        Component after = see(component("lib", Scope.COMPILE));

        assertThat(packages(before)).containsExactly("a");
        assertThat(packages(after)).containsExactly("a", "b");
    }

    @Test
    void looksAgainAtAFolder() throws IOException {
        Files.createDirectories(folder.resolve("lib.jar/a"));
        Files.createFile(folder.resolve("lib.jar/a/A.class"));
        see(component("lib", Scope.COMPILE));
        Files.createDirectories(folder.resolve("lib.jar/b"));
        Files.createFile(folder.resolve("lib.jar/b/B.class"));

        assertThat(packages(see(component("lib", Scope.COMPILE)))).containsExactly("a", "b");
    }

    @Test
    void reportsEveryFileThatIsGoneAndLooksAtTheOthers() throws IOException {
        jar("a/A.class");

        List<OpenedDependency> seen =
                seen(component("one", Scope.COMPILE), component("lib", Scope.COMPILE), component("two", Scope.COMPILE));

        assertThat(seen)
                .extracting(s -> s.faults().stream().map(Fault::what).toList())
                .containsExactly(List.of("g:one:1 cannot be found"), List.of(), List.of("g:two:1 cannot be found"));
        assertThat(packages(seen.get(1).component())).containsExactly("a");
        assertThat(seen.get(0).component().facts()).isNotEmpty();
    }

    /** What could be read of a file that breaks off is known, and that something is missing. */
    @Test
    void keepsWhatItSawOfABrokenFile() throws IOException {
        Files.writeString(folder.resolve("lib.jar"), "no archive");

        OpenedDependency seen = seen(component("lib", Scope.COMPILE)).get(0);

        assertThat(seen.faults())
                .singleElement()
                .satisfies(f -> assertThat(f.where().source()).isEqualTo("g:lib:1"));
        assertThat(seen.component().facts()).isNotEmpty();
    }

    private static List<String> packages(Component component) {
        return component.facts().stream()
                .filter(f -> f.signal() == Signal.JAVA_PACKAGE)
                .map(Fact::value)
                .toList();
    }

    private Component see(Component component) {
        return seen(component).get(0).component();
    }

    private List<OpenedDependency> seen(Component... components) {
        Map<String, LocalFile> files = new HashMap<>();
        for (Component c : components) {
            String name = c.purl().orElseThrow().name();
            files.put(c.ref(), new LocalFile(folder.resolve(name + ".jar"), c.name()));
        }
        LocalPoms poms = new LocalPoms(session, pom -> true);
        return new OpenedDependencies(new ArchiveStore(SessionCache.of(session), ArchiveOptions.DEFAULT), poms)
                .all(List.of(components), files, ref -> true); // a module has its POM in the build
    }

    /** What a POM says is known where Maven could read it for the module, whichever module came before. */
    @Test
    void readsThePomForEachModuleThatHasIt() throws IOException {
        jar("a/A.class");
        pom("lib", "<organization><name>Acme</name></organization>");

        assertThat(organizations(false)).isEmpty();
        assertThat(organizations(true)).containsExactly("Acme");
        assertThat(organizations(false)).isEmpty();
    }

    @Test
    void readsAParentThatCameLater() throws IOException {
        jar("a/A.class");
        pom("lib", "<parent><groupId>g</groupId><artifactId>parent</artifactId><version>1</version></parent>");

        assertThat(organizations(true)).isEmpty();
        pom("parent", "<groupId>g</groupId><organization><name>Acme</name></organization>");
        assertThat(organizations(true)).containsExactly("Acme");
    }

    private List<String> organizations(boolean hasPom) {
        LocalPoms poms = new LocalPoms(session, pom -> hasPom);
        Component lib = component("lib", Scope.COMPILE);
        Map<String, LocalFile> files = Map.of(lib.ref(), new LocalFile(folder.resolve("lib.jar"), lib.name()));
        return new OpenedDependencies(new ArchiveStore(SessionCache.of(session), ArchiveOptions.DEFAULT), poms)
                .all(List.of(lib), files, ref -> false).stream()
                        .flatMap(seen -> seen.component().facts().stream())
                        .filter(f -> f.signal() == Signal.ORGANIZATION)
                        .map(Fact::value)
                        .toList();
    }

    private void pom(String name, String content) throws IOException {
        Path file = folder.resolve("repository/g/" + name + "/1/" + name + "-1.pom");
        Files.createDirectories(file.getParent());
        Files.writeString(file, "<project>" + content + "</project>");
    }

    private static Component component(String name, Scope scope) {
        Purl purl = Purl.maven("g", name, "1", "jar", "");
        return new Component(
                purl.canonical(),
                "g:" + name + ":1",
                Optional.of(purl),
                Optional.of(scope),
                List.of(new Fact(Signal.GROUP_ID, "g", "in the graph")));
    }

    private void jar(String... entries) throws IOException {
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(folder.resolve("lib.jar")))) {
            for (String entry : entries) {
                zip.putNextEntry(new ZipEntry(entry));
                zip.closeEntry();
            }
        }
    }
}
