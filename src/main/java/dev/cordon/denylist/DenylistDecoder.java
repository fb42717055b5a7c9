package dev.cordon.denylist;

import dev.cordon.inventory.Signal;
import dev.cordon.inventory.Strength;
import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads what {@link DenylistEncoder} wrote, in the same order. Plain loops: lambdas would cost more than the work. */
record DenylistDecoder(DataInputStream in) {

    private static final Signal[] SIGNALS = Signal.values();
    private static final Strength[] STRENGTHS = Strength.values();
    private static final Sureness[] SURENESSES = Sureness.values();
    private static final Coverage[] COVERAGES = Coverage.values();
    private static final Level[] LEVELS = Level.values();

    static Denylist read(InputStream stream) throws IOException {
        DenylistDecoder decoder = new DenylistDecoder(new DataInputStream(new BufferedInputStream(stream)));
        DenylistFile file =
                new DenylistFile(decoder.text(), decoder.text(), decoder.date(), decoder.text(), decoder.text());
        List<Authority> authorities = new ArrayList<>();
        for (int left = decoder.count(); left > 0; left--) {
            authorities.add(decoder.authority());
        }
        List<Vendor> vendors = new ArrayList<>();
        for (int left = decoder.count(); left > 0; left--) {
            vendors.add(decoder.vendor());
        }
        return new Denylist(List.of(file), authorities, vendors, List.of());
    }

    private Authority authority() throws IOException {
        return new Authority(
                text(),
                text(),
                text(),
                text(),
                texts(),
                text(),
                text(),
                text(),
                LEVELS[in.readByte()],
                limbs(),
                sureness(),
                maybeDate());
    }

    private List<Limb> limbs() throws IOException {
        List<Limb> limbs = new ArrayList<>();
        for (int left = count(); left > 0; left--) {
            limbs.add(new Limb(text(), date(), text()));
        }
        return limbs;
    }

    private Vendor vendor() throws IOException {
        return new Vendor(
                text(), text(), maybeText(), maybeText(), entities(), listings(), identifiers(), exemptions());
    }

    private List<Entity> entities() throws IOException {
        List<Entity> entities = new ArrayList<>();
        for (int left = count(); left > 0; left--) {
            entities.add(new Entity(text(), maybeText(), texts(), text(), sureness()));
        }
        return entities;
    }

    private List<Listing> listings() throws IOException {
        List<Listing> listings = new ArrayList<>();
        for (int left = count(); left > 0; left--) {
            listings.add(new Listing(
                    text(),
                    maybeText(),
                    date(),
                    in.readBoolean(),
                    maybeDate(),
                    maybeText(),
                    maybeText(),
                    maybeText(),
                    sureness()));
        }
        return listings;
    }

    private List<Identifier> identifiers() throws IOException {
        List<Identifier> identifiers = new ArrayList<>();
        for (int left = count(); left > 0; left--) {
            identifiers.add(new Identifier(
                    SIGNALS[in.readByte()],
                    text(),
                    maybeText(),
                    text(),
                    sureness(),
                    STRENGTHS[in.readByte()],
                    maybeText(),
                    coverage()));
        }
        return identifiers;
    }

    private Map<String, Coverage> coverage() throws IOException {
        Map<String, Coverage> coverage = new HashMap<>();
        for (int left = count(); left > 0; left--) {
            coverage.put(text(), COVERAGES[in.readByte()]);
        }
        return coverage;
    }

    private List<Exemption> exemptions() throws IOException {
        List<Exemption> exemptions = new ArrayList<>();
        for (int left = count(); left > 0; left--) {
            exemptions.add(new Exemption(SIGNALS[in.readByte()], text(), text()));
        }
        return exemptions;
    }

    private List<String> texts() throws IOException {
        List<String> texts = new ArrayList<>();
        for (int left = count(); left > 0; left--) {
            texts.add(text());
        }
        return texts;
    }

    private int count() throws IOException {
        return in.readInt();
    }

    private String text() throws IOException {
        return in.readUTF();
    }

    private LocalDate date() throws IOException {
        return LocalDate.ofEpochDay(in.readLong());
    }

    private Sureness sureness() throws IOException {
        return SURENESSES[in.readByte()];
    }

    private Optional<String> maybeText() throws IOException {
        return in.readBoolean() ? Optional.of(text()) : Optional.empty();
    }

    private Optional<LocalDate> maybeDate() throws IOException {
        return in.readBoolean() ? Optional.of(date()) : Optional.empty();
    }
}
