package dev.cordon.maven.session;

import dev.cordon.audit.RunInfo.Place;
import dev.cordon.audit.RunInfo.Place.As;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.maven.execution.MavenExecutionRequest;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.model.Profile;
import org.apache.maven.model.RepositoryBase;
import org.apache.maven.project.MavenProject;

/**
 * The mirrors and repositories that the settings of Maven name. They belong to a machine and not to what is built, so a record
 * has them by id; their hosts may be nobody else's business.
 */
public final class SettingsRepositories {

    /** Maven's name for the profiles of a project that no POM declares. */
    private static final String OF_SETTINGS = "external";

    private SettingsRepositories() {}

    /** The ids of all repositories of the settings, those of profiles that are not active too. */
    public static Set<String> ids(MavenSession session) {
        return session.getRequest().getProfiles().stream()
                .flatMap(SettingsRepositories::repositories)
                .map(repository -> String.valueOf(repository.getId()))
                .collect(Collectors.toSet());
    }

    /**
     * Those that count in this session: every mirror, and the repositories of active profiles.
     *
     * @param hosts whether each is named with its host
     */
    public static List<Place> of(MavenSession session, boolean hosts) {
        MavenExecutionRequest request = session.getRequest();
        Set<String> active = new HashSet<>(request.getActiveProfiles());
        Stream.of(Optional.ofNullable(session.getTopLevelProject()), Optional.ofNullable(session.getCurrentProject()))
                .flatMap(Optional::stream)
                .map(MavenProject::getInjectedProfileIds)
                .map(ids -> ids.getOrDefault(OF_SETTINGS, List.of()))
                .forEach(active::addAll);
        Stream<Place> mirrors =
                request.getMirrors().stream().map(mirror -> place(As.MIRROR, mirror.getId(), mirror.getUrl(), hosts));
        Stream<Place> repositories = request.getProfiles().stream()
                .filter(profile -> active.contains(profile.getId()))
                .flatMap(SettingsRepositories::repositories)
                .map(repository -> place(As.REPOSITORY, repository.getId(), repository.getUrl(), hosts));
        return Stream.concat(mirrors, repositories).distinct().toList();
    }

    private static Stream<RepositoryBase> repositories(Profile profile) {
        return Stream.concat(profile.getRepositories().stream(), profile.getPluginRepositories().stream());
    }

    private static Place place(As as, String id, String address, boolean hosts) {
        return new Place(as, String.valueOf(id), hosts ? host(address) : Optional.empty());
    }

    /** Without user, port and path; empty for a folder. */
    private static Optional<String> host(String address) {
        try {
            return Optional.ofNullable(address).map(String::strip).isPresent()
                    ? Optional.ofNullable(new URI(address.strip()).getHost())
                    : Optional.empty();
        } catch (URISyntaxException e) {
            return Optional.empty(); // Maven finds nothing there either
        }
    }
}
