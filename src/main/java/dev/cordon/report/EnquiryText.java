package dev.cordon.report;

import dev.cordon.audit.Enquiry;
import dev.cordon.audit.ReportedVerdict;
import dev.cordon.text.Names;
import java.util.List;

/** What to ask whom about a document, in the words of every format. Nothing is neutralised yet. */
public final class EnquiryText {

    private static final int MOST_NAMED = 5;

    private EnquiryText() {}

    /** {@code the supplier of sup/a.json (Example GmbH, as it says) about scan-engine:12.1 from Kaspersky Lab, denied}. */
    public static String of(Enquiry enquiry) {
        return "the supplier of " + enquiry.document().name()
                + enquiry.supplier().map(name -> " (" + name + ", as it says)").orElse("") + " about "
                + Names.few(about(enquiry), MOST_NAMED);
    }

    /** What was found in it, each in a few words. */
    public static List<String> about(Enquiry enquiry) {
        return enquiry.about().stream().map(EnquiryText::about).toList();
    }

    private static String about(ReportedVerdict reported) {
        return reported.verdict().finding().component().name() + " "
                + VerdictText.relation(reported.verdict().finding(), false) + ", "
                + new VerdictText(reported).level();
    }
}
