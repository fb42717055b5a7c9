package dev.cordon.report;

import dev.cordon.audit.Enquiry;
import dev.cordon.audit.ReportedVerdict;
import dev.cordon.match.Finding;
import dev.cordon.text.Language;
import dev.cordon.text.Names;
import dev.cordon.text.Texts;
import java.util.List;

/** What to ask whom about a document, in the words of every format. Nothing is neutralised yet. */
public final class EnquiryText {

    private static final int MOST_NAMED = 5;
    private static final Texts ENGLISH = Texts.of(Language.USUAL, "report");

    private EnquiryText() {}

    /** {@code the supplier of sup/a.json (Example GmbH, as it says) about scan-engine:12.1 from Kaspersky Lab, denied}. */
    public static String of(Enquiry enquiry) {
        return "the supplier of " + enquiry.document().name()
                + enquiry.supplier().map(name -> " (" + name + ", as it says)").orElse("") + " about "
                + Names.few(about(enquiry, ENGLISH), MOST_NAMED);
    }

    /**
     * What was found in it, each in a few words.
     *
     * @param texts those of {@code report}
     */
    public static List<String> about(Enquiry enquiry, Texts texts) {
        return enquiry.about().stream().map(reported -> about(reported, texts)).toList();
    }

    private static String about(ReportedVerdict reported, Texts texts) {
        Finding finding = reported.verdict().finding();
        return texts.text(
                finding.isCarried() ? "enquiry.carried" : "enquiry.from",
                finding.component().name(),
                finding.maker(relation -> RelationText.of(relation, texts)),
                texts.text("ruling." + Ruling.of(reported.verdict()).id()));
    }
}
