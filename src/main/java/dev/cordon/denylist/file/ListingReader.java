package dev.cordon.denylist.file;

import dev.cordon.denylist.Checked;
import dev.cordon.denylist.CheckedReader;
import dev.cordon.denylist.EntityNames;
import dev.cordon.denylist.ListFormat;
import dev.cordon.denylist.Listing;
import dev.cordon.yaml.YamlMapping;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Reads the {@code listings} of a vendor. */
record ListingReader(AuthorityNames authorities, EntityNames entities, ListFormat format) {

    List<Listing> read(YamlMapping vendor) {
        List<Listing> listings = new ArrayList<>();
        Set<Listing.Key> seen = new HashSet<>();
        for (YamlMapping mapping : vendor.mappings("listings", "the listing")) {
            Optional<Listing> listing = listing(mapping);
            listing.filter(l -> !seen.add(l.key()) && format == ListFormat.TWO)
                    .ifPresent(l -> mapping.fault(
                            "authority",
                            "the listing under '" + l.authority() + "' of that entity and day stands twice",
                            "Join the two entries, or say which entity each of them lists."));
            listing.ifPresent(listings::add);
        }
        return listings;
    }

    private Optional<Listing> listing(YamlMapping mapping) {
        boolean two = format == ListFormat.TWO;
        Optional<String> authority = mapping.requiredText("authority");
        authority.ifPresent(a -> authorities.check(a, mapping, "authority", "the listing"));
        Optional<String> entity = two ? mapping.text("entity") : Optional.empty();
        entity.ifPresent(e -> entities.check(e, mapping));
        Optional<String> limb = mapping.text("limb");
        limb.ifPresent(l -> authority.ifPresent(a -> authorities.checkLimb(a, l, mapping)));
        Optional<LocalDate> from = mapping.date("from");
        Optional<LocalDate> by = mapping.date("by");
        if (mapping.has("from") == mapping.has("by")) {
            mapping.fault("authority", "a listing has either 'from' or 'by'", "Say since when the vendor is listed.");
        }
        Optional<LocalDate> since = from.or(() -> by);
        Optional<LocalDate> until = mapping.date("until");
        until.filter(end -> since.isPresent() && !end.isAfter(since.get()))
                .ifPresent(end -> mapping.fault("until", "the listing ends before it begins", "Mend the dates."));
        Optional<String> reach = mapping.text("reach");
        Optional<String> citation = mapping.text("citation");
        Optional<String> url = two ? mapping.text("url") : Optional.empty();
        url.ifPresent(u -> AuthorityReader.checkUrl(u, mapping));
        Optional<String> note = mapping.text("note");
        Optional<Checked> checked = new CheckedReader(format).read(mapping);
        mapping.refuseUnknownKeys();
        if (authority.isEmpty() || since.isEmpty() || checked.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new Listing(
                authority.get(),
                entity,
                limb,
                since.get(),
                by.isPresent(),
                until,
                reach,
                citation,
                url,
                note,
                checked.get()));
    }
}
