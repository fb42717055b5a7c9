package dev.cordon.maven;

import dev.cordon.maven.parameters.Parameters;
import dev.cordon.maven.session.Host;

/**
 * What is asked of all modules of a build together.
 *
 * @param moduleReports whether each module has a report of its own, also where that has nothing to say
 */
record BuildSettings(boolean moduleReports) {

    /** Nothing, where a goal does not decide about the build. */
    static final BuildSettings NONE = new BuildSettings(false);

    /**
     * Reads what the user asked.
     *
     * @throws dev.cordon.notice.FaultException if a value is none of its parameter's
     */
    static BuildSettings of(CheckMojo given, Host host) {
        return new BuildSettings(Parameters.of(host).flag("cordon.moduleReports", given.moduleReports));
    }
}
