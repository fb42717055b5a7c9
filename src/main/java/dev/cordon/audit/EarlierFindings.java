package dev.cordon.audit;

import dev.cordon.inventory.Component;
import dev.cordon.inventory.Source;
import dev.cordon.policy.Verdict;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * What an earlier record found, to mark with it what is new, known and gone. A finding is the same where vendor, software
 * without its version, and module are the same; who names files has no modules, and the file makes no difference then.
 *
 * @param origin which record it is
 * @param findings what it found
 */
public record EarlierFindings(Origin origin, List<Found> findings) {

    private static final String WAIVED = "waived";

    /** What was allowed without a waiver was no finding to its readers. */
    private static final String ALLOWED = "allow";

    public EarlierFindings {
        Objects.requireNonNull(origin, "origin");
        findings = List.copyOf(findings);
    }

    /**
     * A record.
     *
     * @param file as the user names it
     * @param sha256 of its bytes
     * @param source what it is about
     * @param commit the commit that it was made of, where it says so
     * @param at when it was made, as it says
     * @param complete whether everything was judged
     * @param modules what the record calls its modules, without versions; empty for files
     */
    public record Origin(
            String file,
            String sha256,
            Source source,
            Optional<String> commit,
            Optional<String> at,
            boolean complete,
            Set<String> modules) {

        public Origin {
            Objects.requireNonNull(file, "file");
            Objects.requireNonNull(sha256, "sha256");
            Objects.requireNonNull(source, "source");
            Objects.requireNonNull(commit, "commit");
            Objects.requireNonNull(at, "at");
            modules = Set.copyOf(modules);
        }
    }

    /**
     * A finding of the record.
     *
     * @param vendor the vendor's id
     * @param vendorName what the vendor is called
     * @param ref the reference of the component
     * @param name what the component is called
     * @param copy whether it is a copy of a dependency in what is shipped
     * @param level what became of it: the id of a level, or {@code waived}
     * @param seenIn the module or the file, as the record names it
     * @param module the module without its version; empty where files were looked at
     */
    public record Found(
            String vendor,
            String vendorName,
            String ref,
            String name,
            boolean copy,
            String level,
            String seenIn,
            String module) {

        /** The same in a module. */
        public Found in(String other) {
            return new Found(vendor, vendorName, ref, name, copy, level, seenIn, other);
        }

        /** The software without its version. */
        public String software() {
            return Unversioned.software(ref, name, copy);
        }

        private Key key() {
            return new Key(vendor, software());
        }

        /** How a sentence calls the component. */
        public String called() {
            return copy ? "a copy of " + name : name;
        }
    }

    private record Key(String vendor, String software) {

        static Key of(ReportedVerdict reported) {
            return new Key(reported.verdict().finding().vendor().id(), Unversioned.software(reported));
        }
    }

    /** What became of a finding, in the word of records: the id of its level, or {@code waived}. */
    private static String level(Verdict verdict) {
        return verdict.waived() ? WAIVED : verdict.level().id();
    }

    /** The report with each of its verdicts marked, and with what is gone. */
    public Report mark(Report report) {
        Map<Key, List<Found>> known = new HashMap<>();
        findings.forEach(
                f -> known.computeIfAbsent(f.key(), k -> new ArrayList<>()).add(f));
        List<ReportedVerdict> marked = report.verdicts().stream()
                .map(v -> v.marked(mark(v, known.getOrDefault(Key.of(v), List.of()), module(report, v.source()))))
                .toList();
        return new Report(
                report.source(),
                report.outcome(),
                report.policy(),
                report.survey(),
                marked,
                report.notices(),
                report.provenance().since(new Since(this, gone(report))));
    }

    private static Mark mark(ReportedVerdict reported, List<Found> same, String module) {
        List<Found> here = same.stream()
                .filter(f ->
                        f.module().isEmpty() || module.isEmpty() || f.module().equals(module))
                .toList();
        if (here.isEmpty()) {
            return new Mark(
                    true,
                    Optional.empty(),
                    Optional.empty(),
                    same.stream().map(Found::module).distinct().sorted().toList());
        }
        Component component = reported.verdict().finding().component();
        Optional<Found> unchanged =
                here.stream().filter(f -> f.name().equals(component.name())).findFirst();
        Found before = unchanged.orElse(here.get(0));
        return new Mark(
                false,
                unchanged.isPresent() ? Optional.empty() : Optional.of(before.name()),
                Optional.of(before.level()).filter(level -> !level.equals(level(reported.verdict()))),
                List.of());
    }

    /** Of modules that were not judged whole, nobody knows what is gone. */
    private List<Found> gone(Report report) {
        Set<List<Object>> present = new HashSet<>();
        report.verdicts().forEach(v -> present.add(List.of(Key.of(v), module(report, v.source()))));
        Set<String> judged = new HashSet<>();
        Set<String> notWhole = new HashSet<>();
        report.survey()
                .modules()
                .forEach(m -> (m.standing().isJudged() && m.why().isEmpty() ? judged : notWhole)
                        .add(Unversioned.module(m.module().name())));
        return findings.stream()
                .filter(f -> !f.level().equals(ALLOWED))
                .filter(f -> !present.contains(List.of(f.key(), comparable(report, f))))
                .filter(f -> switch (report.source().kind()) {
                    case REACTOR ->
                        judged.contains(f.module()) || (!notWhole.contains(f.module()) && report.isComplete());
                    case MAVEN_MODULE ->
                        report.isComplete()
                                && f.module()
                                        .equals(Unversioned.module(
                                                report.source().name()));
                    case SBOM, LOCK_FILE, FILES -> report.isComplete();
                })
                .toList();
    }

    private static String comparable(Report report, Found found) {
        return ofModules(report) ? found.module() : "";
    }

    private static boolean ofModules(Report report) {
        return report.source().kind() == Source.Kind.REACTOR || report.source().kind() == Source.Kind.MAVEN_MODULE;
    }

    /** The module of a verdict, without its version; empty where a report is about files. */
    private static String module(Report report, Source seenIn) {
        return switch (report.source().kind()) {
            case REACTOR -> Unversioned.moduleIn(seenIn.name());
            case MAVEN_MODULE -> Unversioned.module(report.source().name());
            case SBOM, LOCK_FILE, FILES -> "";
        };
    }
}
