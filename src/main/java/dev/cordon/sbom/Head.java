package dev.cordon.sbom;

import dev.cordon.bytes.Encoding;
import dev.cordon.notice.FaultException;
import dev.cordon.notice.Location;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The first bytes of a document and what they say, for formats to recognise it by.
 *
 * @param syntax the kind of text
 * @param encoding how its characters are written
 * @param root the name of the XML root element, else empty
 * @param namespace the namespace of the XML root element, else empty
 * @param members the first members of the document: scalars with their value, others with an empty one
 * @param problem why nothing can be said, where the start is malformed already
 * @param holders the members that lead to the document, where it lies in a {@link OuterObject}, else none
 * @param isText whether it lies there as a text, in an {@link Envelope}
 * @param outer what the objects around it say, as {@code members}
 */
record Head(
        Syntax syntax,
        Encoding encoding,
        String root,
        String namespace,
        Map<String, String> members,
        Optional<FaultException> problem,
        List<String> holders,
        boolean isText,
        Map<String, String> outer) {

    /** How many bytes of a document are looked at before it is read. */
    static final int LENGTH = 1 << 16;

    private static final Pattern LINE = Pattern.compile("([\"']?)([A-Za-z@][\\w-]*)\\1\\s*:(?:\\s+(.*))?");

    /** The kinds of text that SBOMs are written in. */
    enum Syntax {
        /** An object. */
        JSON,
        /** Several envelopes, as {@link Attestations} reads them. */
        ATTESTATIONS,
        /** An element, whatever comes before it. */
        XML,
        /** Lines that begin with a name and a colon: YAML or SPDX tag-value. */
        LINES,
        /** Nothing at all, or white space. */
        EMPTY,
        /** Anything else. */
        OTHER
    }

    Head {
        members = Map.copyOf(members);
        holders = List.copyOf(holders);
        outer = Map.copyOf(outer);
    }

    /** The head of a document with nothing around it. */
    Head(
            Syntax syntax,
            Encoding encoding,
            String root,
            String namespace,
            Map<String, String> members,
            Optional<FaultException> problem) {
        this(syntax, encoding, root, namespace, members, problem, List.of(), false, Map.of());
    }

    static Head of(byte[] bytes, String name) {
        Encoding encoding = Encoding.of(bytes, unknown -> {
            throw SbomFaults.unreadable(new Location(name, 1, 1), "its encoding '" + unknown + "' is unknown");
        });
        int mark = Math.min(encoding.markLength(), bytes.length);
        String text = new String(bytes, mark, bytes.length - mark, encoding.charset());
        int first = 0;
        while (first < text.length() && Character.isWhitespace(text.charAt(first))) {
            first++;
        }
        if (first == text.length()) {
            return plain(Syntax.EMPTY, encoding);
        }
        return switch (text.charAt(first)) {
            case '{' -> ofObject(JsonHead.of(encoding, text, name));
            case '<' -> XmlHead.of(encoding, text, name);
            case '[' -> expanded(encoding, text, name);
            default -> ofLines(encoding, text);
        };
    }

    private static Head ofObject(Head head) {
        boolean several = head.holders().isEmpty() && Attestations.inObject(head.members());
        return several ? plain(Syntax.ATTESTATIONS, head.encoding()) : head;
    }

    /** An array is no SBOM, but attestations may hold one, and JSON-LD in expanded form may be one. */
    private static Head expanded(Encoding encoding, String text, String name) {
        if (Attestations.inArray(text)) {
            return plain(Syntax.ATTESTATIONS, encoding);
        }
        return Spdx3Terms.in(text).isEmpty()
                ? ofLines(encoding, text)
                : new Head(
                        Syntax.OTHER,
                        encoding,
                        "",
                        "",
                        Map.of(),
                        Optional.of(
                                SbomFaults.unreadable(
                                        new Location(name, 1, 1),
                                        "it is SPDX 3 in the expanded form of JSON-LD: compact it with the context of SPDX 3.0.1")));
    }

    static Head plain(Syntax syntax, Encoding encoding) {
        return new Head(syntax, encoding, "", "", Map.of(), Optional.empty());
    }

    /** The names at the beginnings of lines, which YAML and SPDX tag-value share. */
    private static Head ofLines(Encoding encoding, String text) {
        Map<String, String> members = new LinkedHashMap<>();
        for (String line : text.lines().toList()) {
            Matcher member = LINE.matcher(line);
            if (member.lookingAt()) {
                String value = member.group(3) == null ? "" : member.group(3).strip();
                members.putIfAbsent(member.group(2), unquoted(value));
            }
        }
        return members.isEmpty()
                ? plain(Syntax.OTHER, encoding)
                : new Head(Syntax.LINES, encoding, "", "", members, Optional.empty());
    }

    private static String unquoted(String value) {
        boolean quoted = value.length() > 1 && (value.charAt(0) == '"' || value.charAt(0) == '\'');
        return quoted && value.charAt(value.length() - 1) == value.charAt(0)
                ? value.substring(1, value.length() - 1)
                : value;
    }

    /** What was seen instead of an SBOM, for the person who takes it for one. */
    String seen() {
        return switch (syntax) {
            case EMPTY -> "there is nothing but white space in its first " + LENGTH + " bytes";
            case JSON ->
                "it is a JSON object " + (holders.isEmpty() ? "" : "in '" + String.join("/", holders) + "' ")
                        + "that begins with the members "
                        + members.keySet().stream().sorted().toList();
            case XML -> "it is XML whose root is " + root + (namespace.isEmpty() ? "" : " of " + namespace);
            case LINES ->
                "it is text that begins with the names "
                        + members.keySet().stream().sorted().limit(10).toList();
            case ATTESTATIONS -> "it lists attestations";
            case OTHER -> "it is neither JSON, XML, YAML nor tag-value text";
        };
    }

    /** What a statement says that it states, or an envelope that it holds. */
    Optional<String> type() {
        return Stream.of("predicateType", "payloadType", "mediaType")
                .flatMap(member -> Stream.of(outer, members).map(said -> said.getOrDefault(member, "")))
                .filter(said -> !said.isEmpty())
                .findFirst();
    }

    /** Whether the value of a member is the given one. */
    boolean says(String member, String value) {
        return value.equals(members.get(member));
    }

    boolean has(String member) {
        return members.containsKey(member);
    }

    /** The value of a member, empty where there is none. */
    String value(String member) {
        return members.getOrDefault(member, "");
    }

    static Location at(String name, int line, int column) {
        return new Location(name, Math.max(line, 0), line <= 0 ? 0 : Math.max(column, 0));
    }
}
