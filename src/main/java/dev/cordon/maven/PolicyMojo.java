package dev.cordon.maven;

import dev.cordon.archive.ArchiveOptions;
import dev.cordon.archive.OnUnreadable;
import dev.cordon.audit.Audit;
import dev.cordon.bytes.ArchiveLimits;
import dev.cordon.denylist.Denylist;
import dev.cordon.denylist.Level;
import dev.cordon.inventory.Signal;
import dev.cordon.match.DenylistIndex;
import dev.cordon.maven.graph.ModulePom;
import dev.cordon.maven.lists.NameListLoader;
import dev.cordon.maven.lists.RepositorySettings;
import dev.cordon.maven.lists.UsualWaivers;
import dev.cordon.maven.lists.WaiverLoader;
import dev.cordon.maven.parameters.SourceRoot;
import dev.cordon.maven.session.SessionCache;
import dev.cordon.namelist.NameLists;
import dev.cordon.notice.Notice;
import dev.cordon.policy.Policy;
import dev.cordon.policy.Profile;
import dev.cordon.policy.Waivers;
import dev.cordon.text.PrintableText;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.project.MavenProject;
import org.eclipse.aether.RepositorySystem;

/** What the goals share that judge: how findings are judged and archives read. */
abstract class PolicyMojo extends CordonMojo {

    private static final Map<String, OnUnreadable> ON_UNREADABLE =
            new TreeMap<>(Map.of("fail", OnUnreadable.FAIL, "warn", OnUnreadable.RECORD));

    /** The level from which a finding fails the build: deny or warn. */
    @Parameter(property = "cordon.failOn", defaultValue = "deny")
    private String failOn;

    /** A named set of levels: default, dod, sanctions, strict, covered, us-contractor or eu. */
    @Parameter(property = "cordon.profile", defaultValue = "default")
    private String profile;

    /** The date of judgement, an ISO date; today if left out. */
    @Parameter(property = "cordon.asOf")
    private String asOf;

    /**
     * Waiver files, or {@code g:a:v[:type[:classifier]]}; a relative file is looked for from the root of the Git work
     * tree, without one from the directory that holds {@code .mvn}. If left out, {@code .cordon/waivers.yaml} there where
     * it exists; {@code none} for no waivers at all.
     */
    @Parameter(property = "cordon.waivers")
    private List<String> waivers;

    /**
     * Official lists of names as they are published, files or {@code g:a:v:type[:classifier]}: organisations with a listed
     * name are named in the report, and fail no build.
     */
    @Parameter(property = NameListLoader.PARAMETER)
    private List<String> nameLists;

    /** How many days away the end of a waiver may be; 0 accepts no waivers. The command line can only lower it. */
    @Parameter(property = "cordon.maxWaiverDays", defaultValue = "365")
    private String maxWaiverDays;

    /** Whether an SBOM must obey the schema of its format. */
    @Parameter(property = "cordon.strictSbom", defaultValue = "false")
    private String strictSbom;

    /** What becomes of an archive or an SBOM that cannot be read: fail, or warn to record it as not examined. */
    @Parameter(property = "cordon.onUnreadable", defaultValue = "fail")
    private String onUnreadable;

    /**
     * The directory against which reports name files, where it is not the root of the Git work tree; relative to the
     * directory that holds {@code .mvn}. It has to hold that directory.
     */
    @Parameter(property = SourceRoot.PARAMETER)
    private String sourceRoot;

    PolicyMojo(RepositorySystem repositories) {
        super(repositories);
    }

    /** The directory against which files are told. */
    final Path top() {
        return sourceRoot().path();
    }

    private SourceRoot sourceRoot() {
        return new SourceRoot(parameters().text(SourceRoot.PARAMETER, sourceRoot), checkout());
    }

    /** Whether an SBOM must obey the schema of its format. */
    boolean strict() {
        return parameters().flag("cordon.strictSbom", strictSbom);
    }

    /** How archives are read. Archives within archives are hashed only where a list knows hashes; files always are. */
    ArchiveOptions options(Audit audit) {
        OnUnreadable unreadable = parameters()
                .oneOf(
                        "cordon.onUnreadable",
                        onUnreadable,
                        text -> Optional.ofNullable(ON_UNREADABLE.get(text)),
                        List.copyOf(ON_UNREADABLE.keySet()));
        return new ArchiveOptions(
                ArchiveLimits.DEFAULT, unreadable, audit.index().knows(Signal.FILE_HASH));
    }

    /** The official lists of names, read once per session; what was taken of each is said in the log. */
    final NameLists names(LocalDate asOf) {
        List<String> specs = list(NameListLoader.PARAMETER, nameLists);
        if (specs.isEmpty()) {
            return NameLists.NONE;
        }
        NameListLoader loader = new NameListLoader(policyFiles());
        List<Object> key = List.of(NameLists.class, specs, asOf, loader.files().repositories());
        return SessionCache.get(session.getRepositorySession(), key, () -> {
            NameLists loaded = loader.load(specs, asOf);
            loaded.lines().map(PrintableText::of).forEach(getLog()::info);
            return loaded;
        });
    }

    /** How findings in a module are judged. */
    Policy policy(DenylistIndex index, MavenProject module) {
        sourceRoot().check();
        LocalDate date = parameters().date("cordon.asOf", asOf, today());
        List<String> levels = List.of("deny", "warn");
        Level from = parameters()
                .oneOf(
                        "cordon.failOn",
                        failOn,
                        id -> Optional.of(id).filter(levels::contains).flatMap(Level::of),
                        levels);
        Profile chosen = parameters().oneOf("cordon.profile", profile, Profile::of, Profile.ids());
        return new Policy(
                index.denylist(),
                date,
                from,
                chosen,
                settings(index.denylist()).check(chosen).read(),
                waivers(index.denylist(), module));
    }

    /** What lies where waivers would lie that nobody names, and does not count. */
    final List<Notice> waiversPassedOver(MavenProject module) {
        return list(WaiverLoader.PARAMETER, waivers).isEmpty()
                ? usualWaivers(module).notices()
                : List.of();
    }

    private UsualWaivers usualWaivers(MavenProject module) {
        RepositorySettings settings = SessionCache.get(
                session.getRepositorySession(), RepositorySettings.class, () -> RepositorySettings.load(policyFiles()));
        return UsualWaivers.of(
                checkout().root(), ModulePom.directory(module).orElse(checkout().build()), settings.nested());
    }

    /** The waivers of a module, read once per session. */
    private Waivers waivers(Denylist denylist, MavenProject module) {
        List<String> specs = list(WaiverLoader.PARAMETER, waivers);
        List<String> usual = usualWaivers(module).taken();
        int days = parameters().cappedDays("cordon.maxWaiverDays", maxWaiverDays, project.getProperties());
        WaiverLoader loader = new WaiverLoader(policyFiles());
        List<Object> key = List.of(specs, usual, days, loader.files().repositories(), denylist.files());
        return SessionCache.get(
                session.getRepositorySession(), key, () -> loader.load(specs, usual, denylist, days, today()));
    }
}
