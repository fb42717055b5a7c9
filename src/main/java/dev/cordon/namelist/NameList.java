package dev.cordon.namelist;

import dev.cordon.match.OrganizationName;
import dev.cordon.notice.Notice;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * The names of one file, to be asked for by the name of an organisation. It does not change once it is read, and threads
 * may share it.
 */
public final class NameList {

    private final Id id;
    private final Contents contents;
    private final Map<String, List<ListedName>> names;
    private final List<Notice> notices;

    /**
     * Which file was read, for the record.
     *
     * @param name the file or coordinates as the user wrote them
     * @param format what it is: {@code Consolidated Screening List, CSV}
     * @param date the day the file says it was made; empty where it says none
     * @param sha256 the digest of its bytes, in hexadecimal digits
     */
    public record Id(String name, String format, Optional<String> date, String sha256) {

        public Id {
            Objects.requireNonNull(name, "name");
            Objects.requireNonNull(format, "format");
            Objects.requireNonNull(date, "date");
            Objects.requireNonNull(sha256, "sha256");
        }
    }

    /**
     * What was taken of a file.
     *
     * @param organisations entries with at least one name that is compared
     * @param names names that are compared
     * @param bySource how many entries each source has in the file, by its code, whether they are taken or not
     * @param leftOut how many rows or names are not compared, by reason; reasons that never occurred are absent
     */
    public record Contents(int organisations, int names, Map<String, Integer> bySource, Map<LeftOut, Integer> leftOut) {

        public Contents {
            bySource = Map.copyOf(bySource);
            leftOut = Map.copyOf(leftOut);
        }
    }

    NameList(Id id, Contents contents, Map<String, List<ListedName>> names, List<Notice> notices) {
        this.id = id;
        this.contents = contents;
        this.names = names;
        this.notices = List.copyOf(notices);
    }

    /** Which file it is. */
    public Id id() {
        return id;
    }

    /** What was taken of it. */
    public Contents contents() {
        return contents;
    }

    /** What the user must know of the file. */
    public List<Notice> notices() {
        return notices;
    }

    /**
     * The entries that have the name of an organisation: by the whole name before one that is equal only without its legal
     * form, by the name before a further one. What a source lists several times under one name, for each country or each
     * address, comes once.
     */
    public List<NameHit> find(String organisation) {
        List<ListedName> found = names.getOrDefault(OrganizationName.normalise(organisation), List.of());
        if (found.isEmpty()) {
            return List.of();
        }
        String whole = OrganizationName.folded(organisation);
        Map<List<String>, NameHit> hits = new LinkedHashMap<>();
        for (ListedName listed : found) {
            NameHit hit = NameHit.of(
                    id, listed, OrganizationName.folded(listed.name()).equals(whole));
            hits.merge(List.of(listed.code(), listed.id()), hit, NameList::better);
        }
        Map<List<String>, NameHit> once = new LinkedHashMap<>();
        hits.values()
                .forEach(h ->
                        once.putIfAbsent(List.of(h.listed().code(), h.listed().name()), h));
        return new ArrayList<>(once.values());
    }

    /** What was taken of the file, and what was left out, as a line for a log. */
    String line() {
        String left = contents.leftOut().entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(e -> e.getValue() + " " + e.getKey().label())
                .collect(Collectors.joining(", "));
        String sources = contents.bySource().entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(e -> e.getKey() + " " + e.getValue())
                .collect(Collectors.joining(", "));
        return "Names of " + contents.organisations() + " organisations from " + id.name() + " (" + id.format()
                + id.date().map(d -> ", made " + d).orElse("") + "): " + contents.names() + " names; entries: "
                + sources
                + (left.isEmpty() ? "" : "; left out: " + left) + ".";
    }

    private static NameHit better(NameHit a, NameHit b) {
        if (a.whole() != b.whole()) {
            return a.whole() ? a : b;
        }
        return a.listed().primary() || !b.listed().primary() ? a : b;
    }
}
