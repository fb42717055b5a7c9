package dev.cordon.maven.lists;

import dev.cordon.ReportFormats;
import dev.cordon.denylist.Denylist;
import dev.cordon.denylist.DenylistFile;
import dev.cordon.denylist.Level;
import dev.cordon.lists.DenylistLoader;
import dev.cordon.lists.NameListLoader;
import dev.cordon.lists.PolicyFiles;
import dev.cordon.lists.RepositorySettings;
import dev.cordon.lists.UsualWaivers;
import dev.cordon.lists.WaiverLoader;
import dev.cordon.match.DenylistIndex;
import dev.cordon.maven.graph.ModulePom;
import dev.cordon.maven.session.Checkout;
import dev.cordon.maven.session.Host;
import dev.cordon.namelist.NameLists;
import dev.cordon.notice.Notice;
import dev.cordon.policy.Waivers;
import dev.cordon.text.PrintableText;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.apache.maven.project.MavenProject;
import org.eclipse.aether.repository.RemoteRepository;

/**
 * The denylists, waivers and lists of names of a build. Each is loaded once per session, however many modules ask for it.
 *
 * @param files where their files are had from
 */
public record SessionLists(Host host, PolicyFiles files) {

    /** Those of the build in which a goal runs. */
    public static SessionLists of(Host host) {
        Checkout checkout = host.checkout();
        return new SessionLists(
                host,
                new PolicyFiles(
                        checkout.root(),
                        checkout.build(),
                        new SessionRemote(
                                host.repositories(),
                                host.session().getRepositorySession(),
                                host.project().getRemoteProjectRepositories())));
    }

    private List<RemoteRepository> repositories() {
        return host.project().getRemoteProjectRepositories();
    }

    /**
     * The denylists with their index.
     *
     * @param bundled whether the default list of those that come with Cordon is one of them
     * @param specs the further lists
     * @param patterns inline patterns by level
     * @throws dev.cordon.notice.FaultException if a list cannot be had or read, or if there is none at all
     */
    public DenylistIndex index(boolean bundled, List<String> specs, Map<Level, List<String>> patterns) {
        // Only a list that is fetched may differ with the repositories of the module.
        List<Object> key = List.of(bundled, specs, patterns, specs.isEmpty() ? List.of() : repositories());
        DenylistLoader loader = new DenylistLoader(files);
        return host.remembered(key, () -> new DenylistIndex(loader.load(bundled, specs, patterns, host.today())));
    }

    /**
     * The official lists of names; what was taken of each is said in the log, once.
     *
     * @throws dev.cordon.notice.FaultException if a list cannot be had or read
     */
    public NameLists names(List<String> specs, LocalDate asOf) {
        if (specs.isEmpty()) {
            return NameLists.NONE;
        }
        NameListLoader loader = new NameListLoader(files);
        return host.remembered(List.of(NameLists.class, specs, asOf, repositories()), () -> {
            NameLists loaded = loader.load(specs, asOf);
            loaded.lines().map(PrintableText::of).forEach(host.log()::info);
            return loaded;
        });
    }

    /**
     * What the file at the root of the repository says.
     *
     * @throws dev.cordon.notice.FaultException if it cannot be read, or is not what its format wants
     */
    public RepositorySettings settings() {
        return host.remembered(RepositorySettings.class, () -> RepositorySettings.load(files, ReportFormats.ids()));
    }

    /** What lies in the folders of a module as settings would lie at the root of the repository, and does not count. */
    public List<Notice> settingsPassedOver(MavenProject module) {
        return RepositorySettings.passedOver(host.checkout().root(), directory(module));
    }

    /** The waiver files of a module that nobody has to name. */
    public UsualWaivers usualWaivers(MavenProject module) {
        RepositorySettings settings = settings();
        return UsualWaivers.of(host.checkout().root(), directory(module), settings.nested());
    }

    private Path directory(MavenProject module) {
        return ModulePom.directory(module).orElse(host.checkout().build());
    }

    /**
     * The waivers of a module.
     *
     * @param specs the files that the user names
     * @param denylist the loaded lists
     * @param maxDays how far away the end of a waiver may be; 0 where there may be none
     * @throws dev.cordon.notice.FaultException if a file cannot be had or read, or if there may be none
     */
    public Waivers waivers(List<String> specs, MavenProject module, Denylist denylist, int maxDays) {
        List<String> usual = usualWaivers(module).taken();
        WaiverLoader loader = new WaiverLoader(files);
        List<String> digests =
                denylist.files().stream().map(DenylistFile::sha256).toList();
        List<Object> key = List.of(specs, usual, maxDays, repositories(), digests);
        return host.remembered(key, () -> loader.load(specs, usual, denylist, maxDays, host.today()));
    }
}
