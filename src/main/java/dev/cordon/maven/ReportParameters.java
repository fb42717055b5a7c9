package dev.cordon.maven;

import java.util.List;
import org.apache.maven.plugins.annotations.Parameter;

/** Parameters of the goals that write a report. {@link Settings} and {@link Destination} read them. */
abstract class ReportParameters extends PolicyParameters {

    /** Does not look at anything; the report says so. */
    @Parameter(property = "cordon.skip", defaultValue = "false")
    String skip;

    /** Whether a finding may fail the build; false reports everything and passes. */
    @Parameter(property = "cordon.failOnViolation", defaultValue = "true")
    String failOnViolation;

    /** The age in days from which a list is called stale. */
    @Parameter(property = "cordon.maxDenylistAge", defaultValue = "180")
    String maxDenylistAge;

    /** How many components may be unidentified before the build fails; unbounded if left out. */
    @Parameter(property = "cordon.maxUnidentified")
    String maxUnidentified;

    /**
     * Whether facts of archives and POMs that an earlier build on this machine has read are used again; counts on the command
     * line and in the settings alone, and never in a build of a CI service.
     */
    @Parameter(property = "cordon.cache", defaultValue = "false")
    String cache;

    /**
     * An earlier record, {@code report.json} or {@code aggregate.json}, to mark what is new, known and gone; a relative file
     * is looked for from the root of the Git work tree. It decides nothing.
     */
    @Parameter(property = SinceRecord.PARAMETER)
    String since;

    /** Whether the record has the hosts of the mirrors and repositories of Maven's settings; without it, it has their ids. */
    @Parameter(property = "cordon.recordHosts", defaultValue = "false")
    String recordHosts;

    /** The formats of the report, one file each. */
    @Parameter(property = "cordon.formats", defaultValue = "html,json")
    List<String> formats;

    /** The day on which a person identified what was found, or was notified of it; the format answers counts days from it. */
    @Parameter(property = "cordon.discovered")
    String discovered;

    /** The language of the HTML report; that of the machine is never asked. */
    @Parameter(property = "cordon.locale", defaultValue = "en")
    String locale;
}
