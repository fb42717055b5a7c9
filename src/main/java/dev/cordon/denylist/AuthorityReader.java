package dev.cordon.denylist;

import dev.cordon.yaml.YamlMapping;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads one entry of {@code authorities}. */
final class AuthorityReader {

    /** The authority; empty where a fault was reported for something it cannot do without. */
    Optional<Authority> read(YamlMapping mapping) {
        Optional<String> id = DenylistReader.id(mapping, "id");
        Optional<String> title = mapping.requiredText("title");
        Optional<String> shortTitle = mapping.text("shortTitle").or(() -> title);
        Optional<String> citation = mapping.requiredText("citation");
        List<String> alsoAs = mapping.texts("alsoAs");
        Optional<String> url = mapping.requiredText("url");
        url.filter(u -> !u.startsWith("https://"))
                .ifPresent(u -> mapping.fault("url", "'" + u + "' is no https address", "Link the official text."));
        Optional<String> effect = mapping.requiredText("effect");
        Optional<String> reach = mapping.requiredText("reach");
        mapping.require("level");
        Optional<Level> level = mapping.oneOf("level", Level::of, Level.ids());
        mapping.require("verified");
        Optional<Sureness> verified = mapping.oneOf("verified", Sureness::of, Sureness.ids());
        Optional<LocalDate> verifiedOn = mapping.date("verifiedOn");
        List<Limb> limbs = limbs(mapping);
        mapping.refuseUnknownKeys();
        if (id.isEmpty() || title.isEmpty() || citation.isEmpty() || url.isEmpty() || effect.isEmpty()) {
            return Optional.empty();
        }
        if (reach.isEmpty() || level.isEmpty() || verified.isEmpty()) {
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
                verified.get(),
                verifiedOn));
    }

    private static List<Limb> limbs(YamlMapping authority) {
        List<Limb> limbs = new ArrayList<>();
        for (YamlMapping mapping : authority.mappings("limbs", "the limb")) {
            Optional<String> id = DenylistReader.id(mapping, "id");
            mapping.require("from");
            Optional<LocalDate> from = mapping.date("from");
            Optional<String> effect = mapping.requiredText("effect");
            mapping.refuseUnknownKeys();
            if (id.isPresent() && limbs.stream().anyMatch(l -> l.id().equals(id.get()))) {
                mapping.fault("id", "the limb '" + id.get() + "' stands twice", "Join the two entries.");
            } else if (id.isPresent() && from.isPresent() && effect.isPresent()) {
                limbs.add(new Limb(id.get(), from.get(), effect.get()));
            }
        }
        return limbs;
    }
}
