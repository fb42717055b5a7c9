package dev.cordon.maven;

import dev.cordon.git.GitWorkTree;
import dev.cordon.maven.firewall.FirewallStanding;
import dev.cordon.maven.parameters.OverruledParent;
import dev.cordon.maven.parameters.OverruledPom;
import dev.cordon.maven.parameters.ParametersInForce;
import dev.cordon.maven.session.Host;
import dev.cordon.maven.session.ReportsWritten;
import dev.cordon.notice.Notice;
import dev.cordon.policy.Policy;
import dev.cordon.policy.SettingNotices;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.maven.project.MavenProject;

/** What a reader of the report must know of what was asked, whatever is found. */
final class NoticesOfSettings {

    private NoticesOfSettings() {}

    /**
     * What there is to say.
     *
     * @param loaded the lists
     * @param policy the policy of the module
     * @param directory where the report goes
     */
    static List<Notice> of(Settings settings, LoadedPolicy loaded, Policy policy, Path directory, Host host) {
        MavenProject project = host.project();
        Path top = settings.policy().top();
        List<Notice> notices = new ArrayList<>(SettingNotices.of(
                policy,
                host.today(),
                settings.maxDenylistAge(),
                settings.lists().bundled()));
        ReportsWritten.of(host.session())
                .note(directory, ReportsWritten.Writer.of(host.execution(), project))
                .ifPresent(notices::add);
        notices.addAll(settings.lists().patterns().notices());
        notices.addAll(FirewallStanding.notices(host.session()));
        settings.facts().notice().ifPresent(notices::add);
        notices.addAll(OverruledFile.notices(policy, top, host));
        host.checkout().tree().flatMap(GitWorkTree::notice).ifPresent(notices::add);
        notices.addAll(loaded.lists().settingsPassedOver(project));
        notices.addAll(loaded.waiversPassedOver(project));
        ParametersInForce inForce = ParametersInForce.of(host, top);
        notices.addAll(OverruledPom.notices(host.execution().getMojoDescriptor().getParameters(), inForce));
        notices.addAll(OverruledParent.notices(host.execution(), project, inForce, top));
        return notices;
    }
}
