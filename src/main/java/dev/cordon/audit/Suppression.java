package dev.cordon.audit;

/** Why a build goes on although something was found that fails it. */
public enum Suppression {
    /** The parameter {@code failOnViolation} is false. */
    FAIL_ON_VIOLATION("failOnViolation is false: the build goes on although it would have failed."),
    /** Maven was started with {@code --fail-never}: it ends as a success whatever modules failed. */
    FAIL_NEVER("Maven was started with --fail-never: it ends as a success although the build would have failed.");

    private final String message;

    Suppression(String message) {
        this.message = message;
    }

    /** What the user must know of it. */
    String message() {
        return message;
    }
}
