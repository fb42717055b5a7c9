package dev.cordon.report.html;

import dev.cordon.denylist.AlsoAs;
import dev.cordon.denylist.Authority;
import dev.cordon.policy.JudgedListing;
import dev.cordon.report.ActText;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * An act in the HTML report.
 *
 * @param text what there is to say of it
 */
record HtmlAct(ActText text) {

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
        return ActText.when(limb);
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
            return "since it does not cover it";
        }
        if (first.inForce() && first.effectiveLevel() != first.level()) {
            return "since who owns it is only reported";
        }
        return "by " + (first.decidedBy().equals("list") ? "the list" : first.decidedBy());
    }

    /** Whether the act is known to reach the component. */
    String coverage() {
        return switch (text.first().coverage()) {
            case IN -> "Covers it";
            case OUT -> "Does not cover it";
            case UNSETTLED -> "Unsettled";
        };
    }

    /** What kind of thing the act covers, and why it reaches the component or not. */
    String reach() {
        return text.reach()
                + text.first().covered().why().map(why -> "; " + why).orElse("");
    }

    /** Over whose ownership it reaches what was found. */
    Optional<String> chain() {
        return text.chain();
    }

    /** What the act is: where it is law, what kind it is, whom it binds. */
    Optional<String> nature() {
        return text.nature();
    }

    /** What a reader should know of the listing beyond its dates. */
    List<String> remarks() {
        Optional<String> sure = text.grade()
                .map(g -> "How sure: " + g
                        + text.transcription().map(t -> " (" + t + ")").orElse("") + ".");
        Stream<String> also = authority().alsoAs().isEmpty()
                ? Stream.empty()
                : Stream.of("Also as "
                        + authority().alsoAs().stream().map(AlsoAs::label).collect(Collectors.joining(", ")) + ".");
        Stream<String> listed = limbs().stream()
                .map(JudgedListing::listing)
                .flatMap(l -> Stream.concat(l.citation().map(c -> "Listed by " + c + ".").stream(), l.note().stream()))
                .distinct();
        return Stream.of(
                        text.named().map(n -> "Names " + n + (n.endsWith(".") ? "" : ".")).stream(),
                        also,
                        listed,
                        sure.stream())
                .flatMap(s -> s)
                .toList();
    }
}
