package dev.cordon.maven;

import dev.cordon.archive.ArchiveOptions;
import dev.cordon.archive.OnUnreadable;
import dev.cordon.bytes.ArchiveLimits;
import dev.cordon.denylist.Level;
import dev.cordon.inventory.Signal;
import dev.cordon.lists.NameListLoader;
import dev.cordon.lists.WaiverLoader;
import dev.cordon.match.DenylistIndex;
import dev.cordon.maven.parameters.Parameters;
import dev.cordon.maven.parameters.SourceRoot;
import dev.cordon.maven.session.Host;
import dev.cordon.policy.Profile;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * How findings are judged, and how archives and SBOMs are read.
 *
 * @param top the directory against which files are named
 * @param asOf the date of judgement
 * @param failOn the level from which a finding fails the build
 * @param waivers the waiver files that are named
 * @param maxWaiverDays how many days away the end of a waiver may be
 * @param nameLists official lists of names
 * @param strictSbom whether an SBOM must obey the schema of its format
 * @param onUnreadable what becomes of what cannot be read
 */
record PolicySettings(
        Path top,
        LocalDate asOf,
        Level failOn,
        Profile profile,
        List<String> waivers,
        int maxWaiverDays,
        List<String> nameLists,
        boolean strictSbom,
        OnUnreadable onUnreadable) {

    private static final List<String> FAIL_ON = List.of("deny", "warn");

    private static final Map<String, OnUnreadable> ON_UNREADABLE =
            new TreeMap<>(Map.of("fail", OnUnreadable.FAIL, "warn", OnUnreadable.RECORD));

    PolicySettings {
        waivers = List.copyOf(waivers);
        nameLists = List.copyOf(nameLists);
    }

    /**
     * Reads what the user asked.
     *
     * @throws dev.cordon.notice.FaultException if a value is none of its parameter's
     */
    static PolicySettings of(PolicyParameters given, Host host) {
        Parameters parameters = Parameters.of(host);
        FileParameters file = FileParameters.of(host);
        SourceRoot root = root(given, host);
        root.check();
        return new PolicySettings(
                root.path(),
                parameters.date("cordon.asOf", given.asOf).orElseGet(host::today),
                parameters.oneOf(
                        "cordon.failOn",
                        file.text("failOn", given.failOn),
                        id -> Optional.of(id).filter(FAIL_ON::contains).flatMap(Level::of),
                        FAIL_ON),
                parameters.oneOf("cordon.profile", file.text("profile", given.profile), Profile::of, Profile.ids()),
                parameters.list(WaiverLoader.PARAMETER, file.list("waivers", given.waivers)),
                parameters.cappedDays("cordon.maxWaiverDays", given.maxWaiverDays),
                parameters.list(NameListLoader.PARAMETER, given.nameLists),
                parameters.flag("cordon.strictSbom", given.strictSbom),
                parameters.oneOf(
                        "cordon.onUnreadable",
                        given.onUnreadable,
                        text -> Optional.ofNullable(ON_UNREADABLE.get(text)),
                        List.copyOf(ON_UNREADABLE.keySet())));
    }

    /** The directory against which files are named, which is known also where the rest cannot be read. */
    static SourceRoot root(PolicyParameters given, Host host) {
        return new SourceRoot(Parameters.of(host).text(SourceRoot.PARAMETER, given.sourceRoot), host.checkout());
    }

    /** How archives are read. Archives within archives are hashed only where a list knows hashes; files always are. */
    ArchiveOptions archives(DenylistIndex index) {
        return new ArchiveOptions(ArchiveLimits.DEFAULT, onUnreadable, index.knows(Signal.FILE_HASH));
    }
}
