package dev.cordon.cache;

import dev.cordon.bytes.FileTrouble;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.file.DirectoryStream;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicReference;
import java.util.zip.CRC32C;

/**
 * Entries as files, in 256 folders by the first two letters of their names. A file is whole or not there, so that builds may
 * share the folder; one with a wrong checksum counts for none. Of each folder the oldest files go before it outgrows its
 * share. Nothing that goes wrong here goes further: an entry is read as if it were not there, or not written. Thread-safe.
 */
final class CacheFolder {

    /** The largest entry: some thousand facts. */
    static final int LARGEST = 1 << 18;

    /** The share of one of the 256 folders: 256 MiB in all. */
    static final long SHARE = 1 << 20;

    /** Changes when entries are written another way. */
    private static final long MAGIC = 0x434F_5244_4F4E_4631L; // CORDONF1

    private static final int HEAD = Long.BYTES + Integer.BYTES;

    private final Path folder;
    private final Set<String> ready = ConcurrentHashMap.newKeySet();
    private final AtomicReference<String> trouble = new AtomicReference<>();

    private CacheFolder(Path folder) {
        this.folder = folder;
    }

    /**
     * Opens a folder, which is made where it is not there.
     *
     * @throws UnusableCacheException if nothing in it is to be trusted, or nothing can be in it
     */
    static CacheFolder open(Path folder) throws UnusableCacheException {
        if (Files.isSymbolicLink(folder)) {
            throw new UnusableCacheException("is a link");
        }
        try {
            create(folder);
            if (isOpenToOthers(folder)) {
                throw new UnusableCacheException("can be written by others than its owner");
            }
        } catch (IOException e) {
            throw new UnusableCacheException(
                    e instanceof FileAlreadyExistsException ? "is no folder" : "cannot be made: " + FileTrouble.why(e));
        }
        return new CacheFolder(folder);
    }

    private static void create(Path folder) throws IOException {
        if (Files.isDirectory(folder)) {
            return;
        }
        Files.createDirectories(folder.toAbsolutePath().getParent());
        try {
            if (folder.getFileSystem().supportedFileAttributeViews().contains("posix")) {
                Files.createDirectory(
                        folder, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
            } else {
                Files.createDirectory(folder);
            }
        } catch (FileAlreadyExistsException e) {
            if (!Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS)) { // else another build was quicker
                throw e;
            }
        }
    }

    private static boolean isOpenToOthers(Path folder) throws IOException {
        PosixFileAttributeView view = Files.getFileAttributeView(folder, PosixFileAttributeView.class);
        if (view == null) {
            return false;
        }
        Set<PosixFilePermission> may = view.readAttributes().permissions();
        return may.contains(PosixFilePermission.GROUP_WRITE) || may.contains(PosixFilePermission.OTHERS_WRITE);
    }

    /** What kept the first entry from being written, after which no other was tried; empty where nothing did. */
    Optional<String> trouble() {
        return Optional.ofNullable(trouble.get());
    }

    private Path shard(String name) {
        return folder.resolve(name.substring(0, 2));
    }

    /** The entry of that name; empty where there is none, or none that is whole. */
    Optional<ByteBuffer> read(String name) {
        Path shard = shard(name);
        Path file = shard.resolve(name);
        try {
            BasicFileAttributes now = Files.readAttributes(file, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
            if (!now.isRegularFile()
                    || now.size() < HEAD
                    || now.size() > LARGEST + HEAD
                    || Files.isSymbolicLink(shard)) {
                return Optional.empty();
            }
            ByteBuffer bytes;
            try (InputStream in = Files.newInputStream(file, LinkOption.NOFOLLOW_LINKS)) {
                bytes = ByteBuffer.wrap(in.readNBytes(LARGEST + HEAD));
            }
            if (bytes.remaining() < HEAD || bytes.getLong() != MAGIC) {
                return Optional.empty();
            }
            int sum = bytes.getInt();
            return sum == sum(bytes.slice()) ? Optional.of(bytes.slice()) : Optional.empty();
        } catch (IOException | UnsupportedOperationException e) {
            return Optional.empty();
        }
    }

    /** Writes an entry in the place of what was there. */
    void write(String name, byte[] entry) {
        if (entry.length > LARGEST || trouble.get() != null) {
            return;
        }
        Path shard = shard(name);
        Path part = null;
        try {
            if (ready.add(shard.toString())) {
                prepare(shard);
            }
            ByteBuffer bytes = ByteBuffer.allocate(HEAD + entry.length).putLong(MAGIC);
            bytes.putInt(sum(ByteBuffer.wrap(entry))).put(entry);
            part = Files.createTempFile(shard, "entry", ".part");
            Files.write(part, bytes.array(), StandardOpenOption.TRUNCATE_EXISTING);
            Files.move(part, shard.resolve(name), StandardCopyOption.ATOMIC_MOVE);
        } catch (NoSuchFileException e) {
            leave(part); // another build has made room just now
        } catch (IOException | UnsupportedOperationException e) {
            trouble.compareAndSet(null, e instanceof IOException io ? FileTrouble.why(io) : e.toString());
            leave(part);
        }
    }

    private static int sum(ByteBuffer bytes) {
        CRC32C sum = new CRC32C();
        sum.update(bytes);
        return (int) sum.getValue();
    }

    private static void leave(Path part) {
        try {
            if (part != null) {
                Files.deleteIfExists(part);
            }
        } catch (IOException e) {
            // It goes with the oldest, and nobody reads it before.
        }
    }

    /** A file of one of the folders. */
    private record Kept(Path file, long size, FileTime modified) {

        /** Empty where another build was quicker and has taken it away. */
        static Optional<Kept> of(Path file) {
            try {
                BasicFileAttributes now =
                        Files.readAttributes(file, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
                return Optional.of(new Kept(file, now.size(), now.lastModifiedTime()));
            } catch (IOException e) {
                return Optional.empty();
            }
        }
    }

    /** Makes one of the folders, and makes room in it. */
    private static void prepare(Path shard) throws IOException {
        if (Files.isSymbolicLink(shard)) {
            throw new IOException(shard + " is a link");
        }
        create(shard);
        List<Kept> kept = new ArrayList<>();
        try (DirectoryStream<Path> files = Files.newDirectoryStream(shard)) {
            for (Path file : files) {
                Kept.of(file).ifPresent(kept::add);
            }
        }
        kept.sort(Comparator.comparing(Kept::modified));
        long all = kept.stream().mapToLong(Kept::size).sum();
        for (int i = 0; i < kept.size() && all > SHARE; i++) {
            Files.deleteIfExists(kept.get(i).file());
            all -= kept.get(i).size();
        }
    }
}
