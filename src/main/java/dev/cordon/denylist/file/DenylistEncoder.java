package dev.cordon.denylist.file;

import dev.cordon.denylist.ActNature;
import dev.cordon.denylist.Authority;
import dev.cordon.denylist.Checked;
import dev.cordon.denylist.Denylist;
import dev.cordon.denylist.DenylistFile;
import dev.cordon.denylist.Entity;
import dev.cordon.denylist.Identifier;
import dev.cordon.denylist.Listing;
import dev.cordon.denylist.Period;
import dev.cordon.denylist.Tenure;
import dev.cordon.denylist.Vendor;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Writes a list in the form in which the bundled one is shipped: parsed and checked when Cordon is built, so that no
 * build that uses Cordon pays for its YAML. {@link DenylistDecoder} reads it back; the two change together.
 */
record DenylistEncoder(DataOutputStream out) {

    /** Writes in one item. */
    @FunctionalInterface
    private interface Item<T> {
        void write(T item) throws IOException;
    }

    static void write(Denylist denylist, OutputStream stream) throws IOException {
        DataOutputStream data = new DataOutputStream(stream);
        DenylistEncoder encoder = new DenylistEncoder(data);
        encoder.file(denylist.files().get(0));
        encoder.each(denylist.authorities(), encoder::authority);
        encoder.each(denylist.vendors(), encoder::vendor);
        data.flush();
    }

    private void file(DenylistFile file) throws IOException {
        text(file.name());
        text(file.version());
        date(file.issued());
        text(file.origin());
        text(file.sha256());
    }

    private void authority(Authority authority) throws IOException {
        text(authority.id());
        text(authority.title());
        text(authority.shortTitle());
        text(authority.citation());
        each(authority.alsoAs(), number -> {
            text(number.citation());
            constant(number.status());
        });
        text(authority.url());
        text(authority.effect());
        text(authority.reach());
        constant(authority.level());
        each(authority.limbs(), limb -> {
            text(limb.id());
            date(limb.from());
            text(limb.effect());
            constant(limb.status());
            maybe(limb.until(), this::date);
        });
        nature(authority.nature());
        constant(authority.standing().status());
        period(authority.standing().period());
        maybe(authority.standing().supersededBy(), this::text);
        checked(authority.checked());
    }

    private void nature(ActNature nature) throws IOException {
        maybe(nature.jurisdiction(), this::text);
        maybe(nature.kind(), this::constant);
        each(nature.binds(), this::constant);
        maybe(nature.condition(), this::text);
        constant(nature.reachesOwned());
    }

    private void vendor(Vendor vendor) throws IOException {
        text(vendor.id());
        text(vendor.name());
        maybe(vendor.jurisdiction(), this::text);
        maybe(vendor.note(), this::text);
        each(vendor.entities(), this::entity);
        each(vendor.listings(), this::listing);
        each(vendor.identifiers(), this::identifier);
        each(vendor.exemptions(), exemption -> {
            constant(exemption.signal());
            text(exemption.pattern());
            text(exemption.reason());
        });
    }

    private void entity(Entity entity) throws IOException {
        maybe(entity.id(), this::text);
        text(entity.name());
        maybe(entity.nativeName(), this::text);
        each(entity.aliases(), this::text);
        text(entity.source());
        checked(entity.checked());
        maybe(entity.relation(), relation -> {
            text(relation.to());
            constant(relation.kind());
            maybe(relation.share(), this::text);
            period(relation.period());
            text(relation.source());
            checked(relation.checked());
        });
    }

    private void listing(Listing listing) throws IOException {
        text(listing.authority());
        maybe(listing.entity(), this::text);
        maybe(listing.limb(), this::text);
        date(listing.from());
        out.writeBoolean(listing.fromIsLatest());
        maybe(listing.until(), this::date);
        maybe(listing.reach(), this::text);
        maybe(listing.citation(), this::text);
        maybe(listing.url(), this::text);
        maybe(listing.note(), this::text);
        checked(listing.checked());
    }

    private void identifier(Identifier identifier) throws IOException {
        constant(identifier.signal());
        text(identifier.pattern());
        maybe(identifier.product(), this::text);
        text(identifier.source());
        maybe(identifier.entity(), this::text);
        checked(identifier.checked());
        constant(identifier.strength());
        maybe(identifier.useInstead(), this::text);
        tenure(identifier.tenure());
        // Sorted, so that two builds of one commit are byte-equal.
        each(List.copyOf(new TreeMap<>(identifier.coverage()).entrySet()), entry -> {
            text(entry.getKey());
            constant(entry.getValue().coverage());
            maybe(entry.getValue().why(), this::text);
        });
    }

    /** A mark alone for most, which are the vendor's in every version and on every day. */
    private void tenure(Tenure tenure) throws IOException {
        boolean said = !tenure.equals(Tenure.ALWAYS);
        out.writeBoolean(said);
        if (said) {
            maybe(tenure.versions(), this::text);
            period(tenure.period());
            maybe(tenure.renamedTo(), this::text);
            maybe(tenure.donatedTo(), this::text);
        }
    }

    private void checked(Checked checked) throws IOException {
        constant(checked.sureness());
        maybe(checked.on(), this::date);
        maybe(checked.transcription(), this::text);
    }

    private void period(Period period) throws IOException {
        maybe(period.from(), this::date);
        maybe(period.until(), this::date);
    }

    private void text(String text) throws IOException {
        out.writeUTF(text);
    }

    private void date(LocalDate date) throws IOException {
        out.writeLong(date.toEpochDay());
    }

    @SuppressWarnings("EnumOrdinal") // writer and reader are always of one build
    private void constant(Enum<?> constant) throws IOException {
        out.writeByte(constant.ordinal());
    }

    private <T> void maybe(Optional<T> value, Item<T> item) throws IOException {
        out.writeBoolean(value.isPresent());
        if (value.isPresent()) {
            item.write(value.get());
        }
    }

    private <T> void each(List<T> items, Item<T> item) throws IOException {
        out.writeInt(items.size());
        for (T one : items) {
            item.write(one);
        }
    }
}
