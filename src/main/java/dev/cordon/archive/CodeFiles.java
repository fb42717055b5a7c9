package dev.cordon.archive;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.cordon.bytes.BrokenException;
import dev.cordon.bytes.ByteSource;
import dev.cordon.bytes.NotExaminedException;
import dev.cordon.inventory.Signal;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Optional;

/** The code in one archive that is no archive by its first bytes: classes, dex files, programs, and what these carry. */
final class CodeFiles {

    private final Examination examination;
    private final ArchiveFacts facts;
    private final Opener opener;

    /** Opens what turns out to be an archive. */
    @FunctionalInterface
    interface Opener {

        void open(String name, EntryContent content) throws IOException;
    }

    CodeFiles(Examination examination, ArchiveFacts facts, Opener opener) {
        this.examination = examination;
        this.facts = facts;
        this.opener = opener;
    }

    /** Takes in code of one format. */
    void read(String name, Format format, EntryContent content) throws IOException {
        PackageCounter packages = facts.packages();
        if (format.kind() == Format.Kind.CLOSED) {
            facts.add(Signal.FILE_NAME, EntryName.last(name), facts.path(name));
        }
        // The end of a file costs nothing to look at; that of an entry costs to unpack it all.
        if (content.isFile() && byItsEnd(name, content)) {
            return;
        }
        switch (format) {
            case CLASS -> {
                byte[] itself;
                try (InputStream in = content.stream()) {
                    itself = ClassFile.name(in).orElse(name).getBytes(UTF_8);
                }
                packages.count(itself, 0, itself.length);
            }
            case DEX -> {
                try (ByteSource dex = content.hold(examination.budget())) {
                    DexTypes.read(dex, (type, length) -> packages.count(type, 0, length));
                }
            }
            case ELF, PE, MACH_O, SCRIPT -> {
                if (!EntryKind.isLibrary(name)) {
                    program(name, content);
                }
            }
            default -> throw format.unread();
        }
    }

    /** What a program carries behind it, and what it is written in where that can be seen. */
    private void program(String name, EntryContent content) throws IOException {
        ProgramTail tail = new ProgramTail();
        try (InputStream in = content.stream()) {
            Optional<ByteSource> behind = tail.archive(in, examination.budget());
            if (behind.isPresent()) {
                try (ByteSource source = behind.get()) {
                    if (isZip(source, name)) {
                        opener.open(name, new SourceContent(source));
                    }
                }
            }
        }
        if (tail.isGo()) {
            throw NotExaminedException.format(
                    "is a program in Go, whose list of modules is not read", "List them with 'go version -m'");
        }
    }

    /** Whether bytes are a zip, or one that contradicts itself: whoever opens it says so. */
    private static boolean isZip(ByteSource source, String name) throws IOException {
        try {
            return ArchiveFormat.of(source, name) instanceof ArchiveFormat.Zip;
        } catch (BrokenException e) {
            return true;
        }
    }

    /** Whether a file that begins as no archive ends as one, or is an image of a disk. */
    boolean byItsEnd(String name, EntryContent content) throws IOException {
        try (ByteSource source = content.hold(examination.budget())) {
            ArchiveFormat format = ArchiveFormat.of(source, name);
            if (format instanceof ArchiveFormat.Closed closed) {
                throw closed.trouble();
            }
            if (!(format instanceof ArchiveFormat.Zip || format instanceof ArchiveFormat.Both)) {
                return false;
            }
        } catch (BrokenException e) {
            // An archive that contradicts itself: whoever opens it says so.
            opener.open(name, content);
            return true;
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
        opener.open(name, content);
        return true;
    }
}
