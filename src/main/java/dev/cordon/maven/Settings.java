package dev.cordon.maven;

import dev.cordon.maven.parameters.Parameters;
import dev.cordon.maven.session.Host;
import java.util.OptionalLong;
import java.util.function.Supplier;

/**
 * What the user asked of a goal that writes a report, read strictly and once: whatever comes after it knows no parameters.
 *
 * @param skips whether nothing is looked at
 * @param fails whether a finding may fail the build
 * @param maxUnidentified how many components may be unidentified before the build fails
 * @param maxDenylistAge the age in days from which a list is called stale
 * @param recordsHosts whether the record has the hosts of repositories of Maven's settings
 * @param lists which denylists count
 * @param policy how findings are judged
 * @param module what is looked at in a module
 * @param build what is asked of all modules of a build together
 * @param facts what earlier builds have read
 * @param since the record that marks what is new
 */
record Settings(
        boolean skips,
        boolean fails,
        OptionalLong maxUnidentified,
        int maxDenylistAge,
        boolean recordsHosts,
        ListSettings lists,
        PolicySettings policy,
        ModuleSettings module,
        BuildSettings build,
        KeptFacts facts,
        SinceRecord since) {

    /**
     * Reads what the user asked of the goal that decides about the build.
     *
     * @throws dev.cordon.notice.FaultException if a value is none of its parameter's
     */
    static Settings ofCheck(CheckMojo given, Host host) {
        return of(given, host, true, () -> ModuleSettings.of(given, host), () -> BuildSettings.of(given, host));
    }

    /**
     * Reads what the user asked of a goal that looks at a module.
     *
     * @throws dev.cordon.notice.FaultException if a value is none of its parameter's
     */
    static Settings ofModule(ModuleParameters given, Host host) {
        return of(given, host, true, () -> ModuleSettings.of(given, host), () -> BuildSettings.NONE);
    }

    /**
     * Reads what the user asked of a goal that looks at no module.
     *
     * @throws dev.cordon.notice.FaultException if a value is none of its parameter's
     */
    static Settings ofFiles(ReportParameters given, Host host) {
        return of(given, host, false, () -> ModuleSettings.NONE, () -> BuildSettings.NONE);
    }

    private static Settings of(
            ReportParameters given,
            Host host,
            boolean ofBuild,
            Supplier<ModuleSettings> module,
            Supplier<BuildSettings> build) {
        Parameters parameters = Parameters.of(host);
        PolicySettings policy = PolicySettings.of(given, host);
        return new Settings(
                parameters.flag("cordon.skip", given.skip),
                parameters.flag("cordon.failOnViolation", given.failOnViolation),
                parameters.count("cordon.maxUnidentified", given.maxUnidentified),
                parameters.days("cordon.maxDenylistAge", given.maxDenylistAge),
                parameters.flag("cordon.recordHosts", given.recordHosts),
                ListSettings.of(given, host),
                policy,
                module.get(),
                build.get(),
                KeptFacts.of(given.cache, policy.top(), host),
                SinceRecord.of(given, host, ofBuild));
    }
}
