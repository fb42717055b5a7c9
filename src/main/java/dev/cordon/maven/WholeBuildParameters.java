package dev.cordon.maven;

import java.util.List;
import org.apache.maven.plugins.annotations.Parameter;

/**
 * Parameters of the goals that look at all modules of a build and write no report on them. {@link WholeBuild} reads them.
 */
abstract class WholeBuildParameters extends PolicyParameters {

    /** As of check. */
    @Parameter(property = "cordon.sboms")
    List<String> sboms;

    /** As of check. */
    @Parameter(property = "cordon.directories")
    List<String> directories;

    /** As of check. */
    @Parameter(property = "cordon.buildChain", defaultValue = "all")
    List<String> buildChain;

    /** As of check. */
    @Parameter(property = "cordon.lockFiles", defaultValue = "note")
    String lockFiles;
}
