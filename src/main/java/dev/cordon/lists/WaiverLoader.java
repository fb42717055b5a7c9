package dev.cordon.lists;

import dev.cordon.audit.Provenance.Commit;
import dev.cordon.denylist.Denylist;
import dev.cordon.git.CommitInForce;
import dev.cordon.notice.Fault;
import dev.cordon.notice.FaultCode;
import dev.cordon.notice.FaultException;
import dev.cordon.notice.Location;
import dev.cordon.policy.WaiverReader;
import dev.cordon.policy.Waivers;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Loads the waiver files that a build asks for, and the usual ones where it asks for none. */
public record WaiverLoader(PolicyFiles files) {

    public static final String PARAMETER = "cordon.waivers";

    /** In place of files: no waivers, not even those of the usual file. */
    static final String NONE = "none";

    /** Behind a file that counts only where it is there. */
    private static final String OPTIONAL = "?";

    private static final PolicyFiles.Kind WAIVERS =
            new PolicyFiles.Kind("the waiver file", PARAMETER, FaultCode.WAIVERS_UNREADABLE);

    /**
     * The waivers of all files.
     *
     * @param specs the files, in the order of the parameter
     * @param usual those to take where none is named
     * @param denylist the loaded lists
     * @param maxDays how far away the end of a waiver may be; 0 where there may be none
     * @param today the real date
     * @throws FaultException if a file cannot be had or read, or if there may be none
     */
    public Waivers load(List<String> specs, List<String> usual, Denylist denylist, int maxDays, LocalDate today) {
        List<PolicyFileSpec> wanted = wanted(specs, usual);
        if (maxDays == 0 && !wanted.isEmpty()) {
            throw forbidden(wanted);
        }
        WaiverReader reader = new WaiverReader(denylist, today, maxDays);
        List<Fault> unreadable = new ArrayList<>();
        for (PolicyFileSpec spec : wanted) {
            try {
                reader.add(
                        files.bytes(spec, WAIVERS),
                        spec.text(),
                        commit(spec),
                        spec instanceof PolicyFileSpec.OfArtifact);
            } catch (FaultException e) {
                unreadable.addAll(e.faults());
            }
        }
        try {
            Waivers read = reader.read();
            if (unreadable.isEmpty()) {
                return read;
            }
        } catch (FaultException e) {
            unreadable.addAll(e.faults());
        }
        throw new FaultException(unreadable);
    }

    /** The commit that is checked out where a file lies. */
    private Optional<String> commit(PolicyFileSpec spec) {
        if (!(spec instanceof PolicyFileSpec.OfFile)) {
            return Optional.empty();
        }
        Path directory = files.root().resolve(spec.text()).getParent();
        return CommitInForce.of(directory, Map.of()).map(Commit::id);
    }

    private List<PolicyFileSpec> wanted(List<String> specs, List<String> usual) {
        if (specs.isEmpty()) {
            return usual.stream()
                    .<PolicyFileSpec>map(PolicyFileSpec.OfFile::new)
                    .toList();
        }
        if (specs.contains(NONE)) {
            if (specs.size() > 1) {
                throw fault(NONE, "stands beside files", "Write it alone, or leave it out.");
            }
            return List.of();
        }
        List<PolicyFileSpec> wanted = new ArrayList<>();
        for (String text : specs) {
            boolean optional = text.endsWith(OPTIONAL);
            String name = optional
                    ? text.substring(0, text.length() - OPTIONAL.length()).strip()
                    : text;
            PolicyFileSpec spec = files.spec(name, PARAMETER);
            if (optional && !(spec instanceof PolicyFileSpec.OfFile && !name.isEmpty())) {
                throw fault(
                        text,
                        "is no file",
                        "Only a file of the repository may be missing: take the question mark away.");
            }
            if (spec instanceof PolicyFileSpec.OfUrl) {
                throw fault(text, "is an address", "Name waivers by file, or by Maven coordinates: they are reviewed.");
            }
            if (!optional || files.has((PolicyFileSpec.OfFile) spec)) {
                wanted.add(spec);
            }
        }
        return wanted;
    }

    private static FaultException fault(String text, String what, String next) {
        return new FaultException(
                new Fault(FaultCode.PARAMETER_VALUE, "'" + text + "' " + what, Location.of(PARAMETER), next));
    }

    private static FaultException forbidden(List<PolicyFileSpec> wanted) {
        return new FaultException(wanted.stream()
                .map(spec -> new Fault(
                        FaultCode.WAIVERS_FORBIDDEN,
                        "this build accepts no waivers: cordon.maxWaiverDays is 0",
                        Location.of(spec.text()),
                        "Remove the file, or ask whoever set that."))
                .toList());
    }
}
