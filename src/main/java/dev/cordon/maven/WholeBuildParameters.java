package dev.cordon.maven;

import java.util.List;
import org.apache.maven.plugins.annotations.Parameter;

/**
 * Parameters of the goals that look at all modules of a build and write no report on them. {@link WholeBuild} reads them.
 */
abstract class WholeBuildParameters extends PolicyParameters {

    /**
     * SBOMs of a module beside those that Cordon finds by itself ({@code target/bom.json}, {@code target/bom.xml},
     * {@code META-INF/sbom/*}); relative to the module.
     */
    @Parameter(property = "cordon.sboms")
    List<String> sboms;

    /**
     * Folders and files to look into beside the dependencies and a module's own archives: jars that no POM names; relative to
     * the module.
     */
    @Parameter(property = "cordon.directories")
    List<String> directories;

    /**
     * What of the build chain is judged: plugins, extensions, processors, parents, imports, reporting, repositories; all, or
     * none.
     */
    @Parameter(property = "cordon.buildChain", defaultValue = "all")
    List<String> buildChain;

    /**
     * What becomes of what lock files of other ecosystems and Dockerfiles in the folders of a module list: note, judge or off.
     */
    @Parameter(property = "cordon.lockFiles", defaultValue = "note")
    String lockFiles;
}
