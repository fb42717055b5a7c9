package dev.cordon.archive;

import dev.cordon.notice.Fault;
import dev.cordon.notice.FaultCode;
import dev.cordon.notice.FaultException;
import dev.cordon.notice.Location;
import dev.cordon.notice.Notice;
import dev.cordon.notice.NoticeCode;
import dev.cordon.text.PrintableText;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What goes wrong in one reading. The same trouble in many places is told once with the first places, so that an
 * archive made to cause trouble causes one line of it.
 */
final class Remarks {

    private static final int NAMED = 3;
    private static final int MOST_CLAUSES = 50;

    private final Location file;
    private final Map<Enum<?>, Map<String, Places>> remarks = new LinkedHashMap<>();

    /** The first places of one trouble, and the number of all. */
    private static final class Places {
        private final List<String> first = new ArrayList<>(NAMED);
        private int all;
    }

    Remarks(Location file) {
        this.file = file;
    }

    /** Something to hear: a place and a clause that begins with a verb. */
    void add(NoticeCode code, String place, String what) {
        put(code, place, what);
    }

    /** Something that was not examined and that might hide anything. */
    void add(FaultCode code, String place, String what) {
        put(code, place, what);
    }

    private void put(Enum<?> code, String place, String what) {
        Map<String, Places> byClause = remarks.computeIfAbsent(code, c -> new LinkedHashMap<>());
        String clause = PrintableText.quote(what);
        boolean tooMany = byClause.size() >= MOST_CLAUSES && !byClause.containsKey(clause);
        Places places =
                byClause.computeIfAbsent(tooMany ? "has other trouble of this kind" : clause, w -> new Places());
        if (places.first.size() < NAMED) {
            places.first.add(PrintableText.quote(place));
        }
        places.all++;
    }

    /** The notices. Under {@link OnUnreadable#RECORD} the faults are among them. */
    List<Notice> notices(OnUnreadable onUnreadable) {
        List<Fault> faults = new ArrayList<>();
        List<Notice> notices = new ArrayList<>();
        remarks.forEach((code, byClause) -> byClause.forEach((what, places) -> {
            String sentence = sentence(what, places);
            if (code instanceof FaultCode fault) {
                faults.add(new Fault(fault, sentence, file, next(fault)));
                notices.add(notice(NoticeCode.ARCHIVE_NOT_EXAMINED, sentence));
            } else {
                notices.add(notice((NoticeCode) code, sentence));
            }
        }));
        if (!faults.isEmpty() && onUnreadable == OnUnreadable.FAIL) {
            throw new FaultException(faults);
        }
        return notices.stream().sorted().toList();
    }

    private Notice notice(NoticeCode code, String sentence) {
        return new Notice(code, sentence, Optional.of(file));
    }

    private static String sentence(String what, Places places) {
        int more = places.all - places.first.size();
        String others = places.first.size() == 1
                ? ""
                : "; so with " + String.join(", ", places.first.subList(1, places.first.size()))
                        + (more > 0 ? " and " + more + " more" : "");
        return places.first.get(0) + " " + what + others;
    }

    private static String next(FaultCode code) {
        return code == FaultCode.ARCHIVE_BOUND
                ? "Look into it by itself, or set cordon.onUnreadable=warn to accept that it was not examined."
                : "Fetch it again, unpack it, or set cordon.onUnreadable=warn to accept that it was not examined.";
    }
}
