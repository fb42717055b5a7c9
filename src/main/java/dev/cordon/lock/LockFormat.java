package dev.cordon.lock;

import dev.cordon.bytes.NotExaminedException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The formats of lock files that are read. They are known by the names that their tools give them. */
public enum LockFormat {
    /** What npm locks (npm, "package-lock.json"). */
    NPM("lock file of npm", List.of("package-lock.json", "npm-shrinkwrap.json")),
    /** What pnpm locks. */
    PNPM("lock file of pnpm", List.of("pnpm-lock.yaml")),
    /** What Yarn locks, in the format of version 1 or in that of the versions after it. */
    YARN("lock file of Yarn", List.of("yarn.lock")),
    /** What pip is to install (pip, "Requirements File Format"). */
    REQUIREMENTS("requirements of pip", List.of("requirements.txt")),
    /** What a Go module requires (Go Modules Reference, "go.mod files"). */
    GO("Go module", List.of("go.mod")),
    /** On which images another one is built (Dockerfile reference). */
    DOCKERFILE("Dockerfile", List.of("dockerfile", "containerfile"));

    /** What lies beside a {@code go.mod} and lists the modules of older versions of Go. */
    public static final String GO_SUM = "go.sum";

    private final String words;

    @SuppressWarnings("ImmutableEnumChecker") // a list that nobody can change
    private final List<String> names;

    LockFormat(String words, List<String> names) {
        this.words = words;
        this.names = names;
    }

    /** The format of a file of that name; empty where it is none of these. */
    public static Optional<LockFormat> of(String fileName) {
        String name = fileName.toLowerCase(Locale.ROOT);
        if (name.endsWith(".dockerignore")) {
            return Optional.empty();
        }
        return Arrays.stream(values())
                .filter(format -> format.names.contains(name)
                        || (format == DOCKERFILE
                                && format.names.stream()
                                        .anyMatch(n -> name.startsWith(n + ".") || name.endsWith("." + n))))
                .findFirst();
    }

    /** How a sentence calls it: {@code lock file of npm}. */
    public String words() {
        return words;
    }

    /** Whether it locks packages of npm's registry, as other tools do beside it. */
    public boolean isOfNpm() {
        return this == NPM || this == PNPM || this == YARN;
    }

    /**
     * Reads a file.
     *
     * @throws NotExaminedException if it is of a version that is not read
     * @throws dev.cordon.notice.FaultException if it is not what its format wants
     */
    public LockFile read(LockInput input) throws NotExaminedException {
        return switch (this) {
            case NPM -> PackageLock.read(input);
            case PNPM -> PnpmLock.read(input);
            case YARN -> YarnBerry.is(input) ? YarnBerry.read(input) : YarnClassic.read(input);
            case REQUIREMENTS -> Requirements.read(input);
            case GO -> GoModule.read(input);
            case DOCKERFILE -> Dockerfile.read(input);
        };
    }

    /** Which text says how to get rid of something that it lists: {@code {0}}, which is listed at {@code {1}}. */
    public String advice() {
        return switch (this) {
            case NPM, PNPM, YARN -> "advice.package-json";
            case REQUIREMENTS -> "advice.requirements";
            case GO -> "advice.go-mod";
            case DOCKERFILE -> "advice.dockerfile";
        };
    }
}
