package dev.cordon.namelist;

import dev.cordon.notice.NoticeCode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * One entry of the Consolidated Screening List of the United States, whatever it was read from.
 *
 * @param source the source list, as the file writes it
 * @param id what the source calls it
 * @param type {@code Entity}, {@code Individual}, {@code Vessel}, {@code Aircraft} or empty
 * @param name its name
 * @param further its further names
 * @param programmes the programmes of sanctions
 * @param notice the Federal Register notices, separated by semicolons
 * @param from the day of listing, or empty
 * @param until the day the listing ends, or empty
 * @param url where the source publishes it
 */
record CslEntry(
        String source,
        String id,
        String type,
        String name,
        List<String> further,
        List<String> programmes,
        String notice,
        String from,
        String until,
        String url) {

    /** The sources that the list has never been without; where one is, the file is not whole. */
    private static final List<String> ALWAYS_THERE = List.of("SDN", "EL");

    /** Puts it where it belongs. */
    void into(NameListBuilder builder, LocalDate asOf) {
        String code = NameSource.code(source);
        builder.saw(code);
        if (!NameSource.isKnown(code)) {
            builder.unknownSource(code);
        }
        Optional<LeftOut> problem = NameSource.problem(code, type);
        // The dates are in ISO form, so that texts compare as days do.
        if (problem.isEmpty() && !until.isBlank() && until.compareTo(asOf.toString()) < 0) {
            problem = Optional.of(LeftOut.ENDED);
        }
        if (problem.isPresent()) {
            builder.leaveOut(problem.get());
            return;
        }
        List<String> names = new ArrayList<>();
        names.add(name);
        further.forEach(alias -> names.add(withoutAnd(alias.strip())));
        String first = notice.contains(";") ? notice.substring(0, notice.indexOf(';')) : notice;
        builder.add(
                new NameListBuilder.Entry(
                        code, id, programmes, said(from), said(first), said(url), NameSource.level(code)),
                names);
    }

    /** Commerce writes it before the last of several further names; elsewhere a name may begin so. */
    private static String withoutAnd(String alias) {
        return alias.regionMatches(true, 0, "and ", 0, 4) ? alias.substring(4) : alias;
    }

    /** Says of a file that a source is missing: it was published so for days, and nothing else shows it. */
    static void checkSources(NameListBuilder builder) {
        for (String code : ALWAYS_THERE) {
            if (builder.seen(code) == 0) {
                builder.notice(
                        NoticeCode.NAME_LIST_INCOMPLETE,
                        "the list has no entry of the source " + code
                                + ", which it should have. Fetch it again later.");
            }
        }
    }

    private static Optional<String> said(String text) {
        return Optional.of(text.strip()).filter(t -> !t.isEmpty());
    }
}
