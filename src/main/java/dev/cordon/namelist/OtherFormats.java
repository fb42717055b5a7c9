package dev.cordon.namelist;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** What people take for a list of names that Cordon reads, and which file to take instead. */
final class OtherFormats {

    private static final String CSL = "Take consolidated.csv or consolidated.json of the Consolidated Screening List.";
    private static final String EU = "Take the full list of EU financial sanctions in XML 1.1.";
    private static final String OPEN =
            "Take targets.simple.csv of a dataset of OpenSanctions, or write a CSV of your own"
                    + " with the columns name,id,source,url.";

    private record Other(String what, String instead, Predicate<Head> claims) {}

    private static final List<Other> ALL = List.of(
            new Other(
                    "it is a zip archive or a spreadsheet in one",
                    CSL,
                    h -> h.text().startsWith("PK")),
            new Other("it is a PDF", CSL, h -> h.text().startsWith("%PDF")),
            new Other("it is gzip-compressed", "Unpack it first.", h -> h.text().startsWith("\u001f")),
            new Other(
                    "it is a page of HTML",
                    CSL,
                    h -> h.root().equalsIgnoreCase("html") || h.text().regionMatches(true, 0, "<!doctype html", 0, 14)),
            new Other(
                    "it is the Consolidated Screening List as tab-separated values",
                    CSL,
                    h -> h.line().contains("\t")),
            new Other(
                    "it is one page of an answer of the search interface",
                    CSL,
                    h -> h.text().startsWith("{")
                            && (h.text().contains("\"total\"") || h.text().contains("\"offset\""))),
            new Other(
                    "it is OpenSanctions in the format FollowTheMoney",
                    OPEN,
                    h -> h.text().startsWith("{")
                            && h.line().contains("\"schema\"")
                            && h.line().contains("\"properties\"")),
            new Other(
                    "it is the list of EU financial sanctions as CSV",
                    EU,
                    h -> h.line().contains("Entity_LogicalId") || h.line().contains("Naal_wholename")),
            new Other(
                    "it is the UK Sanctions List",
                    OPEN,
                    h -> h.line().contains("Report Date:") || h.line().contains("OFSI Group ID")),
            new Other(
                    "it is the list of Swiss sanctions (SECO)",
                    OPEN,
                    h -> h.root().equals("swiss-sanctions-list")),
            new Other(
                    "it is the consolidated list of the United Nations",
                    OPEN,
                    h -> h.root().equals("CONSOLIDATED_LIST")),
            new Other(
                    "it is the SDN list of OFAC alone",
                    CSL,
                    h -> h.root().equals("sdnList") || h.line().matches("\\d+,\".*")));

    private OtherFormats() {}

    /** What to say of a file that is not read; in any case something. */
    static RuntimeException refuse(String file, Head head) {
        Optional<Other> other = ALL.stream().filter(o -> o.claims().test(head)).findFirst();
        return NameListFaults.notTaken(
                file,
                other.map(Other::what).orElse("it is no list of names in a format that Cordon reads"),
                other.map(Other::instead).orElse(CSL + " Or " + lowered(EU) + " Or " + lowered(OPEN)));
    }

    private static String lowered(String sentence) {
        return Character.toLowerCase(sentence.charAt(0)) + sentence.substring(1);
    }
}
