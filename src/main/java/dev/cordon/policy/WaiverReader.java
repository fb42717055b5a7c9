package dev.cordon.policy;

import dev.cordon.denylist.Denylist;
import dev.cordon.denylist.Sha256;
import dev.cordon.notice.Fault;
import dev.cordon.notice.FaultCode;
import dev.cordon.notice.FaultException;
import dev.cordon.notice.Location;
import dev.cordon.policy.SignatureReader.Signature;
import dev.cordon.policy.SubjectReader.Subject;
import dev.cordon.yaml.YamlDocument;
import dev.cordon.yaml.YamlFaults;
import dev.cordon.yaml.YamlMapping;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Reads waiver files of the format that {@code waivers.schema.json} describes. Everything that is wrong with any of them
 * is reported at once, with line and column: a file with a fault waives nothing, and the build stops.
 */
public final class WaiverReader {

    private static final String FORMAT = "1";
    private static final String PAGE = "docs/waivers.md";
    private static final Pattern ID = Pattern.compile("[a-z0-9][a-z0-9.-]*");

    private final LocalDate today;
    private final SubjectReader subjects;
    private final SignatureReader signatures;
    private final List<WaiverFile> files = new ArrayList<>();
    private final List<Waiver> waivers = new ArrayList<>();
    private final Map<String, Location> ids = new LinkedHashMap<>();
    private final List<Fault> faults = new ArrayList<>();

    /**
     * @param denylist the loaded lists, which must know every vendor and authority that a waiver names
     * @param today the real date
     * @param maxDays how far away the end of a waiver may be
     */
    public WaiverReader(Denylist denylist, LocalDate today, int maxDays) {
        this.today = today;
        this.subjects = new SubjectReader(denylist);
        this.signatures = new SignatureReader(today, maxDays);
    }

    /**
     * Takes one file.
     *
     * @param bytes the file, YAML 1.2 in UTF-8
     * @param origin how messages and the report name the file
     * @param commit the commit that is checked out where it lies, where that is known
     * @param shared whether other builds use it too
     */
    public WaiverReader add(byte[] bytes, String origin, Optional<String> commit, boolean shared) {
        WaiverFile file = new WaiverFile(origin, Sha256.of(bytes), commit, shared);
        files.add(file);
        YamlFaults here = new YamlFaults(origin, FaultCode.WAIVERS_INVALID, PAGE);
        try {
            read(YamlDocument.read(bytes, "the waiver file", here), file);
            here.throwIfAny();
        } catch (FaultException e) {
            faults.addAll(e.faults());
        }
        return this;
    }

    /**
     * Every waiver of the files taken.
     *
     * @throws FaultException with every fault of every file
     */
    public Waivers read() {
        FaultException.throwIfAny(faults);
        return new Waivers(files, waivers, today, Optional.empty());
    }

    private void read(YamlMapping root, WaiverFile file) {
        root.format("cordonWaivers", List.of(FORMAT));
        for (YamlMapping mapping : root.mappings("waivers", "the waiver")) {
            Optional<String> id = id(mapping);
            Optional<Subject> subject = subjects.read(mapping);
            Optional<Signature> signature = signatures.read(mapping);
            mapping.refuseUnknownKeys();
            if (id.isPresent() && subject.isPresent() && signature.isPresent()) {
                waivers.add(waiver(id.get(), subject.get(), signature.get(), Optional.empty(), file, mapping.where()));
            }
        }
        root.mapping("baseline", "the baseline").ifPresent(baseline -> baseline(baseline, file));
        if (!root.has("waivers") && !root.has("baseline")) {
            root.fault("the waiver file has neither 'waivers' nor 'baseline'", "Add one, or drop the file.");
        }
        root.refuseUnknownKeys();
    }

    /** A baseline is signed once for all its findings; each becomes a waiver of its own, numbered from 1. */
    private void baseline(YamlMapping baseline, WaiverFile file) {
        Optional<String> id = id(baseline);
        Optional<Signature> signature = signatures.read(baseline);
        int number = 0;
        baseline.require("findings");
        for (YamlMapping mapping : baseline.mappings("findings", "the finding")) {
            Optional<Subject> subject = subjects.read(mapping);
            mapping.refuseUnknownKeys();
            number++;
            if (id.isPresent() && subject.isPresent() && signature.isPresent()) {
                waivers.add(waiver(id.get() + "#" + number, subject.get(), signature.get(), id, file, mapping.where()));
            }
        }
        baseline.refuseUnknownKeys();
    }

    private Optional<String> id(YamlMapping mapping) {
        Optional<String> id = mapping.requiredText("id");
        id.filter(text -> !ID.matcher(text).matches())
                .ifPresent(text -> mapping.fault(
                        "id",
                        "'" + text + "' is no id",
                        "Use lower-case letters, digits, dots and hyphens, beginning with a letter or digit."));
        id.ifPresent(text -> {
            Location first = ids.putIfAbsent(text, mapping.where());
            if (first != null) {
                mapping.fault("id", "the id '" + text + "' stands also at " + first, "Rename one of them.");
            }
        });
        return id;
    }

    private static Waiver waiver(
            String id,
            Subject subject,
            Signature signature,
            Optional<String> baseline,
            WaiverFile file,
            Location where) {
        return new Waiver(
                id,
                subject.vendor(),
                subject.component(),
                subject.versions(),
                subject.modules(),
                subject.scope(),
                subject.authority(),
                signature.reason(),
                signature.approvedBy(),
                signature.expires(),
                signature.ticket(),
                baseline,
                file,
                where);
    }
}
