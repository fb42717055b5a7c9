package dev.cordon;

import dev.cordon.archive.ArchiveOptions;
import dev.cordon.archive.UnreadPart;
import dev.cordon.audit.Audit;
import dev.cordon.audit.Hearing.JudgedSource;
import dev.cordon.audit.NotJudged;
import dev.cordon.bytes.ArchiveLimits;
import dev.cordon.examine.ArchiveAudit;
import dev.cordon.examine.ArchiveStore;
import dev.cordon.examine.AuditInputs;
import dev.cordon.examine.AuditInputs.Input;
import dev.cordon.examine.Delivery;
import dev.cordon.examine.FileAudit;
import dev.cordon.examine.Memory;
import dev.cordon.examine.SbomFile;
import dev.cordon.examine.UnwritablePath;
import dev.cordon.inventory.Signal;
import dev.cordon.inventory.Source;
import dev.cordon.notice.Fault;
import dev.cordon.notice.FaultCode;
import dev.cordon.notice.FaultException;
import dev.cordon.notice.Location;
import dev.cordon.sbom.KnownComponents;
import dev.cordon.text.PrintableText;
import java.io.InputStream;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * Judges many SBOMs, archives and folders into one report, as the goal {@code audit} does. Any number of threads may hand
 * in; each thing is judged at once, in the thread that hands it in, and the report is the same whatever their order. What
 * stays in memory is what was found and counted, and a bounded number of components for the record, those of what comes
 * first by name.
 *
 * <p>That a document cannot be read is not thrown: it hides nothing of the others, and {@link Report#faults()} names it.
 */
public final class Judging implements AutoCloseable {

    private final String name;
    private final Rules rules;
    private final LocalDate today;
    private final Path base = Path.of("").toAbsolutePath().normalize();
    private final Collection<UnreadPart> unread = new ConcurrentLinkedQueue<>();
    private final FileAudit files;
    private final Optional<KnownComponents> known;
    private final JudgedByName judged = new JudgedByName();
    private final Queue<Fault> faults = new ConcurrentLinkedQueue<>();
    /** Held to read while something is judged, and to write by what ends that. */
    private final ReentrantReadWriteLock lock = new ReentrantReadWriteLock();

    private Optional<String> ended = Optional.empty();

    /**
     * Begins.
     *
     * @param known remembers components without findings, so that they need not be read again in other documents; empty for one document
     * @param today the real date
     */
    Judging(String name, Policy policy, Optional<KnownComponents> known, LocalDate today) {
        this.name = name;
        this.rules = policy.rules();
        this.today = today;
        this.known = known;
        Audit audit = rules.audit(today);
        boolean hashes = audit.index().knows(Signal.FILE_HASH);
        ArchiveOptions options = new ArchiveOptions(ArchiveLimits.DEFAULT, rules.onUnreadable(), hashes);
        ArchiveStore store = new ArchiveStore(Memory.empty(), options);
        this.files = new FileAudit(audit, new ArchiveAudit(audit, store, base, unread), rules.strictSbom());
    }

    /**
     * Judges an SBOM.
     *
     * @throws FaultException if there is none, or if another document has its name, which the report lists as well
     * @throws IllegalStateException after the end
     */
    public void sbom(Sbom sbom) {
        Sbom given = Given.there("Judging.sbom", "the SBOM", sbom);
        beforeTheEnd(() -> judge(List.of(new Input(given.file(), Optional.empty(), false, true))));
    }

    /**
     * Judges a file, or all that lies in a folder on all cores: SBOMs and archives, known by their content. Reports name
     * what lies below the working directory from there.
     *
     * @throws FaultException if there is none, or if another document has its name, which the report lists as well
     * @throws IllegalStateException after the end
     */
    public void file(Path file) {
        Path given = Given.there("Judging.file", "the file", file);
        beforeTheEnd(() -> {
            AuditInputs.Found found = new AuditInputs(base, base, InputStream.nullInputStream()).find(given);
            faults.addAll(found.faults());
            judge(found.inputs());
        });
    }

    /**
     * Judges an SBOM or an archive that lies anywhere, known by its content. It is opened once and copied into a temporary
     * file for as long as that takes, since an archive is read from its end; for an SBOM, {@link #sbom} needs no copy.
     *
     * @param name how findings, faults and reports call it; what stands behind the last slash is the name of the file
     * @param opener opens it
     * @throws FaultException if there is no name or nothing that opens it, or if another document has its name, which the
     *     report lists as well
     * @throws IllegalStateException after the end
     */
    public void file(String name, Opener opener) {
        Given given = Given.of("Judging.file", name, opener);
        SbomFile file = new SbomFile(given.name(), given::open);
        beforeTheEnd(() -> judge(
                List.of(new Input(file, Optional.empty(), false, true)),
                input -> files.hear(file, judged.mostRecorded(input), known)));
    }

    private void judge(List<Input> inputs) {
        judge(inputs, input -> files.hear(input, judged.mostRecorded(input), known));
    }

    /** Judges things; nobody could distinguish two of one name in the report. */
    private void judge(List<Input> inputs, Function<Input, List<JudgedSource>> hearing) {
        List<Input> taken = new ArrayList<>();
        List<Fault> twice = new ArrayList<>();
        for (Input input : inputs) {
            if (judged.begin(input)) {
                taken.add(input);
            } else {
                twice.add(new Fault(
                        FaultCode.PARAMETER_VALUE,
                        "two documents are called '" + input.file().name() + "'",
                        Location.of(name),
                        "Give each a name of its own: reports name findings and faults by it."));
            }
        }
        faults.addAll(twice);
        taken.parallelStream().forEach(input -> judged.end(input, look(input, hearing)));
        FaultException.throwIfAny(twice);
    }

    private static List<JudgedSource> look(Input input, Function<Input, List<JudgedSource>> hearing) {
        try {
            return hearing.apply(input);
        } catch (FaultException e) {
            return nothing(e.faults());
        } catch (InvalidPathException e) {
            return nothing(UnwritablePath.fault(e).faults());
        } catch (RuntimeException | StackOverflowError | LinkageError e) {
            return nothing(List.of(new Fault(
                    FaultCode.INTERNAL_ERROR,
                    "Cordon broke off: " + PrintableText.of(e.toString()),
                    Location.of(input.file().name()),
                    "Check that the class path has what docs/embedding.md lists; if it has, report that.")));
        }
    }

    private static List<JudgedSource> nothing(List<Fault> faults) {
        return List.of(JudgedSource.nothing(faults.stream().map(NotJudged::of).toList()));
    }

    /**
     * Ends it, once other threads are done with what they have handed in.
     *
     * @return what was found in all of it, and what could not be judged
     * @throws IllegalStateException after the end
     */
    public Report report() {
        return end("its report was made", () -> {
            refuseAfterTheEnd();
            Source subject = new Source(Source.Kind.FILES, name);
            Delivery delivery = new Delivery(name, judged.inputs(), judged.sources(), unread);
            List<Fault> lacking = new ArrayList<>(faults);
            if (lacking.isEmpty()) {
                delivery.nothing(subject).map(AuditInputs::nothing).ifPresent(lacking::add);
            }
            return new Report(delivery.report(
                    files.audit(),
                    subject,
                    lacking.stream().map(this::inOurWords).toList(),
                    rules.notices(today)));
        });
    }

    /** The goal speaks of its parameter. */
    private Fault inOurWords(Fault fault) {
        return fault.code() != FaultCode.AUDIT_NOTHING
                ? fault
                : new Fault(
                        fault.code(),
                        fault.what(),
                        Location.of(name),
                        "Hand in SBOMs, archives, or folders that hold some.");
    }

    /** Ends it. What was handed in is forgotten; nothing happens where the end has been. */
    @Override
    public void close() {
        end("it was closed", () -> this);
    }

    private void beforeTheEnd(Runnable work) {
        lock.readLock().lock();
        try {
            refuseAfterTheEnd();
            work.run();
        } finally {
            lock.readLock().unlock();
        }
    }

    private <T> T end(String how, Supplier<T> work) {
        if (lock.getReadHoldCount() > 0) {
            throw new IllegalStateException(
                    "The judging '" + name + "' cannot end while what opens a document for it runs.");
        }
        lock.writeLock().lock();
        try {
            T last = work.get();
            ended = ended.or(() -> Optional.of(how));
            judged.clear();
            return last;
        } finally {
            lock.writeLock().unlock();
        }
    }

    private void refuseAfterTheEnd() {
        ended.ifPresent(how -> {
            throw new IllegalStateException(
                    "The judging '" + name + "' has ended: " + how + ". Begin another with Cordon.judging.");
        });
    }
}
