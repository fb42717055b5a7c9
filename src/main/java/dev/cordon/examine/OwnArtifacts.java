package dev.cordon.examine;

import dev.cordon.archive.ArchiveReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The files of a module's artifacts as they were at one time. What is made, changed or put in another's place after they
 * were judged was judged by nobody. Size and time are compared first; only where these differ is a file read, and only where
 * its bytes do is it another one.
 *
 * @param files each with what it was; empty where there was no file, or a folder
 */
public record OwnArtifacts(Map<LocalFile, Optional<Known>> files) {

    /** Before anything is known. */
    static final OwnArtifacts NONE = new OwnArtifacts(Map.of());

    /**
     * What is known of a file.
     *
     * @param state what the file system says of it
     * @param sha256 the digest of its bytes; empty where it was not taken
     */
    record Known(FileState state, Optional<String> sha256) {}

    /**
     * What differs from an earlier time.
     *
     * @param late the files that are new, or have other bytes
     * @param gone the files that were there and are no more
     * @param now all of them as they are, with the digests of those that are not late
     */
    public record Difference(List<LocalFile> late, List<LocalFile> gone, OwnArtifacts now) {

        boolean isNone() {
            return late.isEmpty() && gone.isEmpty();
        }
    }

    /** Those files as they are now, unread. */
    public static OwnArtifacts now(List<LocalFile> files) {
        Map<LocalFile, Optional<Known>> known = new LinkedHashMap<>();
        for (LocalFile file : files) {
            known.put(file, FileState.of(file.path()).map(state -> new Known(state, Optional.empty())));
        }
        return new OwnArtifacts(known);
    }

    /** The same with the digests of what has none yet, of those whose bytes are still what they were then. */
    public OwnArtifacts digested() {
        Map<LocalFile, Optional<Known>> digested = new LinkedHashMap<>();
        files.forEach((file, known) ->
                digested.put(file, known.map(k -> k.sha256().isPresent() ? k : digested(file, k.state()))));
        return new OwnArtifacts(digested);
    }

    private static Known digested(LocalFile file, FileState state) {
        Optional<String> digest = digest(file);
        boolean same = FileState.of(file.path()).equals(Optional.of(state));
        return new Known(state, digest.filter(d -> same));
    }

    private static Optional<String> digest(LocalFile file) {
        try {
            return Optional.of(ArchiveReader.hash(file.path(), file.label()).value());
        } catch (IOException | UncheckedIOException e) {
            // Who judges it says why it cannot be read.
            return Optional.empty();
        }
    }

    /** The files that have become others by now. */
    public List<LocalFile> changed() {
        return files.entrySet().stream()
                .filter(file -> !FileState.of(file.getKey().path())
                        .equals(file.getValue().map(Known::state)))
                .map(Map.Entry::getKey)
                .toList();
    }

    /** What differs from an earlier time. */
    public Difference since(OwnArtifacts before) {
        List<LocalFile> late = new ArrayList<>();
        List<LocalFile> gone = new ArrayList<>();
        Map<LocalFile, Optional<Known>> now = new LinkedHashMap<>();
        files.forEach((file, known) -> {
            Optional<Known> was = before.files.getOrDefault(file, Optional.empty());
            Optional<Known> is = known.map(k -> was.filter(w -> w.state().equals(k.state()))
                    .orElseGet(() -> was.isPresent() ? digested(file, k.state()) : k));
            now.put(file, is);
            if (is.isEmpty() && !file.isFolder()) {
                if (was.isPresent()) {
                    gone.add(file);
                }
            } else if (is.isEmpty() ? !before.files.containsKey(file) : !isSame(was, is.get())) {
                late.add(file);
            }
        });
        return new Difference(late, gone, new OwnArtifacts(now));
    }

    private static boolean isSame(Optional<Known> was, Known is) {
        return was.filter(w -> w.state().equals(is.state())
                        || (w.sha256().isPresent() && w.sha256().equals(is.sha256())))
                .isPresent();
    }
}
