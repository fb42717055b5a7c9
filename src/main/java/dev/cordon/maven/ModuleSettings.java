package dev.cordon.maven;

import dev.cordon.examine.LockFiles;
import dev.cordon.match.DenylistIndex;
import dev.cordon.maven.graph.ChainSettings;
import dev.cordon.maven.graph.ChainSettings.Part;
import dev.cordon.maven.graph.ChainSettings.Trees;
import dev.cordon.maven.graph.ModuleCheck;
import dev.cordon.maven.parameters.Parameters;
import dev.cordon.maven.session.Host;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What is looked at in a module beside what Maven knows of.
 *
 * @param sboms SBOMs beside those that are found by themselves
 * @param requireSbom whether a module without an SBOM cannot be judged
 * @param directories folders and files to look into
 * @param chain what is judged of what builds the module
 * @param lockFiles what becomes of what lock files list
 */
record ModuleSettings(
        List<String> sboms,
        boolean requireSbom,
        List<String> directories,
        ChainSettings chain,
        LockFiles.Use lockFiles) {

    private static final String ALL = "all";
    private static final String NOTHING = "none";
    private static final Map<String, Trees> TREES = Map.of("used", Trees.USED, ALL, Trees.ALL);

    /** Nothing, where no module is looked at. */
    static final ModuleSettings NONE =
            new ModuleSettings(List.of(), false, List.of(), ChainSettings.DEFAULT, LockFiles.Use.NOTE);

    ModuleSettings {
        sboms = List.copyOf(sboms);
        directories = List.copyOf(directories);
    }

    /**
     * Reads what the user asked of a goal before which no plugin has run; a module then needs no SBOM.
     *
     * @throws dev.cordon.notice.FaultException if a value is none of its parameter's
     */
    static ModuleSettings of(WholeBuildParameters given, Host host) {
        return of(given.sboms, given.directories, given.buildChain, given.lockFiles, host);
    }

    private static ModuleSettings of(
            List<String> sboms, List<String> directories, List<String> buildChain, String lockFiles, Host host) {
        Parameters parameters = Parameters.of(host);
        return new ModuleSettings(
                parameters.list("cordon.sboms", sboms),
                false,
                parameters.list("cordon.directories", directories),
                new ChainSettings(parts(buildChain, parameters), Trees.AT_HAND),
                parameters.oneOf("cordon.lockFiles", lockFiles, LockFiles.Use::of, LockFiles.Use.ids()));
    }

    /**
     * Reads what the user asked.
     *
     * @throws dev.cordon.notice.FaultException if a value is none of its parameter's
     */
    static ModuleSettings of(ModuleParameters given, Host host) {
        ModuleSettings read = of(given.sboms, given.directories, given.buildChain, given.lockFiles, host);
        Parameters parameters = Parameters.of(host);
        boolean require = parameters.flag("cordon.requireSbom", given.requireSbom);
        Trees trees = parameters.oneOf(
                "cordon.plugins", given.plugins, text -> Optional.ofNullable(TREES.get(text)), List.of("used", "all"));
        return new ModuleSettings(
                read.sboms(),
                require,
                read.directories(),
                new ChainSettings(read.chain().parts(), trees),
                read.lockFiles());
    }

    private static Set<Part> parts(List<String> given, Parameters parameters) {
        if (given == null) {
            return EnumSet.allOf(Part.class);
        }
        List<String> allowed =
                Stream.concat(Part.ids().stream(), Stream.of(ALL, NOTHING)).toList();
        Set<Part> parts = EnumSet.noneOf(Part.class);
        for (String text : parameters.list("cordon.buildChain", given)) {
            parts.addAll(parameters.known(
                    "cordon.buildChain",
                    text,
                    id -> id.equals(ALL)
                            ? Optional.of(List.of(Part.values()))
                            : id.equals(NOTHING)
                                    ? Optional.of(List.of())
                                    : Part.of(id).map(List::of),
                    allowed));
        }
        return parts;
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
                chain,
                lockFiles,
                policy.archives(index),
                facts.cache());
    }
}
