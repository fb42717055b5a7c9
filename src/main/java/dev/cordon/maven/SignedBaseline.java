package dev.cordon.maven;

import dev.cordon.audit.BaselineRenewal;
import dev.cordon.bytes.FileTrouble;
import dev.cordon.bytes.ShownPath;
import dev.cordon.denylist.Sha256;
import dev.cordon.notice.Fault;
import dev.cordon.notice.FaultCode;
import dev.cordon.notice.FaultException;
import dev.cordon.notice.Location;
import dev.cordon.policy.Policy;
import dev.cordon.policy.Verdict;
import dev.cordon.policy.Waiver;
import dev.cordon.report.file.AtomicFile;
import dev.cordon.text.Names;
import dev.cordon.text.PrintableText;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.maven.plugin.logging.Log;

/**
 * A baseline that is in force in this build, to be renewed into a file beside it.
 *
 * @param file where it lies
 * @param root the root of the repository
 * @param waivers every waiver of the file
 * @param policies how each module is judged
 */
record SignedBaseline(Path file, Path root, List<Waiver> waivers, List<Policy> policies) {

    private static final int MOST_NAMED = 10;

    /**
     * The baseline of a file.
     *
     * @param policies how each module is judged
     * @return empty where no module accepts the file, or there is no baseline in it
     */
    static Optional<SignedBaseline> of(Path file, Path root, List<Policy> policies) {
        String origin = ShownPath.of(file, root);
        List<Waiver> waivers = policies.stream()
                .flatMap(policy -> policy.waivers().all().stream())
                .filter(w -> w.file().origin().equals(origin))
                .distinct()
                .toList();
        return waivers.stream().anyMatch(w -> w.baseline().isPresent())
                ? Optional.of(new SignedBaseline(file, root, waivers, policies))
                : Optional.empty();
    }

    /**
     * Writes what is still found of it into a file beside it, and prints what became of it.
     *
     * @param found the verdicts of each module
     * @throws FaultException if the file cannot be read or written, is there already, or has entries that share a line
     */
    void renew(Map<String, List<Verdict>> found, Log log) {
        BaselineRenewal renewal = BaselineRenewal.of(text(), waivers, found).orElseThrow(this::sharesLines);
        if (renewal.solved().isEmpty()) {
            log.info(PrintableText.of("Nothing to renew: every entry of the baseline in " + shown(file)
                    + " applies, or is about a module that was not judged."));
        } else if (renewal.kept() == 0) {
            log.info(PrintableText.of("Every entry of the baseline in " + shown(file) + " is solved: take it out."));
        } else {
            write(renewal, log);
        }
        long open = found.values().stream()
                .flatMap(List::stream)
                .filter(verdict -> policies.get(0).fails(verdict))
                .count();
        if (open > 0) {
            log.info("No waiver applies to " + Names.number(open, "finding")
                    + ", and none comes into a signed baseline by itself: the goal waive without cordon.baseline drafts"
                    + " waivers.");
        }
    }

    private void write(BaselineRenewal renewal, Log log) {
        Path beside = beside();
        if (Files.exists(beside)) {
            throw new FaultException(new Fault(
                    FaultCode.DRAFT_EXISTS,
                    "the file exists already, and Cordon never writes over waivers",
                    Location.of(shown(beside)),
                    "Put it in the place of the signed one, or remove it."));
        }
        AtomicFile.write(beside, out -> out.write(renewal.text().getBytes(StandardCharsets.UTF_8)), "cordon.baseline");
        log.info(PrintableText.of("Written to " + shown(beside) + ": "
                + Names.number(renewal.kept(), "entry") + " kept as signed, "
                + renewal.solved().size() + " taken out."));
        renewal.solved().stream()
                .limit(MOST_NAMED)
                .forEach(w -> log.info(PrintableText.of("- " + w.component()
                        + w.versions().map(v -> " " + v).orElse("") + " of " + w.vendor()
                        + w.inModules().map(m -> " in " + m).orElse(""))));
        int more = renewal.solved().size() - MOST_NAMED;
        if (more > 0) {
            log.info("and " + more + " more");
        }
        log.info("It is no wider than what was signed. Whoever approves it puts it in the place of " + shown(file)
                + ", and may give it a later end.");
    }

    private String text() {
        try {
            byte[] bytes = Files.readAllBytes(file);
            String sha256 = Sha256.of(bytes);
            if (waivers.stream().noneMatch(w -> w.file().sha256().equals(sha256))) {
                throw fault("is no longer what this build has read", "Run the goal again.");
            }
            return new String(bytes, StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw fault(FileTrouble.of(e), "Make it readable.");
        }
    }

    private FaultException sharesLines() {
        return fault(
                "has an entry that does not begin a line of its own, so it cannot be taken out alone",
                "Write each finding of the baseline on lines of its own.");
    }

    private FaultException fault(String what, String next) {
        return new FaultException(
                new Fault(FaultCode.WAIVERS_UNREADABLE, "the waiver file " + what, Location.of(shown(file)), next));
    }

    /** {@code waivers.new.yaml} of {@code waivers.yaml}. */
    private Path beside() {
        String name = String.valueOf(file.getFileName());
        int dot = name.lastIndexOf('.');
        return file.resolveSibling(dot <= 0 ? name + ".new" : name.substring(0, dot) + ".new" + name.substring(dot));
    }

    private String shown(Path path) {
        return ShownPath.of(path, root);
    }
}
