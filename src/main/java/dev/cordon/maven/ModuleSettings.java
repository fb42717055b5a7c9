package dev.cordon.maven;

import dev.cordon.match.DenylistIndex;
import dev.cordon.maven.graph.ChainSettings;
import dev.cordon.maven.graph.ChainSettings.Part;
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
 */
record ModuleSettings(List<String> sboms, boolean requireSbom, List<String> directories, ChainSettings chain) {

    private static final String ALL = "all";
    private static final String NOTHING = "none";
    private static final Map<String, Boolean> TREES = Map.of("used", false, ALL, true);

    /** Nothing, where no module is looked at. */
    static final ModuleSettings NONE = new ModuleSettings(List.of(), false, List.of(), ChainSettings.DEFAULT);

    ModuleSettings {
        sboms = List.copyOf(sboms);
        directories = List.copyOf(directories);
    }

    /** As {@code check} reads them, where a module needs no SBOM. */
    static ModuleSettings of(List<String> sboms, List<String> directories, Host host) {
        Parameters parameters = Parameters.of(host);
        return new ModuleSettings(
                parameters.list("cordon.sboms", sboms),
                false,
                parameters.list("cordon.directories", directories),
                ChainSettings.DEFAULT);
    }

    /**
     * Reads what the user asked.
     *
     * @throws dev.cordon.notice.FaultException if a value is none of its parameter's
     */
    static ModuleSettings of(ModuleParameters given, Host host) {
        ModuleSettings read = of(given.sboms, given.directories, host);
        boolean require = Parameters.of(host).flag("cordon.requireSbom", given.requireSbom);
        return new ModuleSettings(read.sboms(), require, read.directories(), chain(given, Parameters.of(host)));
    }

    private static ChainSettings chain(ModuleParameters given, Parameters parameters) {
        boolean every = parameters.oneOf(
                "cordon.plugins", given.plugins, text -> Optional.ofNullable(TREES.get(text)), List.of("used", "all"));
        List<String> allowed =
                Stream.concat(Part.ids().stream(), Stream.of(ALL, NOTHING)).toList();
        Set<Part> parts = EnumSet.noneOf(Part.class);
        for (String text : parameters.list("cordon.buildChain", given.buildChain)) {
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
        return new ChainSettings(given.buildChain == null ? EnumSet.allOf(Part.class) : parts, every);
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
                policy.archives(index),
                facts.cache());
    }
}
