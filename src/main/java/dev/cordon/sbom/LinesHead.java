package dev.cordon.sbom;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads the names at the beginnings of lines, which YAML and SPDX tag-value share. */
final class LinesHead {

    private static final Pattern MEMBER = Pattern.compile("([\"']?)([A-Za-z@][\\w-]*)\\1\\s*:(?:\\s+(.*))?");

    private LinesHead() {}

    static Head of(Encoding encoding, String text) {
        Map<String, String> members = new LinkedHashMap<>();
        for (String line : text.lines().toList()) {
            Matcher member = MEMBER.matcher(line);
            if (member.lookingAt()) {
                String value = member.group(3) == null ? "" : member.group(3).strip();
                members.putIfAbsent(member.group(2), unquoted(value));
            }
        }
        return members.isEmpty()
                ? Head.plain(Head.Syntax.OTHER, encoding)
                : new Head(Head.Syntax.LINES, encoding, "", "", members, Optional.empty());
    }

    private static String unquoted(String value) {
        boolean quoted = value.length() > 1 && (value.charAt(0) == '"' || value.charAt(0) == '\'');
        return quoted && value.charAt(value.length() - 1) == value.charAt(0)
                ? value.substring(1, value.length() - 1)
                : value;
    }
}
