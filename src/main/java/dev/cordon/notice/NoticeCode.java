package dev.cordon.notice;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;

/** The stable codes of notices. Each has a heading of the same name in {@code docs/diagnostics.md}. */
public enum NoticeCode {
    /** The check was skipped on request. */
    SKIPPED,
    /** A build that would have failed passes because {@code failOnViolation} is false, or by {@code --fail-never}. */
    FAILURE_SUPPRESSED,
    /** A setting gives a vendor, an authority or a scope a lower level than the lists or the profile do. */
    LEVEL_LOWERED,
    /** The profile makes acts milder than the lists have them. */
    PROFILE_MILDER,
    /** The command line makes the gate milder than the POM has it. */
    POM_OVERRULED,
    /** A waiver would apply to a finding, but it has ended. */
    WAIVER_EXPIRED,
    /** A waiver is about the component and vendor of a finding that counts, but not about this version, module or scope. */
    WAIVER_NEAR_MISS,
    /** A waiver that applies ends within thirty days. */
    WAIVER_EXPIRING,
    /** A waiver file lies in a folder below the root of the repository, where waivers do not count. */
    WAIVERS_NOT_AT_REPOSITORY_ROOT,
    /** A settings file lies in a folder below the root of the repository, where settings do not count. */
    SETTINGS_NOT_AT_REPOSITORY_ROOT,
    /** What is called {@code .git} leads to no repository. */
    GIT_UNREADABLE,
    /** A waiver applies to nothing in the whole build. */
    WAIVER_UNUSED,
    /** A finding of a baseline is no longer there. */
    BASELINE_SOLVED,
    /** The findings were judged by another date than today's. */
    JUDGED_AS_OF,
    /** The modules of a reactor were not all judged by the same settings, lists and date. */
    MODULES_JUDGED_APART,
    /** The list that comes with Cordon was not used. */
    BUNDLED_DENYLIST_DROPPED,
    /** A later list replaces, lowers or exempts something of an earlier one. */
    DENYLIST_OVERRIDDEN,
    /** A list is older than {@code maxDenylistAge}. */
    DENYLIST_STALE,
    /** The date of judgement is before the day a list was issued. */
    DENYLIST_FROM_THE_FUTURE,
    /** An organisation has the name of one on an official list whose programme warns. */
    NAME_LISTED,
    /** An organisation has the name of one on an official list whose programme is noted, or nearly the name. */
    NAME_NOTED,
    /** A list of names lacks a source that it has never been without. */
    NAME_LIST_INCOMPLETE,
    /** A list of names has a source that this version of Cordon does not know. */
    NAME_LIST_UNKNOWN_SOURCE,
    /** A dependency has no POM anywhere, so it brought no dependencies of its own into the build. */
    POM_MISSING,
    /** More components are unidentified than {@code maxUnidentified} accepts. */
    UNIDENTIFIED_TOO_MANY,
    /** An SBOM lacks what the build has, has what the build lacks, or has it in another version. */
    SBOM_DIFFERS,
    /** An SBOM or a folder that was named holds nothing that could be looked at. */
    NOTHING_IN_IT,
    /** Files in a folder were passed over because they are no SBOM. */
    FILES_PASSED_OVER,
    /** A POM cannot be read, so that nothing is known from it. */
    POM_BROKEN,
    /** Facts of earlier builds were asked for and are not used. */
    CACHE_NOT_USED,
    /** A finding in a lock file is only noted, since the setting for lock files asks for no more. */
    LOCK_FILE_CAPPED,
    /** Two lock files in one folder have a package in different versions. */
    LOCK_FILES_DIFFER,
    /** A module of the build is not packaged yet, so that there is no archive of it to look into. */
    MODULE_NOT_PACKAGED,
    /** An archive or a part of it was not looked into, and the user accepts that or nothing could be done. */
    ARCHIVE_NOT_EXAMINED,
    /** An entry of an archive cannot be read though the archive can. */
    ARCHIVE_ENTRY_BROKEN,
    /** An entry has a name that would lead out of the archive or that hides what it says. */
    ARCHIVE_ENTRY_NAME,
    /** An archive holds entries that its directory does not list, or entries that overlap. */
    ARCHIVE_LAYOUT,
    /** An SBOM gives a purl or a CPE that cannot be read even leniently, so that it identifies nothing. */
    SBOM_IDENTITY_UNREADABLE,
    /** Two components of one SBOM have the same reference; both are judged. */
    SBOM_DUPLICATE_REF,
    /** An SBOM lies in a signed envelope, and whether the signature is good was not asked. */
    SIGNATURE_NOT_VERIFIED,
    /** Beside SBOMs a file holds signed statements of other types. */
    STATEMENTS_PASSED_OVER,
    /** An earlier report was judged again; what it does not hold stays unknown. */
    EARLIER_REPORT,
    /** Of a portfolio: the last records of its products were not judged by the same versions of the lists. */
    LISTS_MIXED,
    /** Of a portfolio: a record holds no facts, so that later lists cannot judge it. */
    RECORD_WITHOUT_FACTS,
    /** Of a portfolio: the record of an audit names no release of a product, so that it has the name of what was audited. */
    RECORD_WITHOUT_RELEASE,
    /** Of a portfolio: records of modules are left out beside that of their whole build. */
    MODULES_IN_BUILDS,
    /** Of a portfolio: a record has more findings than are named. */
    FINDINGS_CUT,
    /** An SBOM lists files besides packages; only the packages are judged. */
    SBOM_FILES_NOT_EXAMINED,
    /** Several executions of the goal in one module come to different results. */
    EXECUTIONS_DISAGREE,
    /** An artifact of a module is a symbolic link; what it leads to was judged. */
    ARTIFACT_LINK,
    /** The goal {@code check} ran when artifacts of the module had, or may have, left the build already. */
    CHECKED_LATE,
    /** The failure of a module does not wait for the end of the build, since artifacts may leave it before. */
    FAIL_AT_END_REFUSED,
    /** A module was judged by another Cordon than the one that writes the report of all modules, which lacks it therefore. */
    CORDON_TWICE,
    /** The report of another goal, execution or module of the same build was in the same file. */
    REPORT_REPLACED,
    /** The report could not be added to the summary of the job that GitHub shows. */
    SUMMARY_NOT_WRITTEN,
    /** Something makes the gate milder than the settings file of the repository does. */
    FILE_OVERRULED,
    /** The firewall was turned off, so what is denied may have been resolved, downloaded and run. */
    FIREWALL_OFF,
    /** The firewall stops nothing in this session and notes what is denied. */
    FIREWALL_RECORDS,
    /** Maven resolves artifacts without asking the firewall. */
    FIREWALL_NOT_ASKED,
    /** A Statement to be signed was asked for, and nothing was judged of which there is a digest. */
    NO_SUBJECT;

