package dev.cordon.sbom;

import dev.cordon.notice.Location;
import dev.cordon.notice.Notice;
import dev.cordon.notice.NoticeCode;
import dev.cordon.text.PrintableText;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The notices about one document. One full of nonsense must not fill the memory with them. */
final class DocumentNotices {

    private static final int MOST = 100;

    private final String document;
    private final List<Notice> kept = new ArrayList<>();
    private int more;

    DocumentNotices(String document) {
        this.document = document;
    }

    /** Keeps what was seen at a place, or only counts it where there are many already. */
    void add(NoticeCode code, String message, Place at) {
        if (kept.size() < MOST) {
            keep(new Notice(code, PrintableText.phrase(message), Optional.of(at.location())));
        } else {
            more++;
        }
    }

    /** Keeps one however many there are. */
    void keep(Notice notice) {
        kept.add(notice);
    }

    /** How many there were, kept or not. */
    int size() {
        return kept.size() + more;
    }

    /** Those that are kept, and at the end how many more there were. */
    List<Notice> all() {
        List<Notice> all = new ArrayList<>(kept);
        if (more > 0) {
            all.add(new Notice(
                    kept.get(kept.size() - 1).code(),
                    "there are " + more + " more notices about this document",
                    Optional.of(Location.of(document))));
        }
        return all;
    }
}
