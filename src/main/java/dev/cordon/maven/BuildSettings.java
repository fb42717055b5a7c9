package dev.cordon.maven;

import dev.cordon.maven.parameters.Parameters;
import dev.cordon.maven.session.Host;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What is asked of all modules of a build together.
 *
 * @param failAt when a module fails that must
 * @param moduleReports whether each module has a report of its own, also where that has nothing to say
 * @param attaches whether the report of each module is attached to it
 * @param failsForUnused whether a waiver that applies to nothing fails the build
 */
record BuildSettings(FailAt failAt, boolean moduleReports, boolean attaches, boolean failsForUnused) {

    private static final List<String> UNUSED = List.of("tell", "fail");

    /** Nothing, where a goal does not decide about the build. */
    static final BuildSettings NONE = new BuildSettings(FailAt.MODULE, false, false, false);

    /** When a module fails that must. */
    enum FailAt {
        /** At once, as with every other goal. */
        MODULE,
        /** When all modules are judged, in a build that lets nothing out. */
        END;

        private String id() {
            return name().toLowerCase(Locale.ROOT);
        }

        private static Optional<FailAt> of(String id) {
            return Stream.of(values()).filter(at -> at.id().equals(id)).findFirst();
        }

        private static List<String> ids() {
            return Stream.of(values()).map(FailAt::id).toList();
        }
    }

    /**
     * Reads what the user asked.
     *
     * @throws dev.cordon.notice.FaultException if a value is none of its parameter's
     */
    static BuildSettings of(CheckMojo given, Host host) {
        Parameters parameters = Parameters.of(host);
        boolean attaches = parameters.flag("cordon.attach", given.attach);
        return new BuildSettings(
                parameters.oneOf(
                        "cordon.failAt",
                        FileParameters.of(host).text("failAt", given.failAt),
                        FailAt::of,
                        FailAt.ids()),
                parameters.flag("cordon.moduleReports", given.moduleReports) || attaches,
                attaches,
                parameters
                        .oneOf(
                                "cordon.unusedWaivers",
                                given.unusedWaivers,
                                text -> Optional.of(text).filter(UNUSED::contains),
                                UNUSED)
                        .equals("fail"));
    }
}
