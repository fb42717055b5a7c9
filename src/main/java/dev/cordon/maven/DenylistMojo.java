package dev.cordon.maven;

import dev.cordon.denylist.Denylist;
import dev.cordon.denylist.Level;
import dev.cordon.denylist.file.DenylistReader;
import dev.cordon.denylist.file.FormatConversion;
import dev.cordon.lists.DenylistLoader;
import dev.cordon.lists.PolicyFileSpec;
import dev.cordon.lists.PolicyFiles;
import dev.cordon.maven.lists.SessionLists;
import dev.cordon.maven.parameters.Parameters;
import dev.cordon.maven.session.Host;
import dev.cordon.notice.FaultCode;
import dev.cordon.notice.Notice;
import dev.cordon.policy.Policy;
import dev.cordon.policy.Profile;
import dev.cordon.report.console.DenylistDiff;
import dev.cordon.report.console.DenylistTable;
import dev.cordon.report.file.AtomicFile;
import dev.cordon.report.json.DenylistJson;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.inject.Inject;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.eclipse.aether.RepositorySystem;

/** Shows the denylist that a check would use, and validates every list on the way: {@code -Dcordon.denylists=my.yaml}. */
@Mojo(name = "denylist", requiresProject = false, threadSafe = true)
public final class DenylistMojo extends ListParameters {

    /** How to show it: table on the console, or json in the file denylist.json of the output directory. */
    @Parameter(property = "cordon.format", defaultValue = "table")
    private String format;

    /** A named set of levels: default, dod, sanctions, strict, covered, us-contractor or eu. */
    @Parameter(property = "cordon.profile", defaultValue = "default")
    private String profile;

    /** Another list, named as in denylists: what changed from it to the list in effect is printed, and nothing else. */
    @Parameter(property = "cordon.diff")
    private String diff;

    /** A list of format 1 to be written in format 2 into the output directory; nothing else is done then. */
    @Parameter(property = "cordon.convert")
    private String convert;

    private final RepositorySystem repositories;

    /** Injected by Maven. */
    @Inject
    public DenylistMojo(RepositorySystem repositories) {
        this.repositories = repositories;
    }

    @Override
    public void execute() throws MojoExecutionException, MojoFailureException {
        Host host = new Host(session, project, execution, repositories, getLog());
        Attempt.of(host, () -> show(host));
    }

    private void show(Host host) {
        Parameters parameters = Parameters.of(host);
        List<String> formats = List.of("table", "json");
        String chosen =
                parameters.oneOf("cordon.format", format, f -> Optional.of(f).filter(formats::contains), formats);
        ListSettings asked = ListSettings.of(this, host);
        SessionLists lists = SessionLists.of(host);
        Denylist denylist = lists.index(
                        asked.bundled(), asked.denylists(), asked.patterns().read())
                .denylist();
        Profile chosenProfile = parameters.oneOf("cordon.profile", profile, Profile::of, Profile.ids());
        Policy policy =
                new Policy(denylist, host.today(), Level.DENY, chosenProfile, asked.ids(denylist, chosenProfile));
        denylist.notices().stream().map(Notice::message).forEach(getLog()::warn);
        if (convert != null) {
            convert(denylist, lists.files(), Destination.output(this, host));
        } else if (diff != null) {
            DenylistDiff.lines(other(asked, lists, host), denylist).forEach(getLog()::info);
        } else if (chosen.equals("json")) {
            getLog().info("Written to " + json(denylist, Destination.output(this, host)));
        } else {
            DenylistTable.lines(policy).forEach(getLog()::info);
        }
    }

    /** What would be in effect if the other list stood in the place of the further lists. */
    private Denylist other(ListSettings asked, SessionLists lists, Host host) {
        return new DenylistLoader(lists.files()).load(asked.bundled(), List.of(diff), Map.of(), host.today());
    }

    /** Writes a list in format 2 under its name; what is there is replaced. */
    private void convert(Denylist loaded, PolicyFiles files, Path output) {
        PolicyFileSpec spec = files.spec(convert, "cordon.convert");
        byte[] bytes = files.bytes(
                spec, new PolicyFiles.Kind("the denylist", "cordon.convert", FaultCode.DENYLIST_UNREADABLE));
        FormatConversion conversion = FormatConversion.of(bytes, spec.text(), Optional.of(loaded));
        String name = DenylistReader.read(bytes, spec.text(), Optional.of(loaded))
                .files()
                .get(0)
                .name();
        Path file = output.resolve(name + ".yaml");
        AtomicFile.write(file, out -> out.write(conversion.text().getBytes(StandardCharsets.UTF_8)));
        getLog().info("Written to " + file + "."
                + (conversion.open() == 0
                        ? ""
                        : " Put an answer in the place of each \"?\": where it is law, what kind it is and whom it binds,"
                                + " of " + conversion.open() + (conversion.open() == 1 ? " act." : " acts.")));
    }

    private static Path json(Denylist denylist, Path output) {
        Path file = output.resolve("denylist.json");
        AtomicFile.write(file, out -> DenylistJson.write(denylist, out));
        return file;
    }
}
