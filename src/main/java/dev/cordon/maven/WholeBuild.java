package dev.cordon.maven;

import dev.cordon.audit.Report;
import dev.cordon.audit.ReportedVerdict;
import dev.cordon.denylist.Level;
import dev.cordon.maven.graph.ModuleCheck;
import dev.cordon.maven.session.Host;
import dev.cordon.notice.Fault;
import dev.cordon.policy.Policy;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.maven.project.MavenProject;

/**
 * All modules of a build, for a goal that looks at them as {@code check} does and fails for nothing that it finds.
 *
 * @param host where the goal runs
 * @param asked how findings are judged
 * @param loaded the lists
 * @param check takes stock of a module
 */
record WholeBuild(Host host, PolicySettings asked, LoadedPolicy loaded, ModuleCheck check) {

    /**
     * Reads what the user asked, and loads the denylists.
     *
     * @throws dev.cordon.notice.FaultException if a value is none of its parameter's, or a list cannot be had or read
     */
    static WholeBuild of(WholeBuildParameters given, Host host) {
        PolicySettings asked = PolicySettings.of(given, host);
        ModuleSettings beside = ModuleSettings.of(given, host);
        LoadedPolicy loaded = LoadedPolicy.of(ListSettings.of(given, host), asked, host);
        return new WholeBuild(host, asked, loaded, beside.check(asked, loaded.index(), host));
    }

    /** The modules, in the order in which Maven builds them. */
    List<MavenProject> modules() {
        return host.session().getProjects();
    }

    /** Judges every module. */
    Judged judge() {
        Map<MavenProject, List<ReportedVerdict>> verdicts = new LinkedHashMap<>();
        Set<Fault> faults = new LinkedHashSet<>();
        for (MavenProject module : modules()) {
            Report report = check.judge(module, loaded.audit(module), List.of());
            faults.addAll(report.faults());
            verdicts.put(module, report.verdicts());
        }
        return new Judged(loaded.of(host.project()), verdicts, List.copyOf(faults));
    }

    /**
     * What the modules come to.
     *
     * @param policy by which a finding fails the build or not, which is the same in all modules
     * @param verdicts those of each module, in the order of the build
     * @param faults what could not be judged
     */
    record Judged(Policy policy, Map<MavenProject, List<ReportedVerdict>> verdicts, List<Fault> faults) {

        Judged {
            verdicts = Collections.unmodifiableMap(new LinkedHashMap<>(verdicts));
            faults = List.copyOf(faults);
        }

        /** What fails the build in each module. */
        Map<MavenProject, List<ReportedVerdict>> failing() {
            Map<MavenProject, List<ReportedVerdict>> failing = new LinkedHashMap<>();
            verdicts.forEach((module, all) -> failing.put(
                    module, all.stream().filter(v -> policy.fails(v.verdict())).toList()));
            return failing;
        }

        /** How many findings warn and fail nothing. */
        long warned() {
            return verdicts.values().stream()
                    .flatMap(List::stream)
                    .map(ReportedVerdict::verdict)
                    .filter(v -> v.level() == Level.WARN && !policy.fails(v))
                    .count();
        }
    }
}
