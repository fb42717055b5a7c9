package dev.cordon.archive.tar;

import dev.cordon.bytes.BrokenException;
import java.io.IOException;
import java.io.InputStream;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;

/**
 * What the headers before a file of a tar say of it. Where two of them say the same thing differently, some programs
 * go by the first and others by the last.
 */
public final class TarPreface {

    private Optional<String> name = Optional.empty();
    private Optional<String> link = Optional.empty();
    private Optional<PaxRecords> records = Optional.empty();

    /** Takes a name from a header of GNU tar. */
    public void name(String said) throws BrokenException {
        name = once(name, said);
    }

    /** Takes what a link leads to from a header of GNU tar. */
    public void link(String said) throws BrokenException {
        link = once(link, said);
    }

    /** Takes what a pax header says. */
    public void records(PaxRecords said) throws BrokenException {
        if (records.isPresent()) {
            throw differs();
        }
        records = Optional.of(said);
    }

    private static Optional<String> once(Optional<String> before, String said) throws BrokenException {
        if (!before.orElse(said).equals(said)) {
            throw differs();
        }
        return Optional.of(said);
    }

    private static BrokenException differs() {
        return new BrokenException("says twice what one of its files is, and programs differ in which they believe");
    }

    /** The name of the file, where it is not that in its own header. */
    public Optional<String> name() throws BrokenException {
        Optional<String> path = records.flatMap(r -> r.get("path"));
        return path.isPresent() ? once(name, path.get()) : name;
    }

    /** What the link leads to, where it is not what its own header says. */
    public Optional<String> link() throws BrokenException {
        Optional<String> path = records.flatMap(r -> r.get("linkpath"));
        return path.isPresent() ? once(link, path.get()) : link;
    }

    /** How many bytes follow the file's own header. */
    public long size(TarHeader header) throws BrokenException {
        Optional<String> size = records.flatMap(r -> r.all("size").stream().reduce((a, b) -> b));
        if (size.isEmpty()) {
            return header.size();
        }
        if (header.isSparse() || isSparse()) {
            throw SparseMap.differs();
        }
        return SparseMap.decimal(size.get());
    }

    /** Whether the file has holes, by what stands before it. */
    public boolean isSparse() {
        return records.filter(PaxRecords::isSparse).isPresent();
    }

    /** Reads where the parts of a file with holes lie, if it has some, as far as that is said here or before the parts. */
    public void readMap(long size, InputStream content) throws IOException {
        if (isSparse()) {
            SparseMap.readPax(records.get(), size, content);
        }
    }

    /** What the file with holes is called: by GNU tar in a record of its own, by others as any file. */
    public Set<String> sparseNames(String ordinary) {
        Optional<String> own = records.flatMap(r -> r.get("GNU.sparse.name"));
        Set<String> names = new LinkedHashSet<>();
        own.ifPresent(names::add);
        if (own.isEmpty() || !file(own.get()).equals(file(ordinary))) {
            names.add(ordinary);
        }
        return names;
    }

    private static String file(String path) {
        return path.substring(path.lastIndexOf('/') + 1);
    }
}
