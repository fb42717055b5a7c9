package dev.cordon.denylist.file;

import dev.cordon.denylist.Denylist;
import dev.cordon.denylist.ListFormat;
import dev.cordon.notice.Fault;
import dev.cordon.notice.FaultCode;
import dev.cordon.notice.FaultException;
import dev.cordon.notice.Location;
import dev.cordon.yaml.YamlDocument;
import dev.cordon.yaml.YamlFaults;
import dev.cordon.yaml.YamlMapping;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A list of format 1 written in format 2: its text, with comments, order and line ends as they are. Where each of its acts is law, what
 * kind it is and whom it binds nobody can know but its author, so that a question mark stands there, which no list may
 * keep.
 *
 * @param text the list in format 2
 * @param open how many acts have question marks
 */
public record FormatConversion(String text, int open) {

    private static final String BYTE_ORDER_MARK = "\uFEFF";
    private static final Pattern VERSION = Pattern.compile(
            "^(?<before>[\\s{]*[\"']?cordonDenylist[\"']?\\s*:\\s*[\"']?)1(?![0-9])", Pattern.MULTILINE);
    private static final List<String> QUESTIONS = List.of("jurisdiction: \"?\"", "kind: \"?\"", "binds: [\"?\"]");

    /**
     * Converts a list.
     *
     * @param bytes the list
     * @param origin how messages name it
     * @param base the lists that it may refer to
     * @throws FaultException if it is not a valid list of format 1
     */
    public static FormatConversion of(byte[] bytes, String origin, Optional<Denylist> base) {
        DenylistReader.read(bytes, origin, base);
        YamlFaults faults = new YamlFaults(origin, FaultCode.DENYLIST_INVALID, "docs/denylist.md");
        YamlMapping root = YamlDocument.read(bytes, "the denylist", faults);
        boolean one = root.format("cordonDenylist", ListFormat.ids())
                .filter(ListFormat.ONE.id()::equals)
                .isPresent();
        String file = new String(bytes, StandardCharsets.UTF_8);
        String mark = file.startsWith(BYTE_ORDER_MARK) ? BYTE_ORDER_MARK : "";
        String text = file.substring(mark.length());
        String lineEnd = text.contains("\r\n") ? "\r\n" : "\n";
        Matcher version = VERSION.matcher(text);
        if (!one || !version.find()) {
            throw new FaultException(new Fault(
                    FaultCode.DENYLIST_INVALID,
                    "the denylist is not of format 1, or does not say so on one line",
                    Location.of(origin),
                    "Name a list of format 1 to convert."));
        }
        List<Location> acts = root.mappings("authorities", "the authority").stream()
                .map(YamlMapping::where)
                .toList();
        List<String> lines = new ArrayList<>(List.of(text.split("\n", -1)));
        for (int i = acts.size() - 1; i >= 0; i--) {
            int line = acts.get(i).line() - 1;
            lines.set(line, withQuestions(lines.get(line), acts.get(i).column() - 1, lineEnd));
        }
        String converted = VERSION.matcher(String.join("\n", lines)).replaceFirst("${before}2");
        return new FormatConversion(mark + converted, acts.size());
    }

    /** The questions in front of the first key of an act, which begins at a column of its line. */
    private static String withQuestions(String line, int column, String lineEnd) {
        int at = line.offsetByCodePoints(0, column);
        boolean flow = line.charAt(at) == '{';
        String before = line.substring(0, flow ? at + 1 : at);
        String between = flow ? ", " : lineEnd + " ".repeat(column);
        return before + String.join(between, QUESTIONS) + between + line.substring(before.length());
    }
}
