package dev.cordon.examine;

import dev.cordon.archive.ArchiveReader;
import dev.cordon.audit.Audit;
import dev.cordon.audit.Hearing;
import dev.cordon.audit.Hearing.JudgedSource;
import dev.cordon.bytes.FileTrouble;
import dev.cordon.examine.AuditInputs.Input;
import dev.cordon.lock.LockFormat;
import dev.cordon.notice.Fault;
import dev.cordon.notice.FaultCode;
import dev.cordon.notice.FaultException;
import dev.cordon.notice.Location;
import dev.cordon.sbom.ComponentSink;
import dev.cordon.sbom.KnownComponents;
import dev.cordon.sbom.SbomDocument;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;

/**
 * Judges SBOM documents one by one. Of each, only its verdicts and counts stay in memory.
 *
 * @param audit how to judge
 * @param archives judges what is an archive
 * @param strict whether a document must obey the schema of its format
 */
public record FileAudit(Audit audit, ArchiveAudit archives, boolean strict) {

    /**
     * Judges one file or folder.
     *
     * @param mostRecorded how many facts of a document are kept for the record
     * @param known what met nothing in documents before it
     * @return what there is to report of it, and what of it could not be judged; nothing where it is no SBOM and lay in a folder, where
     *     other files are to be expected
     */
    public List<JudgedSource> hear(Input input, int mostRecorded, Optional<KnownComponents> known) {
        if (input.archive()) {
            return archives.hear(input.local().orElseThrow());
        }
        Optional<LockFormat> lock = input.local()
                .filter(l -> input.named())
                .flatMap(l -> LockFormat.of(l.path().getFileName().toString()));
        if (lock.isPresent()) {
            return List.of(locks().hear(
                            input.local().orElseThrow().path(),
                            input.file().name(),
                            lock.get(),
                            archives.unread()::add));
        }
        Hearing hearing = audit.hear(input.file().source(), mostRecorded);
        KeptNames names = new KeptNames();
        DescribedComponent described = new DescribedComponent();
        ComponentSink sink = new ComponentSink(
                component -> {
                    names.keep(component);
                    described.see(component);
                    return hearing.accept(component);
                },
                () -> {
                    names.miss();
                    hearing.countAnother();
                },
                known);
        boolean read = false;
        try {
            SbomFile.Reading reading = input.file().read(strict, sink);
            read = true;
            SbomDocument document = reading.document();
            // Of many documents one need not see what others have shown: which one does is not the same in every run.
            JudgedSource heard = hearing.close(
                    reading.identity(known.isEmpty() ? described.in(document) : Optional.empty()),
                    new SbomPaths(document, refs -> names.all().orElseGet(() -> reading.names(refs))),
                    document.notices());
            return List.of(heard.without(archives.store().notJudged(document.faults())));
        } catch (FaultException e) {
            // What was an SBOM a moment ago is none that may be passed over.
            if (!read && !input.named() && isNoSbom(input.file(), e)) {
                return List.of();
            }
            return List.of(hearing.breakOff(archives.store().notJudged(e.faults())));
        }
    }

    /** What the user names is judged as everything else that is named. */
    private LockFiles locks() {
        return new LockFiles(audit, LockFiles.Use.JUDGE, archives.store().acceptance(), archives.top());
    }

    /**
     * Judges an SBOM or an archive that lies anywhere, known by its content. It is kept in a temporary file meanwhile, since
     * an archive is read from its end.
     *
     * @param mostRecorded how many facts of a document are kept for the record
     * @param known what met nothing in documents before it
     */
    public List<JudgedSource> hear(SbomFile given, int mostRecorded, Optional<KnownComponents> known) {
        try (TemporaryCopy copy = TemporaryCopy.of(given)) {
            return ArchiveReader.recognises(copy.bytes(), given.name())
                    ? archives.hear(copy.bytes(), given.name())
                    : hear(new Input(copy.asSbom(), Optional.empty(), false, true), mostRecorded, known);
        } catch (UncheckedIOException e) {
            return List.of(notRead(given, e.getCause()));
        } catch (IOException e) {
            return List.of(notRead(given, e));
        }
    }

    private JudgedSource notRead(SbomFile given, IOException trouble) {
        Fault fault = new Fault(
                FaultCode.ARCHIVE_UNREADABLE,
                "the file " + FileTrouble.of(trouble),
                Location.of(given.name()),
                "Hand in what can be read from its first byte to its end, and leave room for it in the temporary folder.");
        return JudgedSource.nothing(archives.store().notJudged(List.of(fault)));
    }

    /** A page of HTML, a lock file, a text in braces: what only begins as an SBOM could. A broken SBOM is none of these. */
    public static boolean isNoSbom(SbomFile file, FaultException e) {
        return e.faults().stream().allMatch(f -> switch (f.code()) {
            case SBOM_NOT_RECOGNISED -> true;
            case SBOM_UNREADABLE, SBOM_UNKNOWN_VERSION -> !file.isMarked();
            default -> false;
        });
    }

    /**
     * Judges many files and folders on all cores.
     *
     * @param progress called for every input that is done, by any thread
     * @return what there is to report of each, in the order of the inputs
     */
    public List<List<JudgedSource>> hearAll(List<Input> inputs, Runnable progress) {
        int each = Hearing.MOST_RECORDED / Math.max(1, inputs.size());
        // Within one document no component comes again, so that a single one has nothing to remember.
        Optional<KnownComponents> known = inputs.size() > 1 ? Optional.of(new KnownComponents()) : Optional.empty();
        return AllCores.map(inputs, input -> {
            try {
                return hear(input, each, known);
            } finally {
                progress.run();
            }
        });
    }
}
