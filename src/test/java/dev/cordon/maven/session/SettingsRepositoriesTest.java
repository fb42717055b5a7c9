package dev.cordon.maven.session;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cordon.audit.RunInfo.Place;
import dev.cordon.audit.RunInfo.Place.As;
import dev.cordon.maven.SomeBuild;
import java.util.List;
import java.util.Optional;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.model.Profile;
import org.apache.maven.model.Repository;
import org.apache.maven.settings.Mirror;
import org.junit.jupiter.api.Test;

class SettingsRepositoriesTest {

    private final SomeBuild build = new SomeBuild("app");
    private final MavenSession session = build.session();

    @Test
    void namesMirrorsAndTheRepositoriesOfActiveProfiles() {
        mirror("corp", "https://user:secret@nexus:8443/repo");
        profile("here", "internal", "https://Repo.example.com/maven");
        profile("elsewhere", "other", "https://other.example.com");
        build.module("app").setInjectedProfileIds("external", List.of("here"));
        session.setCurrentProject(build.module("app"));

        assertThat(SettingsRepositories.of(session, false))
                .containsExactly(
                        new Place(As.MIRROR, "corp", Optional.empty()),
                        new Place(As.REPOSITORY, "internal", Optional.empty()));
        assertThat(SettingsRepositories.of(session, true))
                .containsExactly(
                        new Place(As.MIRROR, "corp", Optional.of("nexus")),
                        new Place(As.REPOSITORY, "internal", Optional.of("Repo.example.com")));
        assertThat(SettingsRepositories.ids(session)).containsExactlyInAnyOrder("internal", "other");
    }

    @Test
    void aFolderAndWhatIsNoAddressHaveNoHost() {
        mirror("folder", "file:///srv/repository");
        mirror("broken", "https://[nowhere");
        assertThat(SettingsRepositories.of(session, true))
                .extracting(Place::host)
                .containsOnly(Optional.empty());
    }

    private void mirror(String id, String address) {
        Mirror mirror = new Mirror();
        mirror.setId(id);
        mirror.setUrl(address);
        session.getRequest().addMirror(mirror);
    }

    private void profile(String id, String repository, String address) {
        Profile profile = new Profile();
        profile.setId(id);
        Repository named = new Repository();
        named.setId(repository);
        named.setUrl(address);
        profile.addRepository(named);
        session.getRequest().addProfile(profile);
    }
}
