package dev.cordon.denylist.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

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
import dev.cordon.denylist.Entity;
import dev.cordon.denylist.Identifier;
import dev.cordon.denylist.Limb;
import dev.cordon.denylist.Period;
import dev.cordon.denylist.ReachesOwned;
import dev.cordon.denylist.Relation;
import dev.cordon.denylist.RelationKind;
import dev.cordon.denylist.Standing;
import dev.cordon.denylist.Sureness;
import dev.cordon.denylist.Tenure;
import dev.cordon.denylist.Vendor;
import dev.cordon.inventory.Signal;
import dev.cordon.notice.FaultException;
import dev.cordon.testing.Golden;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** What format 2 has beyond format 1. */
class DenylistReader2Test {

    private static final Path FIXTURES = Path.of("src/test/resources/denylist-2");

    private final Denylist list = read("valid/everything.yaml");
    private final Authority act = list.authority("acme-procurement").orElseThrow();
    private final Vendor vendor = list.vendor("initech").orElseThrow();

    @Test
    void readsWhatAnActIs() {
        ActNature nature = act.nature();

        assertThat(nature.jurisdiction()).contains("US");
        assertThat(nature.kind()).contains(ActKind.PROCUREMENT);
        assertThat(nature.binds()).containsExactly(Bound.values());
        assertThat(nature.condition()).contains("where a contract of Acme contains it");
        assertThat(nature.reachesOwned()).isEqualTo(ReachesOwned.MAJORITY_OWNED);
        assertThat(list.authority("acme-advice").orElseThrow().nature().reachesOwned())
                .isEqualTo(ReachesOwned.LISTED_ONLY);
    }

    @Test
    void readsWhetherAnActIsLawAndWhen() {
        assertThat(act.standing())
                .isEqualTo(new Standing(
                        ActStatus.SUPERSEDED, period("2026-03-01", "2030-01-01"), Optional.of("acme-advice")));
        assertThat(list.authority("acme-advice").orElseThrow().standing().status())
                .isEqualTo(ActStatus.PROPOSED);
        assertThat(act.limbs()).extracting(Limb::status).containsExactly(ActStatus.IN_FORCE, ActStatus.SUSPENDED);
        assertThat(act.limbs().get(1).until()).contains(LocalDate.parse("2028-01-01"));
        assertThat(act.alsoAs()).extracting(AlsoAs::label).containsExactly("AP-7a", "AP-9 (proposed)");
    }

    @Test
    void readsHowAnEntryWasChecked() {
        assertThat(act.checked())
                .isEqualTo(new Checked(
                        Sureness.TRANSCRIBED,
                        Optional.of(LocalDate.parse("2026-03-01")),
                        Optional.of("policies.example.org, 2026-02-01")));
        assertThat(vendor.listings().get(0).checked().on()).contains(LocalDate.parse("2026-02-01"));
        assertThat(vendor.identifiers().get(0).checked().on()).contains(LocalDate.parse("2026-02-01"));
    }

    @Test
    void readsWhoOwnsWhom() {
        Relation relation = vendor.entities().get(1).relation().orElseThrow();

        assertThat(relation.to()).isEqualTo("initech-inc");
        assertThat(relation.kind()).isEqualTo(RelationKind.MAJORITY_OWNED);
        assertThat(relation.share()).contains("69.8 %");
        assertThat(relation.period()).isEqualTo(period("2020-01-01", "2029-01-01"));
        assertThat(relation.source()).isEqualTo("The Daily, 2026-01-14");
        assertThat(relation.checked().sureness()).isEqualTo(Sureness.SECOND_HAND);
        assertThat(vendor.entities())
                .filteredOn(Entity::isOwn)
                .extracting(Entity::id)
                .containsExactly(Optional.of("initech-inc"));
    }

