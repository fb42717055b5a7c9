package dev.cordon.maven;

import dev.cordon.match.DenylistIndex;
import dev.cordon.maven.graph.ModuleCheck;
import dev.cordon.maven.parameters.Parameters;
import dev.cordon.maven.session.Host;
import java.util.List;

/**
 * What is looked at in a module beside what Maven knows of.
 *
 * @param sboms SBOMs beside those that are found by themselves
 * @param requireSbom whether a module without an SBOM cannot be judged
 * @param directories folders and files to look into
 */
record ModuleSettings(List<String> sboms, boolean requireSbom, List<String> directories) {

    /** Nothing, where no module is looked at. */
    static final ModuleSettings NONE = new ModuleSettings(List.of(), false, List.of());

    ModuleSettings {
        sboms = List.copyOf(sboms);
        directories = List.copyOf(directories);
    }

    /** As {@code check} reads them, where a module needs no SBOM. */
    static ModuleSettings of(List<String> sboms, List<String> directories, Host host) {
        Parameters parameters = Parameters.of(host);
        return new ModuleSettings(
                parameters.list("cordon.sboms", sboms), false, parameters.list("cordon.directories", directories));
    }

    /**
     * Reads what the user asked.
     *
     * @throws dev.cordon.notice.FaultException if a value is none of its parameter's
     */
    static ModuleSettings of(ModuleParameters given, Host host) {
        ModuleSettings read = of(given.sboms, given.directories, host);
        boolean require = Parameters.of(host).flag("cordon.requireSbom", given.requireSbom);
        return new ModuleSettings(read.sboms(), require, read.directories());
    }

    /** Takes stock of modules accordingly, and judges them; every file is read. */
    ModuleCheck check(PolicySettings policy, DenylistIndex index, Host host) {
        return check(policy, index, KeptFacts.NONE, host);
    }

    /** The same, where what earlier builds have read may be used. */
    ModuleCheck check(PolicySettings policy, DenylistIndex index, KeptFacts facts, Host host) {
        return new ModuleCheck(
                host.repositories(),
                host.session(),
                policy.top(),
                sboms,
                requireSbom,
                policy.strictSbom(),
                directories,
                policy.archives(index),
                facts.cache());
    }
}
