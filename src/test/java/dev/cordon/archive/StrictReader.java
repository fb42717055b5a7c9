package dev.cordon.archive;

import dev.cordon.notice.FaultException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * Reads archives as a check does that reads nothing else: what could not be read ends it, unless the options let that be
 * recorded.
 *
 * @param options how archives are read
 */
public record StrictReader(ArchiveOptions options) {

    /** {@link #read(Path, String)}, with the file's name as label. */
    public Archive read(Path file) {
        Path name = file.toAbsolutePath().normalize().getFileName();
        return read(file, name == null ? file.toString() : name.toString());
    }

    /**
     * Looks into a file or a folder.
     *
     * @param label what facts and refs call it
     * @throws FaultException if it cannot be read, or not to its end, unless the options let that be recorded
     */
    public Archive read(Path file, String label) {
        return settled(new ArchiveReader(options).look(file, label), options.onUnreadable());
    }

    /** The same archive with what is missing of it named, where that is accepted. */
    static Archive settled(Archive archive, OnUnreadable onUnreadable) {
        return new Archive(
                archive.components(),
                archive.documents(),
                Stream.concat(archive.notices().stream(), Archive.accepted(archive.faults(), onUnreadable).stream())
                        .sorted()
                        .toList(),
                List.of(),
                Stream.concat(
                                archive.faults().stream()
                                        .map(f -> new UnreadPart(archive.own().ref(), f.what())),
                                archive.unread().stream())
                        .toList());
    }
}
