package dev.cordon.maven.session;

import dev.cordon.audit.RunInfo.WorkTree;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.maven.execution.MavenSession;

/**
 * Asks Git whether the files that it knows differ from the commit: once per session, while the first module is looked at,
 * and for no longer than two seconds. No hook and no file system monitor is run, nothing is written, and where there is no
 * answer it is not known.
 */
public final class WorkTreeState {

    private static final long MOST_MILLISECONDS = 2_000;

    private static final List<String> QUESTION = List.of(
            "--no-optional-locks",
            "-c",
            "core.fsmonitor=false",
            "-c",
            "core.hooksPath=/dev/null",
            "status",
            "--porcelain",
            "--untracked-files=no");

    private WorkTreeState() {}

    /** Begins to ask, if nobody has. */
    public static void begin(MavenSession session, Checkout checkout) {
        var unused = ask(session, checkout);
    }

    /** The answer, once it is there. */
    static WorkTree answer(MavenSession session, Checkout checkout) {
        return ask(session, checkout).join();
    }

    private static CompletableFuture<WorkTree> ask(MavenSession session, Checkout checkout) {
        return SessionCache.get(
                session.getRepositorySession(),
                WorkTreeState.class,
                () -> CompletableFuture.supplyAsync(() -> of(checkout, System.getenv()), WorkTreeState::start));
    }

    /**
     * What Git says.
     *
     * @param environment the variables of the process, of which {@code PATH} says where Git is
     */
    static WorkTree of(Checkout checkout, Map<String, String> environment) {
        Optional<Path> git = git(environment);
        boolean asks = checkout.tree().filter(t -> t.folder().isPresent()).isPresent();
        return asks && git.isPresent() ? of(git.get(), checkout.root()) : WorkTree.NOT_KNOWN;
    }

    /** By an absolute directory of the path: what a repository brings along under that name is not run. */
    private static Optional<Path> git(Map<String, String> environment) {
        return Arrays.stream(path(environment).split(File.pathSeparator))
                .map(directory -> new File(directory.replace("\"", "")))
                .filter(File::isAbsolute)
                .flatMap(directory -> List.of("git", "git.exe").stream().map(name -> new File(directory, name)))
                .filter(file -> file.isFile() && file.canExecute())
                .map(File::toPath)
                .findFirst();
    }

    /** On Windows it is mostly called {@code Path}, and the map of all variables does not know that these are equal. */
    private static String path(Map<String, String> environment) {
        return Optional.ofNullable(environment.get("PATH"))
                .or(() -> environment.entrySet().stream()
                        .filter(e -> e.getKey().equalsIgnoreCase("PATH"))
                        .map(Map.Entry::getValue)
                        .findFirst())
                .orElse("");
    }

    private static WorkTree of(Path git, Path root) {
        ProcessBuilder builder = new ProcessBuilder(git.toString());
        builder.command().addAll(QUESTION);
        builder.directory(root.toFile()).redirectError(ProcessBuilder.Redirect.DISCARD);
        // Variables of Git could lead it to another repository, or make it run something.
        builder.environment().keySet().removeIf(name -> name.startsWith("GIT_"));
        builder.environment().put("GIT_TERMINAL_PROMPT", "0");
        Optional.ofNullable(root.getParent())
                .ifPresent(above -> builder.environment().put("GIT_CEILING_DIRECTORIES", above.toString()));
        try {
            return answer(builder.start());
        } catch (IOException e) {
            return WorkTree.NOT_KNOWN;
        }
    }

    /** On a thread of its own: those that all share may be busy with archives for longer than there is time. */
    private static void start(Runnable task) {
        Thread thread = new Thread(task, "cordon-work-tree");
        thread.setDaemon(true);
        thread.start();
    }

    private static WorkTree answer(Process process) throws IOException {
        long end = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(MOST_MILLISECONDS);
        try {
            process.getOutputStream().close();
            CompletableFuture<Integer> first =
                    CompletableFuture.supplyAsync(() -> first(process), WorkTreeState::start);
            if (first.get(end - System.nanoTime(), TimeUnit.NANOSECONDS) >= 0) {
                return WorkTree.DIRTY;
            }
            boolean over = process.waitFor(end - System.nanoTime(), TimeUnit.NANOSECONDS);
            return over && process.exitValue() == 0 ? WorkTree.CLEAN : WorkTree.NOT_KNOWN;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return WorkTree.NOT_KNOWN;
        } catch (ExecutionException | TimeoutException e) {
            return WorkTree.NOT_KNOWN;
        } finally {
            process.descendants().forEach(ProcessHandle::destroyForcibly);
            process.destroyForcibly();
        }
    }

    /** The first byte of what it prints; -1 where it prints nothing. */
    private static int first(Process process) {
        try (InputStream out = process.getInputStream()) {
            return out.read();
        } catch (IOException e) {
            return -1;
        }
    }
}
