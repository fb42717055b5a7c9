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
    private final List<Notice> told = new ArrayList<>();
    private int untold;

    DocumentNotices(String document) {
        this.document = document;
    }

    /** Tells what was seen at a place, or only counts it where there is much to tell already. */
    void add(NoticeCode code, String message, Place at) {
        if (told.size() < MOST) {
            tell(new Notice(code, PrintableText.phrase(message), Optional.of(at.location())));
        } else {
            untold++;
        }
    }

    /** Tells something however much there is. */
    void tell(Notice notice) {
        told.add(notice);
    }

    /** How many there were, told or not. */
    int size() {
        return told.size() + untold;
    }

    /** What is told, and at the end how many more there were. */
    List<Notice> all() {
        List<Notice> all = new ArrayList<>(told);
        if (untold > 0) {
            all.add(new Notice(
                    told.get(told.size() - 1).code(),
                    "there are " + untold + " more notices about this document",
                    Optional.of(Location.of(document))));
        }
        return all;
    }
}
