package dev.cordon.notice;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;

/** The stable codes of faults: why Cordon could not judge. Each has a heading in {@code docs/diagnostics.md}. */
public enum FaultCode {
    /** A parameter or property has a value that Cordon does not know. */
    PARAMETER_VALUE,
    /** A parameter or property has a name that Cordon does not know. */
    PARAMETER_UNKNOWN,
    /** A setting names a vendor, authority or profile that is in none of the loaded lists. */
    POLICY_UNKNOWN_ID,
    /** One thing is set to two levels in one place. */
    POLICY_CONTRADICTION,
    /** A denylist cannot be found or read. */
    DENYLIST_UNREADABLE,
    /** A denylist is not the YAML that the format wants. */
    DENYLIST_INVALID,
    /** The bytes behind a URL are not those of the given digest. */
    DENYLIST_DIGEST,
    /** No list is loaded, so that nothing could ever be found. */
    DENYLIST_NONE,
    /** A list of names cannot be found or read. */
    NAME_LIST_UNREADABLE,
    /** A list of names is in a format that Cordon does not read. */
    NAME_LIST_NOT_READ,
    /** A list of names is not whole, or not what its format wants. */
    NAME_LIST_INVALID,
    /** A waiver file cannot be found or read. */
    WAIVERS_UNREADABLE,
    /** A waiver file is not what the format wants, or holds a waiver that is not signed and dated. */
    WAIVERS_INVALID,
    /** There is a waiver file, and the build's settings accept no waivers. */
    WAIVERS_FORBIDDEN,
    /** The settings file at the root of the repository cannot be read. */
    SETTINGS_UNREADABLE,
    /** The settings file at the root of the repository is not what its format wants. */
    SETTINGS_INVALID,
    /** A file of waivers was to be written where there is one. */
    DRAFT_EXISTS,
    /** The goal {@code fix} leaves a POM as it is that it was to change. */
    POM_NOT_CHANGED,
    /** A dependency cannot be resolved, so that what it brings is unknown. */
    DEPENDENCY_UNRESOLVED,
    /** An archive cannot be read, so that what it holds is unknown. */
    ARCHIVE_UNREADABLE,
    /** A file or folder that was to be looked into is not there, or not there any more. */
    FILE_MISSING,
    /** An artifact of the module is no longer what was judged, or not there any more. */
    ARTIFACT_CHANGED,
    /** A part of an archive lies beyond the bounds of what Cordon unpacks, so that what it holds is unknown. */
    ARCHIVE_BOUND,
    /** The name of a file is no path here, mostly because the locale cannot write it. */
    PATH_UNWRITABLE,
    /** What a package manager of another ecosystem has locked cannot be read. */
    LOCK_FILE_UNREADABLE,
    /** A POM cannot be read as a file. */
    POM_UNREADABLE,
    /** An SBOM breaks off, is malformed, or goes beyond the bounds within which Cordon reads. */
    SBOM_UNREADABLE,
    /** A document is of no SBOM format that Cordon reads. */
    SBOM_NOT_RECOGNISED,
    /** A document is the own JSON of a tool that can write an SBOM as well. */
    SBOM_TO_CONVERT,
    /** An SBOM is of a known format in a version that Cordon does not know. */
    SBOM_UNKNOWN_VERSION,
    /** A record that is judged again says itself that not everything was judged. */
    RECORD_INCOMPLETE,
    /** Of a portfolio: two records of one release cannot both be true. */
    RECORDS_CONTRADICT,
    /** Of a portfolio: a record was made on a day that is yet to come. */
    RECORD_FROM_THE_FUTURE,
    /** The goal {@code recheck} was given no record. */
    RECORD_MISSING,
    /** A record that is to be rechecked is broken, of another version, or not what a record is. */
    RECORD_UNREADABLE,
    /** The verdicts of a record cannot be judged again, so that nothing is known of whether they follow from its facts. */
    RECORD_NOT_RECHECKED,
    /** Under the firewall: a POM is milder than what was known before it was read. */
    SETTINGS_MILDER_IN_POM,
    /** Under the firewall: a POM or the settings of Maven skip a check. */
    CHECK_SKIPPED,
    /** Under the firewall: a module is about to leave the build, or the build ends, and no check has judged it. */
    CHECK_MISSING,
    /** The firewall let something through that a waiver or a scope may let pass, and no check has judged it. */
    LET_THROUGH_NOT_JUDGED,
    /** Under the firewall: Maven ended before any module was judged. */
    BUILD_STOPPED,
    /** Under {@code requireFirewall}: there is no firewall in the session, or Maven does not ask it. */
    FIREWALL_MISSING,
    /** Under {@code requireSbom}: a module has no SBOM. */
    SBOM_REQUIRED,
    /** The goal {@code explain} was asked about a component that the build does not have. */
    COMPONENT_NOT_FOUND,
    /** The goal {@code explain} was asked about a name that many components have. */
    COMPONENT_AMBIGUOUS,
    /** Of a build: a module was not looked at, so that nothing is known of what it has. */
    MODULE_NOT_JUDGED,
    /** The goal {@code audit} was given nothing to look at. */
    AUDIT_NOTHING,
    /** Under {@code strictSbom}: an SBOM violates the schema of its format, or there is no schema to hold it to. */
    SBOM_SCHEMA,
    /** The earlier record that marks what is new cannot be read, or holds nothing to compare with. */
    SINCE_UNREADABLE,
    /** The earlier record that marks what is new is of another product. */
    SINCE_FOREIGN,
    /** The report cannot be written. */
    REPORT_UNWRITABLE,
    /** Cordon broke off for a reason that it was not made for. */
    INTERNAL_ERROR;

    private static final Set<FaultCode> OF_THE_WHOLE_BUILD = EnumSet.of(
            WAIVERS_UNREADABLE,
            WAIVERS_INVALID,
            SETTINGS_UNREADABLE,
            SETTINGS_INVALID,
            FIREWALL_MISSING,
            REPORT_UNWRITABLE);

    /** Whether it is about what all modules have in common: as long as it is there, none of them comes to more. */
    public boolean isOfTheWholeBuild() {
        return OF_THE_WHOLE_BUILD.contains(this);
    }

    /** The code as printed and as a heading: lower case with hyphens. */
    public String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
