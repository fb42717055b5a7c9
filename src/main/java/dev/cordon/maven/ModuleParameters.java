package dev.cordon.maven;

import java.util.List;
import org.apache.maven.plugins.annotations.Parameter;

/** Parameters of the goals that write a report on a module. {@link Settings} reads them. */
abstract class ModuleParameters extends ReportParameters {

    /**
     * SBOMs of the module beside those that Cordon finds by itself ({@code target/bom.json}, {@code target/bom.xml},
     * {@code META-INF/sbom/*}); relative to the module.
     */
    @Parameter(property = "cordon.sboms")
    List<String> sboms;

    /**
     * What of the build chain is judged: plugins, extensions, processors, parents, imports, reporting, repositories; all, or
     * none.
     */
    @Parameter(property = "cordon.buildChain", defaultValue = "all")
    List<String> buildChain;

    /** Of which plugins it is looked at what they depend on: used for those that ran, or all, for which POMs are fetched. */
    @Parameter(property = "cordon.plugins", defaultValue = "used")
    String plugins;

    /**
     * What becomes of what lock files of other ecosystems and Dockerfiles in the folders of the module list: note, judge or off.
     */
    @Parameter(property = "cordon.lockFiles", defaultValue = "note")
    String lockFiles;

    /** Whether a module without an SBOM fails. */
    @Parameter(property = "cordon.requireSbom", defaultValue = "false")
    String requireSbom;

    /**
     * Folders and files to look into beside the dependencies and the module's own archives: jars that no POM names;
     * relative to the module.
     */
    @Parameter(property = "cordon.directories")
    List<String> directories;
}
