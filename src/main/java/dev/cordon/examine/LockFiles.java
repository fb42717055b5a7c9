package dev.cordon.examine;

import dev.cordon.archive.UnreadPart;
import dev.cordon.audit.Advice;
import dev.cordon.audit.Audit;
import dev.cordon.audit.Declaration;
import dev.cordon.audit.DependencyPath;
import dev.cordon.audit.Explanation;
import dev.cordon.audit.Hearing;
import dev.cordon.audit.Hearing.JudgedSource;
import dev.cordon.audit.Identity;
import dev.cordon.audit.PathSource;
import dev.cordon.audit.Unexamined;
import dev.cordon.audit.Unexamined.Kind;
import dev.cordon.bytes.FileHash;
import dev.cordon.bytes.FileTrouble;
import dev.cordon.bytes.NotExaminedException;
import dev.cordon.bytes.ShownPath;
import dev.cordon.inventory.SelfDescription;
import dev.cordon.inventory.Source;
import dev.cordon.lock.LockFile;
import dev.cordon.lock.LockFormat;
import dev.cordon.lock.LockInput;
import dev.cordon.notice.Fault;
import dev.cordon.notice.FaultCode;
import dev.cordon.notice.FaultException;
import dev.cordon.notice.Location;
import dev.cordon.notice.Notice;
import dev.cordon.notice.NoticeCode;
import dev.cordon.text.Names;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * Judges what the lock files and Dockerfiles of a module list, a source each.
 *
 * @param audit how to judge
 * @param use what becomes of it
 * @param acceptance what the user does without
 * @param top the directory against which files are named, and beyond which no link may lead
 */
public record LockFiles(Audit audit, Use use, Acceptance acceptance, Path top) {

    /** How large a file may be: some hundred thousand packages. */
    static final int MOST_BYTES = 32 << 20;

    private static final String OTHER = "what other tools than Maven bring in is not looked at";

    /** What becomes of what lock files list. */
    public enum Use {
        /** It is judged and reported, and fails no build. */
        NOTE,
        /** It is judged as dependencies are. */
        JUDGE,
        /** It is not looked at. */
        OFF;

        /** The name in settings. */
        public String id() {
            return name().toLowerCase(Locale.ROOT);
        }

        /** The use of that name; empty where there is none. */
        public static Optional<Use> of(String id) {
            return Arrays.stream(values()).filter(use -> use.id().equals(id)).findFirst();
        }

        /** Every name, in the order of the enum. */
        public static List<String> ids() {
            return Arrays.stream(values()).map(Use::id).toList();
        }
    }

    /**
     * What was heard.
     *
     * @param sources what there is to report of each file
     * @param notExamined the files that were not looked into
     */
    public record Heard(List<JudgedSource> sources, List<Unexamined> notExamined) {

        public Heard {
            sources = List.copyOf(sources);
            notExamined = List.copyOf(notExamined);
        }
    }

    /**
     * Judges files.
     *
     * @param found the files
     * @param owner what they belong to, for people: the name of the module
     */
    public Heard hear(OtherEcosystems.Found found, String owner) {
        List<JudgedSource> sources = new ArrayList<>();
        List<Unexamined> unexamined = new ArrayList<>();
        LockComparison comparison = new LockComparison();
        for (Path file : found.files()) {
            Kind kind = OtherEcosystems.kind(file).orElse(Kind.LOCK_FILE);
            String name = ShownPath.of(file, top);
            Optional<LockFormat> format = LockFormat.of(file.getFileName().toString());
            if (use == Use.OFF) {
                unexamined.add(new Unexamined(kind, name, "cordon.lockFiles=off leaves it out of what is judged"));
            } else if (isSum(file)) {
                if (!Files.exists(file.resolveSibling("go.mod"))) {
                    unexamined.add(new Unexamined(kind, name, "there is no go.mod beside it"));
                }
            } else if (format.isEmpty()) {
                unexamined.add(new Unexamined(kind, name, OTHER));
            } else {
                hear(file, name, format.get(), owner, kind, comparison, sources, unexamined);
            }
        }
        found.unlisted()
                .forEach(folder -> unexamined.add(
                        new Unexamined(Kind.FILE, ShownPath.of(folder, top), "the folder cannot be listed")));
        List<Notice> differing = comparison.notices();
        if (!differing.isEmpty()) {
            sources.add(new JudgedSource(Optional.empty(), List.of(), List.of(), differing, List.of()));
        }
        return new Heard(sources, unexamined);
    }

    private static boolean isSum(Path file) {
        return file.getFileName().toString().toLowerCase(Locale.ROOT).equals(LockFormat.GO_SUM);
    }

