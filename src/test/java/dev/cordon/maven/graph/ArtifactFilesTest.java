package dev.cordon.maven.graph;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.maven.repository.internal.MavenRepositorySystemUtils;
import org.eclipse.aether.DefaultRepositorySystemSession;
import org.eclipse.aether.RepositorySystem;
import org.eclipse.aether.artifact.Artifact;
import org.eclipse.aether.artifact.ArtifactProperties;
import org.eclipse.aether.artifact.DefaultArtifact;
import org.eclipse.aether.repository.LocalArtifactRequest;
import org.eclipse.aether.repository.LocalArtifactResult;
import org.eclipse.aether.repository.LocalRepositoryManager;
import org.eclipse.aether.repository.RemoteRepository;
import org.eclipse.aether.resolution.ArtifactRequest;
import org.eclipse.aether.resolution.ArtifactResolutionException;
import org.eclipse.aether.resolution.ArtifactResult;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Which file a module gets never depends on which module was asked before it. */
class ArtifactFilesTest {

    private static final RemoteRepository ONE = repository("one");
    private static final RemoteRepository OTHER = repository("other");
    private static final Artifact LIB = new DefaultArtifact("com.acme:lib:jar:1.0");
    private static final Artifact GONE = new DefaultArtifact("com.acme:gone:jar:1.0");

    private final DefaultRepositorySystemSession session = MavenRepositorySystemUtils.newSession();
    private final Set<RemoteRepository> stocked = new HashSet<>(Set.of(ONE));
    private final List<String> asked = new ArrayList<>();

    private static RemoteRepository repository(String id) {
        return new RemoteRepository.Builder(id, "default", "https://repo.example/" + id).build();
    }

    /** A local repository that keeps apart what it has from where. */
    @BeforeEach
    void stock() {
        session.setLocalRepositoryManager((LocalRepositoryManager) Proxy.newProxyInstance(
                getClass().getClassLoader(),
                new Class<?>[] {LocalRepositoryManager.class},
                (proxy, method, arguments) -> {
                    LocalArtifactRequest request = (LocalArtifactRequest) arguments[1];
                    asked.add("local " + request.getRepositories());
                    return new LocalArtifactResult(request)
                            .setAvailable(request.getRepositories().stream().anyMatch(stocked::contains)
                                    && request.getArtifact().getArtifactId().equals("lib"));
                }));
    }

    /** Repository {@code one} has lib; what names a file of this machine is looked for nowhere else. */
    private final RepositorySystem system = (RepositorySystem) Proxy.newProxyInstance(
            getClass().getClassLoader(), new Class<?>[] {RepositorySystem.class}, (proxy, method, arguments) -> {
                List<ArtifactResult> results = ((List<?>) arguments[1])
                        .stream().map(r -> answer((ArtifactRequest) r)).toList();
                if (results.stream().anyMatch(result -> !result.isResolved())) {
                    throw new ArtifactResolutionException(results);
                }
                return results;
            });

    private ArtifactResult answer(ArtifactRequest request) {
        Artifact artifact = request.getArtifact();
        asked.add(artifact.getArtifactId() + " of " + request.getRepositories());
        boolean had = request.getRepositories().stream().anyMatch(stocked::contains)
                && artifact.getArtifactId().equals("lib")
                && artifact.getProperty(ArtifactProperties.LOCAL_PATH, null) == null;
        ArtifactResult result = new ArtifactResult(request);
        return had ? result.setArtifact(artifact.setFile(new File("lib.jar"))) : result;
    }

    private ArtifactFiles module(List<RemoteRepository> onTheWay, RemoteRepository... own) {
        return new ArtifactFiles(system, session, List.of(own), artifact -> onTheWay);
    }

    @Test
    void asksOnceForWhatModulesShare() {
        assertThat(module(List.of(), ONE).resolve(List.of(LIB))).isEqualTo(Map.of(LIB, new File("lib.jar")));
        assertThat(module(List.of(), ONE).resolve(List.of(LIB))).isEqualTo(Map.of(LIB, new File("lib.jar")));

        assertThat(asked).containsExactly("lib of [" + ONE + "]");
    }

    @Test
    void givesAModuleNothingThatOnlyAnotherOneCanGet() {
        module(List.of(), ONE).resolve(List.of(LIB));

        assertThat(module(List.of(), OTHER).resolve(List.of(LIB))).isEmpty();
        assertThat(module(List.of(), ONE, OTHER).resolve(List.of(LIB))).hasSize(1);
    }

    @Test
    void givesNothingFromARepositoryForAFileOfThisMachine() {
        Artifact ofMachine = LIB.setProperties(Map.of(ArtifactProperties.LOCAL_PATH, "/nowhere/tools.jar"));
        module(List.of(), ONE).resolve(List.of(LIB));

        assertThat(module(List.of(), ONE).resolve(List.of(ofMachine))).isEmpty();
        assertThat(module(List.of(), ONE).resolve(List.of(LIB))).hasSize(1);
    }

    @Test
    void asksAgainForWhatCouldNotBeHad() {
        assertThat(module(List.of(), OTHER).resolve(List.of(LIB))).isEmpty();
        stocked.add(OTHER);

        assertThat(module(List.of(), OTHER).resolve(List.of(LIB))).hasSize(1);
    }

    @Test
    void asksWhatPomsOnTheWayNameWhereTheModulesHaveItNot() {
        assertThat(module(List.of(ONE), OTHER).resolve(List.of(LIB, GONE))).containsOnlyKeys(LIB);
        assertThat(asked)
                .containsExactly(
                        "lib of [" + OTHER + "]",
                        "gone of [" + OTHER + "]",
                        "lib of [" + ONE + "]",
                        "gone of [" + ONE + "]");
        // Another module need not come to it by that way.
        assertThat(module(List.of(), OTHER).resolve(List.of(LIB))).isEmpty();
    }

    @Test
    void hasAtHandWhatWasFetchedFromWhereTheModuleMayGetIt() {
        assertThat(module(List.of(), ONE).isAtHand(LIB)).isTrue();
        assertThat(module(List.of(), ONE).isAtHand(LIB)).isTrue();
        assertThat(asked).as("once").hasSize(1);
        assertThat(module(List.of(), OTHER).isAtHand(LIB)).isFalse();
        assertThat(module(List.of(ONE), OTHER).isAtHand(LIB)).isTrue();
        assertThat(module(List.of(), ONE).isAtHand(GONE)).isFalse();
    }
}