    private static final Set<NoticeCode> ABOUT_JUDGING = EnumSet.of(
            LEVEL_LOWERED,
            PROFILE_MILDER,
            POM_OVERRULED,
            JUDGED_AS_OF,
            CACHE_NOT_USED,
            WAIVERS_NOT_AT_REPOSITORY_ROOT,
            SETTINGS_NOT_AT_REPOSITORY_ROOT,
            GIT_UNREADABLE,
            BUNDLED_DENYLIST_DROPPED,
            DENYLIST_OVERRIDDEN,
            DENYLIST_STALE,
            DENYLIST_FROM_THE_FUTURE,
            NAME_LIST_INCOMPLETE,
            NAME_LIST_UNKNOWN_SOURCE,
            FILE_OVERRULED,
            FIREWALL_OFF,
            FIREWALL_NOT_ASKED);

    /** Whether it is about how findings are judged and not about what is judged: modules that report it report the same. */
    public boolean isAboutJudging() {
        return ABOUT_JUDGING.contains(this);
    }

    private static final Set<NoticeCode> WEAKENING = EnumSet.of(
            SKIPPED,
            FAILURE_SUPPRESSED,
            LEVEL_LOWERED,
            POM_OVERRULED,
            JUDGED_AS_OF,
            BUNDLED_DENYLIST_DROPPED,
            DENYLIST_OVERRIDDEN,
            FILE_OVERRULED,
            FIREWALL_OFF,
            FIREWALL_NOT_ASKED);

    /** Whether somebody has turned the gate off, made it milder or moved its date. */
    public boolean isWeakening() {
        return WEAKENING.contains(this);
    }

    /** The code as printed and as a heading: lower case with hyphens. */
    public String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
