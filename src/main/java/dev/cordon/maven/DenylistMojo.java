package dev.cordon.maven;

import dev.cordon.denylist.Denylist;
import dev.cordon.notice.Notice;
import dev.cordon.report.DenylistJson;
import dev.cordon.report.DenylistTable;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javax.inject.Inject;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.eclipse.aether.RepositorySystem;

/** Shows the denylist that a check would use, and validates every list on the way: {@code -Dcordon.denylists=my.yaml}. */
@Mojo(name = "denylist", requiresProject = false, threadSafe = true)
public final class DenylistMojo extends CordonMojo {

    /** How to show it: table on the console, or json in the file denylist.json of the output directory. */
    @Parameter(property = "cordon.format", defaultValue = "table")
    private String format;

    /** Injected by Maven. */
    @Inject
    public DenylistMojo(RepositorySystem repositories) {
        super(repositories);
    }

    @Override
    void run() {
        List<String> formats = List.of("table", "json");
        String chosen =
                parameters().oneOf("cordon.format", format, f -> Optional.of(f).filter(formats::contains), formats);
        Denylist denylist = index().denylist();
        settings(denylist).read();
        denylist.notices().stream().map(Notice::message).forEach(getLog()::warn);
        if (chosen.equals("json")) {
            getLog().info("Written to " + json(denylist));
        } else {
            DenylistTable.lines(denylist).forEach(getLog()::info);
        }
    }

    private Path json(Denylist denylist) {
        Path file = output().resolve("denylist.json");
        AtomicFile.write(file, out -> DenylistJson.write(denylist, out));
        return file;
    }
}
