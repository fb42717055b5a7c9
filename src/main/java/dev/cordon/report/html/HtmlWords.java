package dev.cordon.report.html;

import dev.cordon.audit.BuildPart;
import dev.cordon.audit.Identity;
import dev.cordon.audit.RunInfo.WorkTree;
import dev.cordon.audit.Unexamined;
import dev.cordon.inventory.Source;
import dev.cordon.policy.Setting;
import dev.cordon.text.Names;
import dev.cordon.text.Texts;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The words of the page for values that have a name in reports already: its texts have one under the name of each.
 *
 * @param texts what the page says in its language
 */
record HtmlWords(Texts texts) {

    /** The kind of a source. */
    String kind(Source source) {
        return texts.text("source." + source.kind().id());
    }

    /** What a document says of itself. */
    List<String> described(Identity identity) {
        return Stream.of(
                        identity.itself().serial().map(s -> texts.text("described.serial", s)),
                        identity.itself().created().map(c -> texts.text("described.created", c)),
                        identity.itself().supplier().map(s -> texts.text("described.supplier", s)),
                        identity.itself().describes().map(d -> texts.text("described.describes", d.shown())))
                .flatMap(Optional::stream)
                .toList();
    }

    /** How many parts of what builds there are of each kind, a part of several kinds as the first of them. */
    String parts(Collection<BuildPart> parts) {
        Map<BuildPart.Kind, Integer> counts = new TreeMap<>();
        parts.forEach(part -> counts.merge(part.kinds().get(0), 1, Integer::sum));
        return counts.entrySet().stream()
                .map(e -> texts.count("count.part." + e.getKey().id(), e.getValue()))
                .collect(Collectors.joining(", "));
    }

    /** As what it takes part in the build. */
    String as(BuildPart part) {
        return part.kinds().stream()
                .map(kind -> texts.text("part." + kind.id()))
                .collect(Collectors.joining(", "));
    }

    /** How much was not examined, by kind. */
    String unexamined(List<Unexamined> all) {
        return all.stream()
                .collect(Collectors.groupingBy(Unexamined::kind, TreeMap::new, Collectors.counting()))
                .entrySet()
                .stream()
                .map(e -> e.getKey() == Unexamined.Kind.PLUGINS
                        ? texts.text("unexamined.plugins")
                        : texts.count("count.unexamined." + e.getKey().id(), e.getValue()))
                .collect(Collectors.joining(", "));
    }

    /** The first of some names, and how many more there are. */
    String few(List<String> names) {
        return Names.few(names, Names.MOST_NAMED, texts);
    }

    /** Where a level was set. */
    String origin(Setting.Origin origin) {
        return texts.text("origin." + origin.name().toLowerCase(Locale.ROOT).replace('_', '-'));
    }

    /** Who gave an act its level: what the record calls it, but for where it was set. */
    String decidedBy(String decidedBy) {
        for (Setting.Origin origin : Setting.Origin.values()) {
            if (decidedBy.endsWith(" " + origin.phrase())) {
                return decidedBy.substring(
                                0, decidedBy.length() - origin.phrase().length())
                        + origin(origin);
            }
        }
        return decidedBy;
    }

    /** Whether the files differed from the commit. */
    String workTree(WorkTree state) {
        return texts.text("work-tree." + state.id().replace(' ', '-'));
    }

    /** What is left of a waiver. */
    String left(HtmlWaivers.Bar bar) {
        if (bar.days() < 0) {
            return texts.count("waivers.ended", -bar.days());
        }
        return bar.days() == 0 ? texts.text("waivers.last-day") : texts.count("waivers.left", bar.days());
    }
}
