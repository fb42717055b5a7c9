package dev.cordon;

import dev.cordon.audit.ReportedVerdict;
import dev.cordon.denylist.Level;
import dev.cordon.inventory.Component;
import dev.cordon.inventory.Purl;
import dev.cordon.inventory.Strength;
import dev.cordon.match.Finding;
import dev.cordon.policy.JudgedListing;
import dev.cordon.report.VerdictText;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * A finding, judged: a component, a vendor, why, and what is to be done. Texts come from documents of others: whatever shows
 * them neutralises them.
 *
 * @param source the SBOM or archive in which it was found, by its name
 * @param component how the component is called
 * @param purl its package URL, where it has one
 * @param vendor the id of the vendor in the denylist
 * @param vendorName the vendor's name
 * @param level what it does, after waivers
 * @param waived whether a waiver lets it pass that would have done more
 * @param conclusive whether the evidence is certain; if not, it never does more than warn
 * @param headline all in a sentence: {@code com.example:kav:1.2 is from Kaspersky Lab}
 * @param evidence what was looked for, what was found and where; never empty
 * @param authorities the ids of the acts in the denylist that list the vendor and are in force
 * @param acts under which acts the vendor is listed, since when, whom they bind and what they are known to reach
 * @param paths the ways from what the SBOM describes to the component
 * @param waivers the waivers that applied, with who approved them until when
 * @param fix the way out
 */
public record Verdict(
        String source,
        String component,
        Optional<String> purl,
        String vendor,
        String vendorName,
        Level level,
        boolean waived,
        boolean conclusive,
        String headline,
        List<String> evidence,
        List<String> authorities,
        List<String> acts,
        List<String> paths,
        List<String> waivers,
        String fix) {

    public Verdict {
        Objects.requireNonNull(source, "source");
        Objects.requireNonNull(component, "component");
        Objects.requireNonNull(purl, "purl");
        Objects.requireNonNull(vendor, "vendor");
        Objects.requireNonNull(vendorName, "vendorName");
        Objects.requireNonNull(level, "level");
        Objects.requireNonNull(headline, "headline");
        evidence = List.copyOf(evidence);
        authorities = List.copyOf(authorities);
        acts = List.copyOf(acts);
        paths = List.copyOf(paths);
        waivers = List.copyOf(waivers);
        Objects.requireNonNull(fix, "fix");
    }

    static Verdict of(ReportedVerdict reported) {
        VerdictText text = new VerdictText(reported);
        Finding finding = reported.verdict().finding();
        Component component = finding.component();
        return new Verdict(
                reported.source().name(),
                component.name(),
                component.purl().map(Purl::canonical),
                finding.vendor().id(),
                finding.vendor().name(),
                reported.verdict().level(),
                reported.verdict().waived(),
                finding.strength() == Strength.CONCLUSIVE,
                text.headline(),
                text.evidence(),
                reported.verdict().listings().stream()
                        .filter(JudgedListing::inForce)
                        .map(listing -> listing.authority().id())
                        .distinct()
                        .sorted()
                        .toList(),
                text.acts(),
                text.paths(),
                text.waivers(),
                text.fix());
    }

    /** What was found and what it does: {@code deny com.example:kav:1.2 is from Kaspersky Lab}. */
    @Override
    public String toString() {
        return (waived ? "waived" : level.id()) + " " + headline;
    }
}