    @Test
    void saysOfEveryNameWhoseItIs() {
        assertThat(vendor.identifiers())
                .filteredOn(i -> i.signal() == Signal.ORGANIZATION)
                .extracting(i -> i.pattern() + ": " + i.entity().orElse("the vendor"))
                .contains(
                        "Initech Europe GmbH: the vendor",
                        "Инитех: initech-inc",
                        "Initech Office GmbH: initech-office");
    }

    @Test
    void readsSeveralListingsOfOneAct() {
        assertThat(vendor.listings())
                .filteredOn(l -> l.authority().equals("acme-procurement"))
                .extracting(l -> l.entity().orElse("the vendor") + " " + l.from())
                .containsExactly("the vendor 2026-03-01", "initech-office 2026-03-01", "initech-office 2026-04-01");
        assertThat(vendor.listings().get(0).url()).contains("https://intranet.example.com/ap-7/1");
    }

    @Test
    void readsHowLongANameWasTheVendors() {
        Identifier identifier = vendor.identifiers().get(0);

        assertThat(identifier.entity()).contains("initech-office");
        assertThat(identifier.tenure())
                .isEqualTo(new Tenure(
                        Optional.of("(,2.7)"),
                        period("2020-01-01", "2028-01-01"),
                        Optional.of("com.initech.next"),
                        Optional.of("Example Foundation")));
        assertThat(vendor.identifiers().get(1).tenure()).isEqualTo(Tenure.ALWAYS);
    }

    @Test
    void readsWhyAnActReachesAThing() {
        Identifier own = vendor.identifiers().get(0);
        Identifier inherited = vendor.identifiers().get(1);

        assertThat(own.coverageUnder("acme-procurement"))
                .isEqualTo(new Covered(Coverage.OUT, Optional.of("the policy leaves reports out")));
        assertThat(own.coverageUnder("acme-advice")).isEqualTo(Covered.UNSAID);
        assertThat(inherited.coverageUnder("acme-procurement")).isEqualTo(new Covered(Coverage.IN, Optional.empty()));
        assertThat(inherited.coverageUnder("acme-advice"))
                .isEqualTo(new Covered(Coverage.UNSETTLED, Optional.of("the advice names devices")));
    }

    @Test
    void keepsEverythingInItsCompiledForm() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        DenylistEncoder.write(list, out);

        assertThat(DenylistDecoder.read(new ByteArrayInputStream(out.toByteArray())))
                .isEqualTo(list);
    }

    @Test
    void takesAKeyOfFormat2ForUnknownInFormat1() {
        assertThat(problems("invalid/format-1.yaml"))
                .containsExactly(
                        "13:5 the key 'jurisdiction' is unknown in the authority",
                        "14:5 the key 'kind' is unknown in the authority",
                        "15:5 the key 'binds' is unknown in the authority");
    }

    @Test
    void saysWhereAListContradictsItself() throws IOException {
        StringBuilder all = new StringBuilder();
        for (String folder : List.of("invalid", "unsound")) {
            for (String file : new TreeSet<>(List.of(
                    Objects.requireNonNull(FIXTURES.resolve(folder).toFile().list(), folder)))) {
                all.append(folder).append('/').append(file).append('\n');
                problems(folder + "/" + file)
                        .forEach(p -> all.append("  ").append(p).append('\n'));
            }
        }

        Golden.assertEquals(all.toString(), "denylist-2-faults.txt");
    }

    private static Period period(String from, String until) {
        return new Period(Optional.of(LocalDate.parse(from)), Optional.of(LocalDate.parse(until)));
    }

    private static List<String> problems(String file) {
        FaultException e = catchThrowableOfType(FaultException.class, () -> read(file));
        assertThat(e).as(file).isNotNull();
        return e.faults().stream()
                .map(f -> f.where().toString().replaceFirst("^[^:]*:", "") + " " + f.what())
                .toList();
    }

    private static Denylist read(String file) {
        try {
            Path path = FIXTURES.resolve(file);
            return DenylistReader.read(
                    Files.readAllBytes(path), path.getFileName().toString(), Optional.empty());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
