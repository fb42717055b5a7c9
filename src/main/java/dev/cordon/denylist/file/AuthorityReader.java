package dev.cordon.denylist.file;

import dev.cordon.denylist.ActKind;
import dev.cordon.denylist.ActNature;
import dev.cordon.denylist.ActStatus;
import dev.cordon.denylist.AlsoAs;
import dev.cordon.denylist.Authority;
import dev.cordon.denylist.Bound;
import dev.cordon.denylist.Checked;
import dev.cordon.denylist.CheckedReader;
import dev.cordon.denylist.Level;
import dev.cordon.denylist.Limb;
import dev.cordon.denylist.ListFormat;
import dev.cordon.denylist.Period;
import dev.cordon.denylist.ReachesOwned;
import dev.cordon.denylist.Standing;
import dev.cordon.denylist.StandingReader;
import dev.cordon.yaml.YamlMapping;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Reads one entry of {@code authorities}. */
record AuthorityReader(ListFormat format) {

    /** The authority; empty where a fault was reported for something it cannot do without. */
    Optional<Authority> read(YamlMapping mapping) {
        Optional<String> id = DenylistReader.id(mapping, "id");
        Optional<String> title = mapping.requiredText("title");
        Optional<String> shortTitle = mapping.text("shortTitle").or(() -> title);
        Optional<String> citation = mapping.requiredText("citation");
        List<AlsoAs> alsoAs = alsoAs(mapping);
        Optional<String> url = mapping.requiredText("url");
        url.ifPresent(u -> checkUrl(u, mapping));
        Optional<String> effect = mapping.requiredText("effect");
        Optional<String> reach = mapping.requiredText("reach");
        mapping.require("level");
        Optional<Level> level = mapping.oneOf("level", Level::of, Level.ids());
        Optional<Checked> checked = checked(mapping);
        List<Limb> limbs = limbs(mapping);
        ActNature nature = format == ListFormat.ONE ? ActNature.UNSAID : NatureReader.read(mapping);
        Standing standing = format == ListFormat.ONE ? Standing.IN_FORCE : StandingReader.standing(mapping);
        mapping.refuseUnknownKeys();
        if (Stream.of(id, title, citation, url, effect, reach, level, checked).anyMatch(Optional::isEmpty)) {
            return Optional.empty();
        }
        return Optional.of(new Authority(
                id.get(),
                title.get(),
                shortTitle.orElseThrow(),
                citation.get(),
                alsoAs,
                url.get(),
                effect.get(),
                reach.get(),
                level.get(),
                limbs,
                nature,
                standing,
                checked.get()));
    }

    /** Reports an address that is not one of https. */
    static void checkUrl(String url, YamlMapping mapping) {
        if (!url.startsWith("https://")) {
            mapping.fault("url", "'" + url + "' is no https address", "Link the official text.");
        }
    }

    /** An act has had a day of checking since format 1. */
    private Optional<Checked> checked(YamlMapping mapping) {
        Optional<Checked> checked = new CheckedReader(format).read(mapping);
        Optional<LocalDate> on = mapping.date("verifiedOn");
        return checked.map(c -> new Checked(c.sureness(), on, c.transcription()));
    }

    private List<AlsoAs> alsoAs(YamlMapping authority) {
        if (format == ListFormat.ONE) {
            return authority.texts("alsoAs").stream()
                    .map(c -> new AlsoAs(c, ActStatus.IN_FORCE))
                    .toList();
        }
        List<AlsoAs> numbers = new ArrayList<>();
        for (YamlMapping mapping : authority.mappings("alsoAs", "citation", "the later number")) {
            Optional<String> citation = mapping.requiredText("citation");
            ActStatus status =
                    mapping.oneOf("status", ActStatus::of, ActStatus.ids()).orElse(ActStatus.IN_FORCE);
            mapping.refuseUnknownKeys();
            citation.ifPresent(c -> numbers.add(new AlsoAs(c, status)));
        }
        return numbers;
    }

    private List<Limb> limbs(YamlMapping authority) {
        List<Limb> limbs = new ArrayList<>();
        for (YamlMapping mapping : authority.mappings("limbs", "the limb")) {
            Optional<String> id = DenylistReader.id(mapping, "id");
            mapping.require("from");
            Optional<String> effect = mapping.requiredText("effect");
            boolean one = format == ListFormat.ONE;
            Period period = one
                    ? new Period(mapping.date("from"), Optional.empty())
                    : StandingReader.period(mapping, "the limb");
            ActStatus status = one ? ActStatus.IN_FORCE : StandingReader.status(mapping, period.until());
            mapping.refuseUnknownKeys();
            if (id.isPresent() && limbs.stream().anyMatch(l -> l.id().equals(id.get()))) {
                mapping.fault("id", "the limb '" + id.get() + "' stands twice", "Join the two entries.");
            } else if (id.isPresent() && period.from().isPresent() && effect.isPresent()) {
                limbs.add(new Limb(id.get(), period.from().get(), effect.get(), status, period.until()));
            }
        }
        return limbs;
    }

    /** Reads what an act of format 2 is. */
    private static final class NatureReader {

        private static final Pattern JURISDICTION = Pattern.compile("[A-Z]{2}");

        static ActNature read(YamlMapping mapping) {
            Optional<String> jurisdiction = mapping.requiredText("jurisdiction");
            jurisdiction
                    .filter(j -> !JURISDICTION.matcher(j).matches())
                    .ifPresent(j -> mapping.fault(
                            "jurisdiction",
                            "'" + j + "' is no jurisdiction",
                            "Say where the act is law: an ISO 3166-1 alpha-2 code, as in US, or EU."));
            mapping.require("kind");
            Optional<ActKind> kind = mapping.oneOf("kind", ActKind::of, ActKind.ids());
            mapping.require("binds");
            List<Bound> binds = mapping.eachOf("binds", Bound::of, Bound.ids());
            if (mapping.has("binds") && mapping.hasNothing("binds")) {
                mapping.fault("binds", "the act binds nobody", "Use one of: " + String.join(", ", Bound.ids()) + ".");
            }
            Optional<String> condition = mapping.text("condition");
            ReachesOwned reachesOwned = mapping.oneOf("reachesOwned", ReachesOwned::of, ReachesOwned.ids())
                    .orElse(ReachesOwned.LISTED_ONLY);
            return new ActNature(jurisdiction, kind, binds, condition, reachesOwned);
        }
    }
}
