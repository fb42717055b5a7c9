package dev.cordon.denylist.file;

import dev.cordon.denylist.ActKind;
import dev.cordon.denylist.ActNature;
import dev.cordon.denylist.ActStatus;
import dev.cordon.denylist.AlsoAs;
import dev.cordon.denylist.Authority;
import dev.cordon.denylist.Bound;
import dev.cordon.denylist.Checked;
import dev.cordon.denylist.Coverage;
import dev.cordon.denylist.Covered;
import dev.cordon.denylist.Denylist;
import dev.cordon.denylist.DenylistFile;
import dev.cordon.denylist.Entity;
import dev.cordon.denylist.Exemption;
import dev.cordon.denylist.Identifier;
import dev.cordon.denylist.Level;
import dev.cordon.denylist.Limb;
import dev.cordon.denylist.Listing;
import dev.cordon.denylist.Period;
import dev.cordon.denylist.ReachesOwned;
import dev.cordon.denylist.Relation;
import dev.cordon.denylist.RelationKind;
import dev.cordon.denylist.Standing;
import dev.cordon.denylist.Sureness;
import dev.cordon.denylist.Tenure;
import dev.cordon.denylist.Vendor;
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
    private static final ActStatus[] STATUSES = ActStatus.values();
    private static final ActKind[] KINDS = ActKind.values();
    private static final Bound[] BOUNDS = Bound.values();
    private static final ReachesOwned[] REACHES = ReachesOwned.values();
    private static final RelationKind[] RELATIONS = RelationKind.values();

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
                alsoAs(),
                text(),
                text(),
                text(),
                LEVELS[in.readByte()],
                limbs(),
                nature(),
                new Standing(STATUSES[in.readByte()], period(), maybeText()),
                checked());
    }

    private List<AlsoAs> alsoAs() throws IOException {
        List<AlsoAs> numbers = new ArrayList<>();
        for (int left = count(); left > 0; left--) {
            numbers.add(new AlsoAs(text(), STATUSES[in.readByte()]));
        }
        return numbers;
    }

    private ActNature nature() throws IOException {
        return new ActNature(
                maybeText(),
                in.readBoolean() ? Optional.of(KINDS[in.readByte()]) : Optional.empty(),
                bounds(),
                maybeText(),
                REACHES[in.readByte()]);
    }

    private List<Bound> bounds() throws IOException {
        List<Bound> bounds = new ArrayList<>();
        for (int left = count(); left > 0; left--) {
            bounds.add(BOUNDS[in.readByte()]);
        }
        return bounds;
    }

    private List<Limb> limbs() throws IOException {
        List<Limb> limbs = new ArrayList<>();
        for (int left = count(); left > 0; left--) {
            limbs.add(new Limb(text(), date(), text(), STATUSES[in.readByte()], maybeDate()));
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
            entities.add(new Entity(maybeText(), text(), maybeText(), texts(), text(), checked(), maybeRelation()));
        }
        return entities;
    }

    private Optional<Relation> maybeRelation() throws IOException {
        return in.readBoolean()
                ? Optional.of(new Relation(text(), RELATIONS[in.readByte()], maybeText(), period(), text(), checked()))
                : Optional.empty();
    }

    private List<Listing> listings() throws IOException {
        List<Listing> listings = new ArrayList<>();
        for (int left = count(); left > 0; left--) {
            listings.add(new Listing(
                    text(),
                    maybeText(),
                    maybeText(),
                    date(),
                    in.readBoolean(),
                    maybeDate(),
                    maybeText(),
                    maybeText(),
                    maybeText(),
                    maybeText(),
                    checked()));
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
                    maybeText(),
                    checked(),
                    STRENGTHS[in.readByte()],
                    maybeText(),
                    tenure(),
                    coverage()));
        }
        return identifiers;
    }

    private Tenure tenure() throws IOException {
        return in.readBoolean() ? new Tenure(maybeText(), period(), maybeText(), maybeText()) : Tenure.ALWAYS;
    }

    private Map<String, Covered> coverage() throws IOException {
        Map<String, Covered> coverage = new HashMap<>();
        for (int left = count(); left > 0; left--) {
            coverage.put(text(), new Covered(COVERAGES[in.readByte()], maybeText()));
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

    private Checked checked() throws IOException {
        return new Checked(SURENESSES[in.readByte()], maybeDate(), maybeText());
    }

    private Period period() throws IOException {
        return new Period(maybeDate(), maybeDate());
    }

    private Optional<String> maybeText() throws IOException {
        return in.readBoolean() ? Optional.of(text()) : Optional.empty();
    }

    private Optional<LocalDate> maybeDate() throws IOException {
        return in.readBoolean() ? Optional.of(date()) : Optional.empty();
    }
}
