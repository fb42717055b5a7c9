package dev.cordon.git;

import dev.cordon.audit.Provenance.Commit;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Finds out which commit is checked out by reading Git's own files (gitrepository-layout(5)); no process is started. Only
 * where no repository holds the directory, as in a build of exported sources, is the word of the CI service taken.
 */
public final class CommitInForce {

    /** What GitHub, GitLab, Jenkins, Azure, Bitbucket and CircleCI call it. */
    private static final List<String> VARIABLES = List.of(
            "GITHUB_SHA", "CI_COMMIT_SHA", "GIT_COMMIT", "BUILD_SOURCEVERSION", "BITBUCKET_COMMIT", "CIRCLE_SHA1");

    private static final Pattern ID = Pattern.compile("[0-9a-f]{40}|[0-9a-f]{64}");
    private static final int MOST_LINKS = 5;

    private CommitInForce() {}

    /**
     * The commit that is checked out in a directory; empty where that cannot be known.
     *
     * @param environment the variables of the process
     */
    public static Optional<Commit> of(Path directory, Map<String, String> environment) {
        Optional<GitWorkTree> tree = GitWorkTree.of(directory);
        if (tree.isPresent()) {
            return tree.get().folder().flatMap(CommitInForce::head).map(id -> new Commit(id, ".git"));
        }
        return VARIABLES.stream()
                .filter(name -> ID.matcher(environment.getOrDefault(name, "")).matches())
                .findFirst()
                .map(name -> new Commit(environment.get(name), name));
    }

    private static Optional<String> head(Path folder) {
        try {
            Path shared = folder.resolve("commondir");
            Path common = Files.exists(shared) ? folder.resolve(read(shared)).normalize() : folder;
            String value = read(folder.resolve("HEAD"));
            for (int link = 0; link < MOST_LINKS && value.startsWith("ref:"); link++) {
                value = reference(value.substring("ref:".length()).strip(), folder, common);
            }
            return Optional.of(value).filter(ID.asMatchPredicate());
        } catch (IOException | RuntimeException e) {
            return Optional.empty(); // not known is an answer too
        }
    }

    /** The value of a reference, in a file of its own or among the packed ones; empty before the first commit. */
    private static String reference(String name, Path folder, Path common) throws IOException {
        if (!name.startsWith("refs/") || name.contains("..")) {
            return "";
        }
        for (Path place : List.of(folder.resolve(name), common.resolve(name))) {
            if (Files.isRegularFile(place)) {
                return read(place);
            }
        }
        Path packed = common.resolve("packed-refs");
        if (!Files.isRegularFile(packed)) {
            return "";
        }
        try (Stream<String> lines = Files.lines(packed, StandardCharsets.ISO_8859_1)) {
            return lines.filter(line -> line.endsWith(" " + name))
                    .map(line -> line.substring(0, line.indexOf(' ')))
                    .findFirst()
                    .orElse("");
        }
    }

    private static String read(Path file) throws IOException {
        return Files.readString(file).strip();
    }
}
