package dev.cordon.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.cordon.inventory.Scope;
import dev.cordon.notice.Fault;
import dev.cordon.notice.FaultCode;
import dev.cordon.notice.FaultException;
import dev.cordon.notice.Location;
import dev.cordon.testing.Lists;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class WaiverReaderTest {

    private static final Path FORMAT = Path.of("src/test/resources/waivers/format");

    @Test
    void readsEveryKey() throws IOException {
        Waivers waivers = reader().add(bytes("valid/everything.yaml"), "w.yaml", Optional.of("abc"), true)
                .read();

        Waiver one = waivers.all().get(0);
        assertThat(one)
                .isEqualTo(new Waiver(
                        "one",
                        "acme",
                        "pkg:maven/com.acme/lib",
                        Optional.of("[1.0,2.0)"),
                        List.of("com.acme:app"),
                        Optional.of(Scope.TEST),
                        Optional.of("embargo"),
                        "Until the rewrite.",
                        "Jane Roe, CISO",
                        LocalDate.parse("2027-03-31"),
                        Optional.of("SEC-1"),
                        Optional.empty(),
                        waivers.files().get(0),
                        new Location("w.yaml", 3, 5)));
        assertThat(one.file().commit()).contains("abc");
        assertThat(one.file().sha256()).hasSize(64);
        assertThat(one.file().shared()).isTrue();
        assertThat(waivers.all()).extracting(Waiver::component).contains("pkg:maven/com.acme/*", "*");
    }

    @Test
    void makesAWaiverOfEachFindingOfABaselineWithItsOneSignature() throws IOException {
        Waivers waivers = reader().add(bytes("valid/everything.yaml"), "w.yaml", Optional.empty(), false)
                .read();

        Waiver old = waivers.all().get(3);
        assertThat(old.id()).isEqualTo("adoption#1");
        assertThat(old.baseline()).contains("adoption");
        assertThat(old.approvedBy()).isEqualTo("Jane Roe, CISO");
        assertThat(old.expires()).isEqualTo("2027-06-30");
        assertThat(old.reason()).isEqualTo("Found when the gate was set up.");
    }

    @Test
    void reportsEveryFaultAtOnceWithItsPlace() throws IOException {
        assertThat(faults("invalid/many-faults.yaml"))
                .extracting(f -> f.where() + " " + f.what())
                .containsExactly(
                        "w.yaml:3:9 'Not an id' is no id",
                        "w.yaml:4:13 no loaded list has the vendor 'acmee'",
                        "w.yaml:7:17 'approvedBy' is blank: nobody has approved it",
                        "w.yaml:8:14 '2027-02-30' is no date",
                        "w.yaml:9:5 the key 'colour' is unknown in the waiver",
                        "w.yaml:16:15 no version range: a version alone is only a wish to Maven: write [1.0] for it"
                                + " alone, or [1.0,) from it on",
                        "w.yaml:15:14 the end 2029-01-01 is 768 days away, and cordon.maxWaiverDays accepts 365");
    }

    @Test
    void reportsTheFaultsOfAllFilesAndIdsThatStandInTwo() throws IOException {
        WaiverReader reader = reader();
        reader.add(bytes("valid/minimal.yaml"), "a.yaml", Optional.empty(), false);
        reader.add(bytes("valid/minimal.yaml"), "b.yaml", Optional.empty(), false);
        reader.add("[".getBytes(StandardCharsets.UTF_8), "c.yaml", Optional.empty(), false);

        List<Fault> faults =
                catchThrowableOfType(FaultException.class, reader::read).faults();

        assertThat(faults).extracting(f -> f.where().source()).containsExactly("b.yaml", "c.yaml");
        assertThat(faults.get(0).what()).isEqualTo("the id 'one' stands also at a.yaml:3:5");
        assertThat(faults).extracting(Fault::code).containsOnly(FaultCode.WAIVERS_INVALID);
    }

    @Test
    void acceptsAnEndAtTheBoundAndNotADayLater() {
        assertThat(ending("2027-11-25").all()).hasSize(1);
        assertThat(catchThrowableOfType(FaultException.class, () -> ending("2027-11-26"))
                        .faults())
                .hasSize(1);
    }

    @Test
    void saysWhatToDoAboutAFile() throws IOException {
        assertThat(faults("invalid/nothing.yaml"))
                .extracting(Fault::what)
                .containsExactly("the waiver file has neither 'waivers' nor 'baseline'");
        assertThat(faults("invalid/whole-vendor-by-silence.yaml").get(0).next()).contains("allowVendorWide: true");
        assertThat(faults("unsound/unknown-vendor.yaml").get(0).next()).contains("Did you mean 'acme'?");
        assertThat(catchThrowableOfType(
                                FaultException.class,
                                () -> reader().add(
                                                "- one".getBytes(StandardCharsets.UTF_8),
                                                "w.yaml",
                                                Optional.empty(),
                                                false)
                                        .read())
                        .faults()
                        .get(0)
                        .next())
                .contains("docs/waivers.md");
    }

    @Test
    void saysUntilWhenAWaiverMayHold() throws IOException {
        assertThat(faults("unsound/too-far-away.yaml"))
                .extracting(Fault::next)
                .containsExactly("Write 2027-11-25 or an earlier day; a waiver can be renewed.");
    }

    private static Waivers ending(String date) {
        String text = """
                cordonWaivers: 1
                waivers:
                  - id: one
                    vendor: acme
                    component: pkg:maven/com.acme/lib
                    reason: r
                    approvedBy: a
                    expires: "%s"
                """.formatted(date);
        return reader().add(text.getBytes(StandardCharsets.UTF_8), "w.yaml", Optional.empty(), false)
                .read();
    }

    private static List<Fault> faults(String file) throws IOException {
        WaiverReader reader = reader().add(bytes(file), "w.yaml", Optional.empty(), false);
        return catchThrowableOfType(FaultException.class, reader::read).faults();
    }

    private static WaiverReader reader() {
        return new WaiverReader(
                Lists.listing("- {authority: embargo, from: \"2026-01-01\", verified: seen}"),
                LocalDate.parse("2026-11-25"),
                365);
    }

    private static byte[] bytes(String file) throws IOException {
        return Files.readAllBytes(FORMAT.resolve(file));
    }
}
