package dev.cordon.report;

import dev.cordon.notice.Notice;

/** What a notice says, with its place where the message does not name it already. Not neutralised yet. */
public final class NoticeText {

    private NoticeText() {}

    /** The message, behind the place where it does not name that itself. */
    public static String of(Notice notice) {
        String message = notice.message();
        String where = notice.where()
                .map(Object::toString)
                .filter(w -> !message.contains(w))
                .map(w -> w + ": ")
                .orElse("");
        return where + message;
    }
}
