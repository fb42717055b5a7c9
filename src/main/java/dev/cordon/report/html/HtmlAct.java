package dev.cordon.report.html;

import dev.cordon.denylist.ActStatus;
import dev.cordon.denylist.AlsoAs;
import dev.cordon.denylist.Authority;
import dev.cordon.policy.JudgedListing;
import dev.cordon.report.ActText;
import dev.cordon.report.RelationText;
import dev.cordon.text.Texts;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * An act in the HTML report.
 *
 * @param text what there is to say of it
 * @param texts what the page says in its language
 */
record HtmlAct(ActText text, Texts texts) {

    /** The act. */
    Authority authority() {
        return text.authority();
    }

    /** A vendor's listings under it. */
    List<JudgedListing> limbs() {
        return text.limbs();
    }

    /** When one of the listings has effect. */
    String when(JudgedListing limb) {
        return ActText.when(limb, texts);
    }

    /** Whether any of the listings has effect. */
    boolean inForce() {
        return limbs().stream().anyMatch(JudgedListing::inForce);
    }

    /** Whether it has effect, in one word. */
    String status() {
        return text.first().status().id();
    }

    /** The level with which it counts. */
    String level() {
        JudgedListing first = text.first();
        return (first.inForce() ? first.effectiveLevel() : first.level()).id();
    }

    /** Who gave it its level, or why it has another. */
    String decidedBy() {
        JudgedListing first = text.first();
        if (first.inForce() && !first.counts()) {
            return texts.text("acts.not-covered");
        }
        if (first.inForce() && first.effectiveLevel() != first.level()) {
            return texts.text("acts.only-reported");
        }
        return first.decidedBy().equals("list")
                ? texts.text("acts.by-list")
                : texts.text("acts.by", new HtmlWords(texts).decidedBy(first.decidedBy()));
    }

    /** Whether the act is known to reach the component. */
    String coverage() {
        return texts.text("coverage." + text.first().coverage().id());
    }

    /** What kind of thing the act covers, and why it reaches the component or not. */
    String reach() {
        return text.reach()
                + text.first().covered().why().map(why -> "; " + why).orElse("");
    }

    /** Over whose ownership it reaches what was found. */
    Optional<String> chain() {
        return text.first().chain().isEmpty()
                ? Optional.empty()
                : Optional.of(text.first().chain().stream()
                        .map(step -> step.owned() + ", " + RelationText.of(step.relation(), texts) + " " + step.owner()
                                + ", " + step.relation().source())
                        .collect(Collectors.joining("; ")));
    }

    /** What the act is: where it is law, what kind it is, whom it binds. */
    Optional<String> nature() {
        return ActText.nature(authority(), texts);
    }

    /** What a reader should know of the listing beyond its dates. */
    List<String> remarks() {
        Optional<String> sure = text.grade(texts)
                .map(g -> texts.text(
                        "acts.sure",
                        g + text.transcription().map(t -> " (" + t + ")").orElse("")));
        Stream<String> also = authority().alsoAs().isEmpty()
                ? Stream.empty()
                : Stream.of(texts.text(
                        "acts.also",
                        authority().alsoAs().stream().map(this::also).collect(Collectors.joining(", "))));
        Stream<String> listed = limbs().stream()
                .map(JudgedListing::listing)
                .flatMap(l -> Stream.concat(
                        l.citation().map(c -> texts.text("acts.listed-by", c)).stream(), l.note().stream()))
                .distinct();
        return Stream.of(
                        text.named().map(n -> texts.text("acts.names", n) + (n.endsWith(".") ? "" : ".")).stream(),
                        also,
                        listed,
                        sure.stream())
                .flatMap(s -> s)
                .toList();
    }

    /** A later number, and its status where that is not in force. */
    private String also(AlsoAs number) {
        return number.status() == ActStatus.IN_FORCE
                ? number.citation()
                : texts.text(
                        "acts.also-status",
                        number.citation(),
                        texts.text("status." + number.status().id()));
    }
}
