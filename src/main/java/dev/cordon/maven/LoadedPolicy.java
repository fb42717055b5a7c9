package dev.cordon.maven;

import dev.cordon.audit.Audit;
import dev.cordon.match.DenylistIndex;
import dev.cordon.maven.lists.SessionLists;
import dev.cordon.maven.session.Host;
import dev.cordon.namelist.NameLists;
import dev.cordon.notice.Notice;
import dev.cordon.policy.Policy;
import dev.cordon.policy.Setting;
import java.util.List;
import java.util.OptionalLong;
import org.apache.maven.project.MavenProject;

/**
 * The lists that the user named, loaded, and by them the policy of each module.
 *
 * @param index the denylists
 * @param levels the levels that the user set in them
 * @param asked how to judge
 * @param lists where waivers and names are had from
 */
record LoadedPolicy(DenylistIndex index, List<Setting> levels, PolicySettings asked, SessionLists lists) {

    /**
     * Loads the denylists.
     *
     * @throws dev.cordon.notice.FaultException if a list cannot be had or read, or lacks what the user set to a level
     */
    static LoadedPolicy of(ListSettings lists, PolicySettings asked, Host host) {
        SessionLists session = SessionLists.of(host);
        DenylistIndex index = session.index(
                lists.bundled(), lists.denylists(), lists.patterns().read());
        return new LoadedPolicy(index, lists.ids(index.denylist(), asked.profile()), asked, session);
    }

    /**
     * How findings in a module are judged.
     *
     * @throws dev.cordon.notice.FaultException if its waivers cannot be had or read
     */
    Policy of(MavenProject module) {
        return new Policy(
                index.denylist(),
                asked.asOf(),
                asked.failOn(),
                asked.profile(),
                levels,
                lists.waivers(asked.waivers(), module, index.denylist(), asked.maxWaiverDays()));
    }

    /** How a module is judged by a goal that fails for no finding. */
    Audit audit(MavenProject module) {
        return new Audit(index, of(module), false, OptionalLong.empty());
    }

    /** What lies where waivers would lie that nobody names, and does not count. */
    List<Notice> waiversPassedOver(MavenProject module) {
        return asked.waivers().isEmpty() ? lists.usualWaivers(module).notices() : List.of();
    }

    /**
     * The official lists of names.
     *
     * @throws dev.cordon.notice.FaultException if a list cannot be had or read
     */
    NameLists names() {
        return lists.names(asked.nameLists(), asked.asOf());
    }
}
