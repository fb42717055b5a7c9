package dev.cordon.portfolio.records;

import dev.cordon.audit.Audit;
import dev.cordon.audit.Explanation;
import dev.cordon.audit.Hearing;
import dev.cordon.audit.NotJudged;
import dev.cordon.audit.Report;
import dev.cordon.audit.RunInfo;
import dev.cordon.bytes.FileTrouble;
import dev.cordon.examine.AuditInputs.Input;
import dev.cordon.examine.DescribedComponent;
import dev.cordon.examine.FileAudit;
import dev.cordon.examine.SbomFile;
import dev.cordon.inventory.Source;
import dev.cordon.notice.Fault;
import dev.cordon.notice.FaultCode;
import dev.cordon.notice.FaultException;
import dev.cordon.notice.Location;
import dev.cordon.notice.Notice;
import dev.cordon.notice.NoticeCode;
import dev.cordon.portfolio.Entry;
import dev.cordon.portfolio.Entry.About;
import dev.cordon.portfolio.Entry.Kind;
import dev.cordon.portfolio.Portfolio;
import dev.cordon.portfolio.Unread;
import dev.cordon.report.json.JsonReport;
import dev.cordon.text.Names;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.Stream;

/**
 * Reads many documents into a portfolio, on all cores. A record counts as it was made; an SBOM is judged now, and what comes of
 * it is read as a record is. Of each document only its {@link Entry} stays in memory. One that cannot be read hides no other.
 *
 * @param audit how SBOMs are judged
 * @param strict whether an SBOM must obey the schema of its format
 * @param run what differs between runs: an SBOM is judged in this one
 */
public record PortfolioReader(Audit audit, boolean strict, RunInfo run) {

    /** Room for what stands before the mark of a record: a byte-order mark and white space. */
    private static final int HEAD = 256;

    private static final int MOST_NAMED = 5;

    /** What documents come to. */
    private static final class Taken {
        private final Collection<Entry> entries = new ConcurrentLinkedQueue<>();
        private final Collection<Unread> unread = new ConcurrentLinkedQueue<>();
        private final Collection<String> passedOver = new ConcurrentLinkedQueue<>();
        private final Map<String, String> texts = new ConcurrentHashMap<>();

        private String shared(String text) {
            String before = texts.putIfAbsent(text, text);
            return before == null ? text : before;
        }
    }

    /**
     * Reads documents.
     *
     * @param inputs the documents; what is an archive or a folder is no document
     * @param faults what is wrong with names that lead to none
     * @param notices what else is to be heard
     * @param today the real date in UTC
     * @param progress called for every document that is done, by any thread
     */
    public Portfolio read(
            List<Input> inputs, List<Fault> faults, List<Notice> notices, LocalDate today, Runnable progress) {
        Taken taken = new Taken();
        faults.forEach(fault -> taken.unread.add(new Unread(fault.where().toString(), fault)));
        inputs.parallelStream().forEach(input -> {
            take(input, taken);
            progress.run();
        });
        return Portfolio.of(taken.entries, taken.unread, with(notices, taken.passedOver), today);
    }

    private static List<Notice> with(List<Notice> notices, Collection<String> passedOver) {
        if (passedOver.isEmpty()) {
            return notices;
        }
        List<String> files = passedOver.stream().sorted().toList();
        Notice more = new Notice(
                NoticeCode.FILES_PASSED_OVER,
                Names.number(files.size(), "file") + (files.size() == 1 ? " is" : " are")
                        + " neither a record nor an SBOM: " + Names.few(files, MOST_NAMED) + ".",
                Optional.of(Location.of(files.get(0))));
        return Stream.concat(notices.stream(), Stream.of(more)).toList();
    }

    private void take(Input input, Taken taken) {
        String name = input.file().name();
        try {
            if (input.archive()) {
                archive(input, taken);
            } else if (isRecord(input.file())) {
                record(input.file(), taken);
            } else {
                taken.entries.add(judged(input.file(), taken));
            }
        } catch (FaultException e) {
            if (!input.named() && FileAudit.isNoSbom(input.file(), e)) {
                taken.passedOver.add(name);
            } else {
                e.faults().forEach(fault -> taken.unread.add(new Unread(name, fault)));
            }
        } catch (IOException e) {
            taken.unread.add(new Unread(
                    name,
                    new Fault(
                            FaultCode.SBOM_UNREADABLE,
                            "the file " + FileTrouble.of(e),
                            Location.of(name),
                            "Mend the path, or the rights on the file.")));
        }
    }

    /** What begins as a record is one, however little there is of it: it is never passed over. */
    private static void record(SbomFile file, Taken taken) throws IOException {
        try (InputStream in = file.opener().open()) {
            taken.entries.add(EntryReader.read(in, file.name(), taken::shared));
        } catch (FaultException e) {
            e.faults().forEach(fault -> taken.unread.add(new Unread(file.name(), fault)));
        }
    }

    /** In a folder, archives are to be expected; one that was named was to be looked at. */
    private static void archive(Input input, Taken taken) {
        if (input.named()) {
            String name = input.file().name();
            taken.unread.add(new Unread(
                    name,
                    new Fault(
                            FaultCode.SBOM_NOT_RECOGNISED,
                            "this is an archive, and a portfolio is made of records and SBOMs",
                            Location.of(name),
                            "Judge it with cordon:audit, and name the report.json of that.")));
        }
    }

    private static boolean isRecord(SbomFile file) throws IOException {
        try (InputStream in = file.opener().open()) {
            String head = new String(in.readNBytes(HEAD), StandardCharsets.UTF_8);
            String begin = head.replaceAll("[\\s\\uFEFF]", "");
            return begin.startsWith("{\"" + EntryReader.MARK + "\"");
        }
    }

    private Entry judged(SbomFile file, Taken taken) throws IOException {
        Hearing hearing = audit.hear(file.source(), 0);
        DescribedComponent described = new DescribedComponent();
        SbomFile.Reading reading = file.read(strict, component -> {
            described.see(component);
            hearing.accept(component);
        });
        Hearing.JudgedSource heard = hearing.close(
                        reading.identity(),
                        component -> Explanation.NONE,
                        reading.document().notices())
                .without(reading.document().faults().stream().map(NotJudged::of).toList());
        Source source = file.source();
        Report report = audit.report(source, List.of(heard), List.of(), List.of(), List.of());
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        new JsonReport().write(report, run, out);
        Entry entry = EntryReader.read(new ByteArrayInputStream(out.toByteArray()), file.name(), taken::shared);
        About about = described
                .in(reading.document())
                .map(named -> EntryDraft.about(named, Kind.SBOM))
                .orElseGet(() -> new About(DocumentName.of(file.name()), "", Kind.SBOM));
        return entry.judged(about);
    }
}
