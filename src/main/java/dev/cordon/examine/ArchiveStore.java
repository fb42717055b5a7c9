package dev.cordon.examine;

import dev.cordon.archive.Archive;
import dev.cordon.archive.ArchiveOptions;
import dev.cordon.archive.ArchiveReader;
import dev.cordon.archive.Role;
import dev.cordon.audit.NotJudged;
import dev.cordon.bytes.ByteSource;
import dev.cordon.cache.FactCache;
import dev.cordon.notice.Fault;
import dev.cordon.notice.FaultCode;
import dev.cordon.notice.FaultException;
import dev.cordon.notice.Location;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Looks into archives, into each file once per session however many modules use it. Thread-safe.
 *
 * @param memory keeps what was seen
 * @param options how archives are read
 * @param cache what earlier builds have seen
 */
public record ArchiveStore(Memory memory, ArchiveOptions options, Optional<FactCache> cache) {

    /** One that knows nothing of earlier builds. */
    public ArchiveStore(Memory memory, ArchiveOptions options) {
        this(memory, options, Optional.empty());
    }

    /** What makes a file the same one: a module that is built anew changes its artifact within a session. */
    record Key(LocalFile file, long size, FileTime modified, ArchiveOptions options) {

        /** By the file alone: the rest is seldom another, and every module asks for all of its files. */
        @Override
        public int hashCode() {
            return file.path().hashCode();
        }
    }

    /** The same for files that are something else to the build. */
    ArchiveStore as(Role role) {
        return new ArchiveStore(memory, options.as(role), cache);
    }

    /**
     * What a file holds, as far as it can be read.
     *
     * @throws FaultException if it is not there
     */
    OpenedArchive look(LocalFile file) {
        Optional<Key> key = key(file);
        if (key.isPresent()) {
            return memory.get(key.get(), () -> OpenedArchive.of(openOrKnown(file)));
        }
        if (Files.notExists(file.path())) {
            throw gone(file);
        }
        return OpenedArchive.of(open(file));
    }

    /**
     * The same, empty where the file is not there.
     *
     * @param faults takes what is wrong with it
     */
    Optional<OpenedArchive> look(LocalFile file, Consumer<List<Fault>> faults) {
        try {
            OpenedArchive contents = look(file);
            faults.accept(contents.faults());
            return Optional.of(contents);
        } catch (FaultException e) {
            faults.accept(e.faults());
            return Optional.empty();
        }
    }

    /** The file as it is now; empty where it is none: nothing shows whether a folder is still as it was. */
    Optional<Key> key(LocalFile file) {
        try {
            BasicFileAttributes now = Files.readAttributes(file.path(), BasicFileAttributes.class);
            return now.isRegularFile()
                    ? Optional.of(new Key(file, now.size(), now.lastModifiedTime(), options))
                    : Optional.empty();
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    private Archive openOrKnown(LocalFile file) {
        return cache.map(kept -> kept.archive(file.path(), file.label(), options, () -> open(file)))
                .orElseGet(() -> open(file));
    }

    /** The same of a file that is looked at by one module only; with the documents in it unread. */
    Archive open(LocalFile file) {
        return new ArchiveReader(options).look(file.path(), file.label());
    }

    /** The same of what is no file of anybody's. */
    Archive open(ByteSource bytes, String name) {
        return new ArchiveReader(options).look(bytes, name);
    }

    /** What could not be read, as the user wants it judged. */
    List<NotJudged> notJudged(List<Fault> faults) {
        return acceptance().of(faults);
    }

    /** What the user does without. */
    Acceptance acceptance() {
        return new Acceptance(options.onUnreadable());
    }

    private static FaultException gone(LocalFile file) {
        return new FaultException(new Fault(
                FaultCode.FILE_MISSING,
                file.label() + " cannot be found",
                Location.of(file.path().toString()),
                "Mend the path, or build what should be there first."));
    }
}
