package dev.cordon.report;

import dev.cordon.text.Language;
import dev.cordon.text.Texts;

/** How many paths a report does not spell out. */
public final class MorePaths {

    /** {@link dev.cordon.paths.PathSearch} stops counting a little above it. */
    private static final long MANY = 999_000_000;

    private MorePaths() {}

    /** {@code and 7 more paths}; of so many that they were not counted to the end, that there are more than that. */
    public static String text(long more) {
        return text(more, Texts.of(Language.USUAL, "report"));
    }

    /** The same in the language of some texts, which hold those of {@code report}. */
    public static String text(long more, Texts texts) {
        return more > MANY ? texts.text("paths.more-than", MANY / 1_000_000) : texts.count("paths.more", more);
    }
}
