package dev.cordon.report;

import dev.cordon.denylist.Level;
import dev.cordon.inventory.Component;
import dev.cordon.inventory.Purl;
import dev.cordon.match.Finding;
import dev.cordon.policy.NearWaiver;
import dev.cordon.policy.Waiver;
import java.util.List;
import java.util.stream.Stream;

/**
 * What the HTML report tells in one piece: the verdicts that say the same of the same component, in however many
 * modules or documents it was seen.
 *
 * @param anchor names it in links; the same in every report
 * @param acts the acts that list the vendor
 * @param verdicts the verdicts, never none
 * @param followers what goes away with it
 */
record HtmlFinding(String anchor, HtmlActs acts, List<ReportedVerdict> verdicts, List<HtmlFinding> followers) {

    HtmlFinding {
        verdicts = List.copyOf(verdicts);
        followers = List.copyOf(followers);
    }

    /** What names the component of a verdict beyond its source: its purl; without one, source and reference. */
    static String identity(ReportedVerdict reported) {
        Component component = reported.verdict().finding().component();
        return component
                .purl()
                .map(Purl::canonical)
                .orElseGet(() -> reported.source().name() + "\n" + component.ref());
    }

    /** The verdict that stands for all. */
    ReportedVerdict first() {
        return verdicts.get(0);
    }

    /** What was found. */
    Finding finding() {
        return first().verdict().finding();
    }

    /** The level, or {@code waived}. */
    String level() {
        return level(first());
    }

    /** The level of a verdict, or {@code waived}. */
    static String level(ReportedVerdict reported) {
        return reported.verdict().waived()
                ? "waived"
                : reported.verdict().level().id();
    }

    /** The level as a word for people. */
    String word() {
        return word(level());
    }

    /** A level as a word for people. */
    static String word(String level) {
        return switch (level) {
            case "deny" -> "Denied";
            case "warn" -> "Warned";
            case "note" -> "Noted";
            case "waived" -> "Waived";
            default -> "Allowed";
        };
    }

    /** What it would do without its waivers. */
    Level unwaived() {
        return first().verdict().unwaived();
    }

    /** The waivers that applied to any of its verdicts. */
    List<Waiver> waivers() {
        return verdicts.stream()
                .flatMap(v -> v.verdict().waivers().stream())
                .distinct()
                .toList();
    }

    /** The waivers about it that did not apply. */
    List<NearWaiver> near() {
        return verdicts.stream()
                .flatMap(v -> v.verdict().near().stream())
                .distinct()
                .toList();
    }

    /** The waivers to be told of in detail: those that applied, and those that would if they had not ended. */
    List<Waiver> waiversToTell() {
        return Stream.concat(
                        waivers().stream(),
                        near().stream().filter(NearWaiver::expired).map(NearWaiver::waiver))
                .distinct()
                .toList();
    }
}
