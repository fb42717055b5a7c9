package dev.cordon.portfolio;

import dev.cordon.notice.Fault;
import dev.cordon.notice.FaultCode;
import dev.cordon.notice.Location;
import dev.cordon.notice.Notice;
import dev.cordon.notice.NoticeCode;
import dev.cordon.text.Names;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What records say that cannot be true, or that must not be read over. */
final class Trouble {

    private static final int MOST_NAMED = 5;

    private Trouble() {}

    /**
     * What cannot be true: two records of one release that contradict each other, and records of days that are yet to come.
     *
     * @param entries all records, sorted by what they are about
     * @param today the real date in UTC
     */
    static List<Fault> faults(List<Entry> entries, LocalDate today) {
        List<Fault> faults = new ArrayList<>();
        for (Entry entry : entries) {
            future(entry, today).ifPresent(faults::add);
        }
        Map<Entry.About, List<Entry>> releases =
                entries.stream().collect(Collectors.groupingBy(Entry::about, LinkedHashMap::new, Collectors.toList()));
        releases.forEach((about, records) -> contradiction(about, records).ifPresent(faults::add));
        return faults;
    }

    private static Optional<Fault> future(Entry entry, LocalDate today) {
        LocalDate ran =
                entry.at().map(at -> at.atZone(ZoneOffset.UTC).toLocalDate()).orElse(today);
        if (!ran.isAfter(today) && !entry.on().isAfter(today)) {
            return Optional.empty();
        }
        return Optional.of(new Fault(
                FaultCode.RECORD_FROM_THE_FUTURE,
                "the record of " + entry.about().shown() + " "
                        + (ran.isAfter(today) ? "was made on " + ran : "was judged as of " + entry.on())
                        + ", and today is " + today,
                Location.of(entry.document()),
                "Set the clock of the machine that made it, or leave cordon.asOf out, and check again."));
    }

    private static Optional<Fault> contradiction(Entry.About about, List<Entry> records) {
        List<String> commits = records.stream()
                .flatMap(e -> e.commit().stream())
                .distinct()
                .sorted()
                .toList();
        if (commits.size() > 1 && !records.get(0).isSnapshot()) {
            return Optional.of(
                    contradiction(about, records, "are of different commits: " + Names.few(commits, MOST_NAMED)));
        }
        Map<Object, Entry> firsts = new HashMap<>();
        for (Entry entry : records) {
            Entry first = firsts.putIfAbsent(judgement(entry), entry);
            if (first != null && !isSameResult(first, entry)) {
                return Optional.of(contradiction(
                        about,
                        List.of(first, entry),
                        "were judged on " + entry.on() + " by the same lists and differ: " + result(first) + " in one, "
                                + result(entry) + " in the other"));
            }
        }
        return Optional.empty();
    }

    /** What two records have in common that must come to the same. A snapshot without a commit is like no other. */
    private static Object judgement(Entry entry) {
        if (!entry.isSnapshot()) {
            return List.of(entry.on(), entry.lists());
        }
        return List.of(entry.on(), entry.lists(), entry.commit().orElse(entry.document()));
    }

    private static boolean isSameResult(Entry one, Entry other) {
        return one.outcome() == other.outcome()
                && one.counts().equals(other.counts())
                && one.found().equals(other.found());
    }

    private static String result(Entry entry) {
        Counts counts = entry.counts();
        return entry.outcome().id() + " with " + counts.denied() + " denied, " + counts.warned() + " warned, "
                + counts.waived() + " waived of " + Names.number(counts.components(), "component");
    }

    private static Fault contradiction(Entry.About about, List<Entry> records, String how) {
        List<String> documents = records.stream().map(Entry::document).toList();
        return new Fault(
                FaultCode.RECORDS_CONTRADICT,
                Names.number(records.size(), "record") + " of " + about.shown() + " " + how,
                Location.of(Names.few(documents, MOST_NAMED)),
                "Keep the record of the release that was shipped, and find out what made the other.");
    }

    /**
     * What must not be read over: last records of products that were judged by different versions of one list, and records
     * that cannot be judged again.
     *
     * @param latest the last records
     */
    static List<Notice> notices(List<Entry> entries, List<Entry> latest) {
        List<Notice> notices = new ArrayList<>();
        Map<String, Map<String, Long>> versions = latest.stream()
                .flatMap(e -> e.lists().stream())
                .collect(Collectors.groupingBy(
                        ListUsed::name,
                        TreeMap::new,
                        Collectors.groupingBy(ListUsed::version, TreeMap::new, Collectors.counting())));
        versions.forEach((list, counts) -> {
            if (counts.size() > 1) {
                String each = counts.entrySet().stream()
                        .map(e -> e.getKey() + " (" + Names.number(e.getValue(), "product") + ")")
                        .collect(Collectors.joining(", "));
                notices.add(Notice.of(
                        NoticeCode.LISTS_MIXED,
                        "The last records of the products were judged by " + counts.size() + " versions of the list "
                                + list + ": " + each
                                + ". What a later version lists was not looked for by an earlier one."));
            }
        });
        name(
                NoticeCode.RECORD_WITHOUT_FACTS,
                entries.stream().filter(e -> !e.hasFacts()),
                count -> Names.number(count, "record") + (count == 1 ? " holds" : " hold")
                        + " no facts of components, so that later lists cannot judge " + (count == 1 ? "it" : "them"),
                notices);
        name(
                NoticeCode.RECORD_WITHOUT_RELEASE,
                entries.stream()
                        .filter(e -> e.about().kind() == Entry.Kind.FILES
                                && e.about().version().isEmpty()),
                count -> Names.number(count, "record") + (count == 1 ? " of an audit names" : " of audits name")
                        + " no product with a version, so that " + (count == 1 ? "it has" : "they have")
                        + " the name of what was audited",
                notices);
        name(
                NoticeCode.FINDINGS_CUT,
                entries.stream().filter(e -> !e.allFound()),
                count -> "Of " + Names.number(count, "record") + " only " + Entry.MOST_KEPT
                        + " findings are named here; the counts are of all",
                notices);
        return notices;
    }

    /** Adds what is to be said of some records, which are named behind it; nothing where there are none. */
    private static void name(NoticeCode code, Stream<Entry> records, IntFunction<String> said, List<Notice> notices) {
        List<String> documents = records.map(Entry::document).toList();
        if (!documents.isEmpty()) {
            notices.add(new Notice(
                    code,
                    said.apply(documents.size()) + ": " + Names.few(documents, MOST_NAMED) + ".",
                    Optional.of(Location.of(documents.get(0)))));
        }
    }
}
