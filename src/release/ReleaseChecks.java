import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What would spoil a release stops it here, before anything is compiled or written. The profile {@code release} runs it in Maven's
 * first phase, and {@code .ci/release} before it makes its copy. It is one file that needs nothing, so that Java runs it as it is:
 * {@code java src/release/ReleaseChecks.java --version=0.2.0 --repository=release::file:///tmp/out …}.
 */
public final class ReleaseChecks {

    /**
     * One reason why there is no release.
     *
     * @param what what is wrong
     * @param toDo what to do about it
     */
    public record Problem(String what, String toDo) {}

    private static final int CANNOT_RUN = -1;

    private final Map<String, String> options;
    private final Path directory;

    /**
     * Checks of one release.
     *
     * @param options what the release is about, by name: {@code version}; {@code module}, group and name; {@code repository}, as
     *     maven-deploy-plugin takes it; {@code key}, where gpg shall not choose; {@code address} and {@code code}, where the project
     *     and its code are published; {@code gpg}, the program
     * @param directory the work tree
     */
    public ReleaseChecks(Map<String, String> options, Path directory) {
        this.options = Map.copyOf(options);
        this.directory = directory;
    }

    /**
     * Prints all that is wrong, and fails where anything is.
     *
     * @param args options as {@code --name=value}; one that Maven has left as {@code ${…}} was not given
     */
    public static void main(String[] args) throws InterruptedException {
        Map<String, String> options = new HashMap<>();
        for (String arg : args) {
            int equals = arg.indexOf('=');
            String value = arg.substring(equals + 1);
            if (equals > 2 && !value.isBlank() && !value.startsWith("${")) {
                options.put(arg.substring(2, equals), value);
            }
        }
        List<Problem> problems = new ReleaseChecks(options, Path.of("")).problems();
        if (!problems.isEmpty()) {
            System.err.println("No release was made, and nothing was written:");
            problems.forEach(problem -> System.err.println("- " + problem.what() + "\n  " + problem.toDo()));
            System.exit(1);
        }
    }

    /** All that is wrong, in the order in which a person would mend it; empty where the release can be made. */
    public List<Problem> problems() throws InterruptedException {
        List<Problem> problems = new ArrayList<>();
        version().ifPresent(problems::add);
        published("address", "project-address", "the project's pages").ifPresent(problems::add);
        published("code", "project-repository", "its code").ifPresent(problems::add);
        problems.addAll(workTree());
        key().ifPresent(problems::add);
        repository().ifPresent(problems::add);
        return problems;
    }

    private Optional<Problem> version() {
        String version = option("version").orElse("none");
        if (version.matches("\\d+\\.\\d+\\.\\d+(-[0-9A-Za-z.-]+)?") && !version.endsWith("-SNAPSHOT")) {
            return Optional.empty();
        }
        return problem(
                "The version " + version + " is not one of a release, which has three numbers and no -SNAPSHOT.",
                "Use .ci/release with the new version: it is set in a copy of the commit, and this work tree stays as it is.");
    }

    private Optional<Problem> published(String name, String property, String what) {
        String address = option(name).orElse("");
        if (address.matches("https://[\\w.-]+(:\\d+)?(/\\S*)?")) {
            return Optional.empty();
        }
        return problem(
                "The property " + property + " in pom.xml is " + (address.isEmpty() ? "empty" : "'" + address + "'")
                        + ", so the POM would not say where " + what + " can be found.",
                "Write an address there that begins with https://, and commit it; docs/releasing.md says which.");
    }

    private List<Problem> workTree() throws InterruptedException {
        Ran status = run("git", "status", "--porcelain");
        if (status.exit() != 0) {
            return List.of(new Problem(
                    "This folder is no work tree of Git, or git cannot be run: " + status.firstLine(),
                    "Release from a clone, so that others can find what was released."));
        }
        List<Problem> problems = new ArrayList<>();
        List<String> changed = status.output().lines().toList();
        if (!changed.isEmpty()) {
            problems.add(new Problem(
                    "There are uncommitted changes: " + String.join(", ", changed.subList(0, Math.min(5, changed.size())))
                            + (changed.size() > 5 ? " and " + (changed.size() - 5) + " more" : "") + ".",
                    "Commit, stash or remove them: what is released must be a commit."));
        }
        String tag = "v" + option("version").orElse("");
        Ran tagged = run("git", "rev-parse", "--quiet", "--verify", "refs/tags/" + tag + "^{commit}");
        if (tagged.exit() == 0 && !tagged.output().equals(run("git", "rev-parse", "HEAD").output())) {
            problems.add(new Problem(
                    "The tag " + tag + " is there already, on another commit.",
                    "Choose the next version: a version that somebody may have seen is never made again."));
        }
        return problems;
    }

    private Optional<Problem> key() throws InterruptedException {
        List<String> command = new ArrayList<>(
                List.of(option("gpg").orElse("gpg"), "--batch", "--with-colons", "--list-secret-keys"));
        option("key").ifPresent(command::add);
        Ran keys = run(command.toArray(String[]::new));
        if (keys.exit() == 0 && keys.output().lines().anyMatch(line -> line.startsWith("sec"))) {
            return Optional.empty();
        }
        String name = option("key").map(key -> " for '" + key + "'").orElse("");
        return problem(
                keys.exit() == CANNOT_RUN
                        ? "gpg cannot be run: " + keys.firstLine()
                        : "gpg has no secret key" + name + " to sign with.",
                "Import the key, or name one that `gpg --list-secret-keys` lists (-Dgpg.keyname=…); GNUPGHOME says where gpg"
                        + " looks.");
    }

    private Optional<Problem> repository() throws InterruptedException {
        String given = option("repository").orElse("");
        String url = given.substring(given.lastIndexOf("::") < 0 ? 0 : given.lastIndexOf("::") + 2);
        String[] module = option("module").orElse(":").split(":", -1);
        String version = option("version").orElse("");
        String folder = module[0].replace('.', '/') + "/" + module[1] + "/" + version + "/";
        try {
            URI root = URI.create(url.endsWith("/") ? url : url + "/");
            if ("file".equals(root.getScheme())) {
                return Files.exists(Path.of(root.resolve(folder))) ? held(url, version) : Optional.empty();
            }
            if ("https".equals(root.getScheme()) || "http".equals(root.getScheme())) {
                return asked(url, version, root.resolve(folder + module[1] + "-" + version + ".pom"));
            }
        } catch (IllegalArgumentException e) {
            // Said below, as of an address of a kind that Maven cannot deploy to.
        }
        return problem(
                given.isEmpty() ? "No repository is named." : "The repository '" + given + "' is none to which Maven deploys.",
                "Name a folder to release into, as in -DaltDeploymentRepository=release::file:///tmp/release");
    }

    private Optional<Problem> asked(String url, String version, URI pom) throws InterruptedException {
        String answer;
        try {
            HttpRequest head = HttpRequest.newBuilder(pom)
                    .method("HEAD", HttpRequest.BodyPublishers.noBody())
                    .build();
            int status = HttpClient.newHttpClient()
                    .send(head, HttpResponse.BodyHandlers.discarding())
                    .statusCode();
            if (status == 404) {
                return Optional.empty();
            }
            if (status == 200) {
                return held(url, version);
            }
            answer = "status " + status;
        } catch (IOException e) {
            answer = e.toString();
        }
        return problem(
                "Whether " + url + " holds " + version + " already cannot be known: " + answer + ".",
                "Release into a folder (release::file:///…), look there, and upload it.");
    }

    private static Optional<Problem> held(String url, String version) {
        return problem(
                "The repository " + url + " holds " + version + " already.",
                "Choose the next version: what was released is never replaced. A folder of a mere trial can be deleted.");
    }

    private Optional<String> option(String name) {
        return Optional.ofNullable(options.get(name));
    }

    private static Optional<Problem> problem(String what, String toDo) {
        return Optional.of(new Problem(what, toDo));
    }

    private record Ran(int exit, String output) {

        String firstLine() {
            return output.lines().findFirst().orElse("it says nothing");
        }
    }

    private Ran run(String... command) throws InterruptedException {
        try {
            Process process = new ProcessBuilder(command)
                    .directory(directory.toAbsolutePath().toFile())
                    .redirectErrorStream(true)
                    .start();
            process.getOutputStream().close();
            String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            return new Ran(process.waitFor(), output);
        } catch (IOException e) {
            return new Ran(CANNOT_RUN, String.valueOf(e.getMessage()));
        }
    }
}
