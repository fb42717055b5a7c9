package dev.cordon.report;

import dev.cordon.denylist.Relation;
import dev.cordon.denylist.RelationKind;
import dev.cordon.text.Texts;

/** What an entity is to another one of its vendor, in words. */
public final class RelationText {

    private RelationText() {}

    /**
     * What stands between the name of the one and that of the other: {@code reported 69.8 % owned by}.
     *
     * @param texts those of {@code report}
     */
    public static String of(Relation relation, Texts texts) {
        RelationKind kind = relation.kind();
        String owned = relation.share()
                .filter(share -> kind != RelationKind.CONTROLLED && kind != RelationKind.FORMER)
                .map(share -> texts.text("relation.share", share))
                .orElseGet(() -> texts.text("relation." + kind.id()));
        return relation.isSeen() ? owned : texts.text("relation.reported", owned);
    }
}
