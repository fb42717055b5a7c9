package dev.cordon.sbom;

import dev.cordon.notice.Fault;
import dev.cordon.notice.FaultCode;
import dev.cordon.notice.FaultException;
import dev.cordon.notice.Location;
import dev.cordon.text.PrintableText;
import java.util.List;

/** The faults of SBOM documents, worded in one place. */
final class SbomFaults {

    private SbomFaults() {}

    static FaultException unreadable(Location where, String what) {
        return new FaultException(new Fault(
                FaultCode.SBOM_UNREADABLE,
                PrintableText.phrase(what),
                where,
                "Create the SBOM again, or take it out of what is audited: half a document is never judged."));
    }

    static FaultException unreadable(Location where, String what, Throwable cause) {
        FaultException exception = unreadable(where, what);
        exception.initCause(cause);
        return exception;
    }

    /** @param way to the document, beside which the member stands */
    static FaultException beside(Location where, List<String> way, String member) {
        return unreadable(
                where, "beside the document in '" + String.join("/", way) + "' it has the member '" + member + "'");
    }

    /** The own JSON of a tool that can write an SBOM as well. */
    static FaultException toConvert(Location where, String tool, String command) {
        return new FaultException(new Fault(
                FaultCode.SBOM_TO_CONVERT,
                "this is the own JSON of " + tool + ", which is no SBOM and of which nothing was judged",
                where,
                command));
    }

    static FaultException tooLong(Cursor.Kept at, int most) {
        return unreadable(at.location(), "the text of " + at.pointer() + " is longer than " + most + " characters");
    }

    static FaultException unknownVersion(Location where, String format, String version, String known) {
        return new FaultException(new Fault(
                FaultCode.SBOM_UNKNOWN_VERSION,
                PrintableText.phrase("this is " + format + " " + (version.isBlank() ? "without a version" : version)
                        + ", which Cordon does not know"),
                where,
                "Create it in one of the versions " + known + ", or use a newer Cordon."));
    }

    static FaultException notRecognised(Location where, String seen, String formats) {
        return new FaultException(new Fault(
                FaultCode.SBOM_NOT_RECOGNISED,
                PrintableText.phrase("this is no SBOM that Cordon knows: " + seen),
                where,
                "Give it " + formats + "; the name of the file does not matter."));
    }

    /** A record says of itself that something was not judged, and nobody can judge that from it either. */
    static Fault incomplete(Location where, int lacking, List<String> first) {
        int more = lacking - first.size();
        return new Fault(
                FaultCode.RECORD_INCOMPLETE,
                PrintableText.phrase("the record itself is not complete. It did not judge " + String.join("; ", first)
                        + (more > 0 ? " and " + more + " more" : "")),
                where,
                "Judge what is missing by itself, or build it anew; cordon.onUnreadable=warn accepts that it is missing.");
    }

    /** A report that names components and does not say what was seen of them must not be judged as if nothing was. */
    static FaultException withoutFacts(Location where) {
        return new FaultException(new Fault(
                FaultCode.SBOM_NOT_RECOGNISED,
                "this is the report of all modules of a build by an older Cordon, which names components without the facts to judge them by",
                where,
                "Name the report.json of each module instead, or build it anew."));
    }
}
