package dev.cordon.recheck;

import java.util.Objects;

/**
 * What came of one check of a record.
 *
 * @param result whether it was made, and what it showed
 * @param subject what was checked: {@code body}, {@code lists}
 * @param text what it showed, or why it could not be made
 */
public record Check(Result result, String subject, String text) {

    /** What a check can come to. What was not made is never taken for right. */
    public enum Result {
        RIGHT("right"),
        DIFFERS("differs"),
        NOT_CHECKED("not checked");

        private final String words;

        Result(String words) {
            this.words = words;
        }

        /** As a line begins with it. */
        public String words() {
            return words;
        }
    }

    public Check {
        Objects.requireNonNull(result, "result");
        Objects.requireNonNull(subject, "subject");
        Objects.requireNonNull(text, "text");
    }

    static Check right(String subject, String text) {
        return new Check(Result.RIGHT, subject, text);
    }

    static Check differs(String subject, String text) {
        return new Check(Result.DIFFERS, subject, text);
    }

    static Check notMade(String subject, String why) {
        return new Check(Result.NOT_CHECKED, subject, why);
    }
}
