package dev.cordon.denylist;

import dev.cordon.yaml.YamlMapping;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads the {@code listings} of a vendor. */
record ListingReader(AuthorityNames authorities) {

    List<Listing> read(YamlMapping vendor) {
        List<Listing> listings = new ArrayList<>();
        for (YamlMapping mapping : vendor.mappings("listings", "the listing")) {
            Optional<String> authority = mapping.requiredText("authority");
            authority.ifPresent(a -> authorities.check(a, mapping, "authority", "the listing"));
            Optional<String> limb = mapping.text("limb");
            limb.ifPresent(l -> authority.ifPresent(a -> authorities.checkLimb(a, l, mapping)));
            Optional<LocalDate> from = mapping.date("from");
            Optional<LocalDate> by = mapping.date("by");
            if (mapping.has("from") == mapping.has("by")) {
                mapping.fault(
                        "authority", "a listing has either 'from' or 'by'", "Say since when the vendor is listed.");
            }
            Optional<LocalDate> since = from.or(() -> by);
            Optional<LocalDate> until = mapping.date("until");
            until.filter(end -> since.isPresent() && !end.isAfter(since.get()))
                    .ifPresent(end -> mapping.fault("until", "the listing ends before it begins", "Mend the dates."));
            Optional<String> reach = mapping.text("reach");
            Optional<String> citation = mapping.text("citation");
            Optional<String> note = mapping.text("note");
            mapping.require("verified");
            Optional<Sureness> verified = mapping.oneOf("verified", Sureness::of, Sureness.ids());
            mapping.refuseUnknownKeys();
            if (authority.isPresent() && since.isPresent() && verified.isPresent()) {
                listings.add(new Listing(
                        authority.get(),
                        limb,
                        since.get(),
                        by.isPresent(),
                        until,
                        reach,
                        citation,
                        note,
                        verified.get()));
            }
        }
        return listings;
    }
}
