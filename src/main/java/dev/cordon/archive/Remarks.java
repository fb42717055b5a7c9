package dev.cordon.archive;

import dev.cordon.bytes.FileTrouble;
import dev.cordon.bytes.LimitException;
import dev.cordon.bytes.NotExaminedException;
import dev.cordon.notice.Fault;
import dev.cordon.notice.FaultCode;
import dev.cordon.notice.Location;
import dev.cordon.notice.Notice;
import dev.cordon.notice.NoticeCode;
import dev.cordon.text.Names;
import dev.cordon.text.PrintableText;
import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What goes wrong in one reading. The same trouble in many places is reported once with the first places, so that an
 * archive made to cause trouble causes one line of it.
 */
final class Remarks {

    private static final int NAMED = 3;
    private static final int MOST_CLAUSES = 50;
    private static final int MOST_UNREAD = 100;

    private final Location file;
    private final Map<Kind, Map<String, Places>> remarks = new LinkedHashMap<>();
    private final List<UnreadPart> unread = new ArrayList<>();
    private final List<UnreadPart> outside = new ArrayList<>();
    private int allUnread;

    /** @param next what to do about it, for a fault: the first half of a sentence */
    private record Kind(Enum<?> code, String next) {}

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
        put(new Kind(code, ""), place, what);
    }

    /** A name that is not what it seems. */
    void oddName(String place) {
        add(
                NoticeCode.ARCHIVE_ENTRY_NAME,
                place,
                "has a name that leads out of the archive, hides what it says, or is longer or deeper than names are");
    }

    /**
     * Something that was not examined.
     *
     * @param stops whether it might hide code that is loaded or shipped: then it is a fault, and else it is named
     */
    void unread(String place, IOException trouble, boolean stops) {
        String what = FileTrouble.of(trouble);
        if (stops) {
            put(new Kind(code(trouble), next(trouble)), place, what);
        } else {
            add(NoticeCode.ARCHIVE_NOT_EXAMINED, place, what);
            if (unread.size() < MOST_UNREAD) {
                unread.add(new UnreadPart(PrintableText.quote(place), what));
            }
            allUnread++;
        }
    }

    /** Something that lies elsewhere and is loaded from there. */
    void outside(String place, String what) {
        outside.add(new UnreadPart(PrintableText.quote(place), PrintableText.quote(what), true));
    }

    private static FaultCode code(IOException trouble) {
        if (trouble instanceof NoSuchFileException) {
            return FaultCode.FILE_MISSING;
        }
        return trouble instanceof LimitException ? FaultCode.ARCHIVE_BOUND : FaultCode.ARCHIVE_UNREADABLE;
    }

    private static String next(IOException trouble) {
        if (trouble instanceof NotExaminedException closed) {
            return closed.next() + " and name what comes out";
        }
        if (trouble instanceof NoSuchFileException) {
            return "Mend the path, or let nothing take the file away while Cordon runs";
        }
        return trouble instanceof LimitException ? "Look into it by itself" : "Fetch or build it again, unpack it";
    }

    private void put(Kind kind, String place, String what) {
        Map<String, Places> byClause = remarks.computeIfAbsent(kind, c -> new LinkedHashMap<>());
        String clause = PrintableText.quote(what);
        boolean tooMany = byClause.size() >= MOST_CLAUSES && !byClause.containsKey(clause);
        Places places =
                byClause.computeIfAbsent(tooMany ? "has other trouble of this kind" : clause, w -> new Places());
        if (places.first.size() < NAMED) {
            places.first.add(PrintableText.quote(place));
        }
        places.all++;
    }

    /** What is to be heard. */
    List<Notice> notices() {
        List<Notice> notices = new ArrayList<>();
        remarks.forEach((kind, byClause) -> {
            if (kind.code() instanceof NoticeCode code) {
                byClause.forEach(
                        (what, places) -> notices.add(new Notice(code, sentence(what, places), Optional.of(file))));
            }
        });
        return notices.stream().sorted().toList();
    }

    /** What was not examined and might hide anything. */
    List<Fault> faults() {
        List<Fault> faults = new ArrayList<>();
        remarks.forEach((kind, byClause) -> {
            if (kind.code() instanceof FaultCode code) {
                // What is not there is not unreadable: nobody accepts that.
                String next = kind.next()
                        + (code == FaultCode.FILE_MISSING
                                ? "."
                                : ", or set cordon.onUnreadable=warn to accept that it was not examined.");
                byClause.forEach((what, places) -> faults.add(new Fault(code, sentence(what, places), file, next)));
            }
        });
        return faults;
    }

    /** By name, what was not examined and stops nobody. */
    List<UnreadPart> unread() {
        int more = allUnread - unread.size();
        List<UnreadPart> all = new ArrayList<>(unread);
        if (more > 0) {
            all.add(new UnreadPart(outermost(unread.get(0).name()), "has " + more + " more parts that were not read"));
        }
        all.addAll(outside);
        return all;
    }

    private static String outermost(String name) {
        int into = name.indexOf("!/");
        return into < 0 ? name : name.substring(0, into);
    }

    private static String sentence(String what, Places places) {
        int more = places.all - places.first.size();
        String others = places.first.size() == 1
                ? ""
                : "; so with " + Names.counted(places.first.subList(1, places.first.size()), more);
        return places.first.get(0) + " " + what + others;
    }
}
