package dev.cordon.it;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * The story of a page, step by step, as a build plays it. What the page shows stands in blocks that a comment names:
 * {@code <!-- story: signed -->}. The page is written as of 2026-11-25; played, every later or earlier day of the story moves
 * along with today.
 *
 * @param page the file of the page
 */
public record Story(File page) {

    private static final LocalDate TOLD_ON = LocalDate.parse("2026-11-25");

    private static final Pattern BLOCK =
            Pattern.compile("<!-- story: ([a-z-]+) -->\\n```[a-z]*\\n(.*?)```", Pattern.DOTALL);

    private static final Pattern DATE = Pattern.compile("\\b(2026-1[0-2]|2027-\\d\\d)-\\d\\d\\b");

    /** What the block of that name shows. */
    public String block(String name) throws IOException {
        return BLOCK.matcher(Files.readString(page.toPath()))
                .results()
                .filter(m -> m.group(1).equals(name))
                .map(m -> m.group(2))
                .findFirst()
                .orElseThrow(() -> new AssertionError(page + " has no block " + name));
    }

    /** What the block of that name shows, with the days moved along. */
    public String dated(String name) throws IOException {
        return moved(block(name));
    }

    /** The same with another last day, as the page gives it. */
    public String dated(String name, String expires) throws IOException {
        return moved(block(name).replaceAll("expires: \"[0-9-]+\"", "expires: \"" + expires + "\""));
    }

    /** The lines of console blocks that the log does not hold, in the order of the page. */
    public List<String> untold(String log) throws IOException {
        List<String> untold = new ArrayList<>();
        int from = 0;
        List<String> blocks = BLOCK.matcher(Files.readString(page.toPath()))
                .results()
                .map((MatchResult m) -> m.group(2))
                .filter(text -> text.startsWith("$ "))
                .toList();
        for (String block : blocks) {
            for (String line : moved(block).lines().skip(1).toList()) {
                int at = line.equals("…") ? from : log.indexOf(line + "\n", from);
                if (at < 0) {
                    untold.add(line);
                } else {
                    from = at;
                }
            }
        }
        return untold;
    }

    private static String moved(String text) {
        long days = ChronoUnit.DAYS.between(TOLD_ON, LocalDate.now(ZoneOffset.UTC));
        return DATE.matcher(text)
                .replaceAll(m -> LocalDate.parse(m.group()).plusDays(days).toString());
    }
}
