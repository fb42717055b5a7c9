package dev.cordon.maven;

import dev.cordon.lists.NameListLoader;
import dev.cordon.maven.parameters.SourceRoot;
import java.util.List;
import org.apache.maven.plugins.annotations.Parameter;

/** Parameters of the goals that judge: how findings are judged and archives read. {@link PolicySettings} reads them. */
abstract class PolicyParameters extends ListParameters {

    /** The level from which a finding fails the build: deny or warn. */
    @Parameter(property = "cordon.failOn", defaultValue = "deny")
    String failOn;

    /** A named set of levels: default, dod, sanctions, strict, covered, us-contractor or eu. */
    @Parameter(property = "cordon.profile", defaultValue = "default")
    String profile;

    /** The date of judgement, an ISO date; today if left out. */
    @Parameter(property = "cordon.asOf")
    String asOf;

    /**
     * Waiver files, or {@code g:a:v[:type[:classifier]]}; a relative file is looked for from the root of the Git work
     * tree, without one from the directory that holds {@code .mvn}. If left out, {@code .cordon/waivers.yaml} there where
     * it exists; {@code none} for no waivers at all.
     */
    @Parameter(property = "cordon.waivers")
    List<String> waivers;

    /**
     * Official lists of names as they are published, files or {@code g:a:v:type[:classifier]}: organisations with a listed
     * name are named in the report, and fail no build.
     */
    @Parameter(property = NameListLoader.PARAMETER)
    List<String> nameLists;

    /** How many days away the end of a waiver may be; 0 accepts no waivers. The command line can only lower it. */
    @Parameter(property = "cordon.maxWaiverDays", defaultValue = "365")
    String maxWaiverDays;

    /** Whether an SBOM must obey the schema of its format. */
    @Parameter(property = "cordon.strictSbom", defaultValue = "false")
    String strictSbom;

    /** What becomes of an archive or an SBOM that cannot be read: fail, or warn to record it as not examined. */
    @Parameter(property = "cordon.onUnreadable", defaultValue = "fail")
    String onUnreadable;

    /**
     * The directory against which reports name files, where it is not the root of the Git work tree; relative to the
     * directory that holds {@code .mvn}. It has to hold that directory.
     */
    @Parameter(property = SourceRoot.PARAMETER)
    String sourceRoot;
}