    private void hear(
            Path file,
            String name,
            LockFormat format,
            String owner,
            Kind kind,
            LockComparison comparison,
            List<JudgedSource> sources,
            List<Unexamined> unexamined) {
        try {
            LockInput input = read(file, name, format);
            LockFile lock = format.read(input);
            comparison.add(file, name, format, lock);
            sources.add(judged(lock, input, format, owner));
            lock.unread().forEach(u -> unexamined.add(new Unexamined(kind, name + ":" + u.line(), u.why())));
        } catch (NotExaminedException e) {
            unexamined.add(new Unexamined(kind, name, e.getMessage()));
        } catch (FaultException e) {
            sources.add(JudgedSource.nothing(acceptance.of(e.faults())));
        }
    }

    /**
     * Judges a file that is named itself; one of another version is a fault there.
     *
     * @param name how reports call it
     * @param unread takes what it names and what was not read
     */
    JudgedSource hear(Path file, String name, LockFormat format, Consumer<UnreadPart> unread) {
        try {
            LockInput input = read(file, name, format);
            LockFile lock = format.read(input);
            lock.unread().forEach(u -> unread.accept(new UnreadPart(name + ":" + u.line(), u.why())));
            return judged(lock, input, format, name);
        } catch (NotExaminedException e) {
            return JudgedSource.nothing(
                    acceptance.of(unreadable(name, e.getMessage()).faults()));
        } catch (FaultException e) {
            return JudgedSource.nothing(acceptance.of(e.faults()));
        }
    }

    private JudgedSource judged(LockFile lock, LockInput input, LockFormat format, String owner) {
        Source source = new Source(Source.Kind.LOCK_FILE, input.name(), Optional.of(input.name()));
        Hearing hearing = use == Use.NOTE ? audit.hearToNote(source, "lockFiles=note") : audit.hear(source);
        lock.components().forEach(hearing::accept);
        Optional<String> sha256 =
                Optional.of(HexFormat.of().formatHex(FileHash.sha256().digest(input.bytes())));
        return hearing.close(
                Identity.document(lock.format(), sha256, SelfDescription.NONE),
                paths(lock, input.name(), format, owner),
                capped(hearing.capped(), input.name()).stream().toList());
    }

    private static Optional<Notice> capped(int findings, String name) {
        return findings == 0
                ? Optional.empty()
                : Optional.of(new Notice(
                        NoticeCode.LOCK_FILE_CAPPED,
                        Names.number(findings, "finding") + " in " + name + (findings == 1 ? " is" : " are")
                                + " capped by lockFiles=note and "
                                + (findings == 1 ? "fails" : "fail")
                                + " no build; cordon.lockFiles=judge judges lock files as dependencies.",
                        Optional.of(Location.of(name))));
    }

    private static PathSource paths(LockFile lock, String name, LockFormat format, String owner) {
        return component -> {
            Location place = new Location(name, lock.lines().getOrDefault(component.ref(), 0), 0);
            List<String> steps =
                    Stream.of(owner, name, component.name()).distinct().toList();
            DependencyPath path = new DependencyPath(steps, Optional.empty());
            return new Explanation(List.of(path), 0, List.of(new Declaration(component.name(), Optional.of(place))))
                    .advising(Advice.of(format.advice(), component.name(), place));
        };
    }

    private LockInput read(Path file, String name, LockFormat format) {
        Path sum = file.resolveSibling(LockFormat.GO_SUM);
        Optional<LockInput> beside = format == LockFormat.GO && Files.exists(sum)
                ? Optional.of(new LockInput(ShownPath.of(sum, top), bytes(sum, ShownPath.of(sum, top))))
                : Optional.empty();
        return new LockInput(name, bytes(file, name), beside);
    }

    /** A link that leads out of the repository leads to what nobody reviews with it. */
    private byte[] bytes(Path file, String name) {
        try (InputStream in = Files.newInputStream(file)) {
            if (file.startsWith(top) && !file.toRealPath().startsWith(top.toRealPath())) {
                throw unreadable(name, "it is a link that leads out of the repository");
            }
            byte[] bytes = in.readNBytes(MOST_BYTES + 1);
            if (bytes.length > MOST_BYTES) {
                throw unreadable(name, "it is larger than " + MOST_BYTES + " bytes");
            }
            return bytes;
        } catch (IOException e) {
            throw unreadable(name, "it " + FileTrouble.of(e));
        }
    }

    private static FaultException unreadable(String name, String what) {
        return new FaultException(new Fault(
                FaultCode.LOCK_FILE_UNREADABLE,
                what,
                Location.of(name),
                "Put a file there that can be read; in a module, cordon.lockFiles=off leaves lock files out."));
    }
}
