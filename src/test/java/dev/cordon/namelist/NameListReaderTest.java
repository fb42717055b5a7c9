package dev.cordon.namelist;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cordon.denylist.Level;
import dev.cordon.notice.FaultException;
import dev.cordon.notice.NoticeCode;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NameListReaderTest {

    private static final LocalDate TODAY = LocalDate.of(2031, 9, 1);

    @ParameterizedTest
    @ValueSource(strings = {"csl.csv", "csl.json"})
    void readsTheConsolidatedScreeningList(String file) {
        NameList list = sample(file);

        assertThat(list.contents().organisations()).isEqualTo(7);
        assertThat(list.contents().names()).isEqualTo(13);
        assertThat(list.contents().bySource())
                .containsEntry("EL", 3)
                .containsEntry("SDN", 3)
                .containsEntry("DPL", 1)
                .containsEntry("LOT", 1);
        assertThat(list.contents().leftOut())
                .containsOnly(
                        Map.entry(LeftOut.NO_ORGANISATION, 2),
                        Map.entry(LeftOut.SOURCE_OF_PERSONS, 1),
                        Map.entry(LeftOut.ENDED, 1),
                        Map.entry(LeftOut.ONE_WORD, 3));
        assertThat(list.notices()).singleElement().satisfies(n -> {
            assertThat(n.code()).isEqualTo(NoticeCode.NAME_LIST_UNKNOWN_SOURCE);
            assertThat(n.message()).contains("LOT");
        });
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "HOLLER DATA SERVICES LLC|SDN warn whole",
                "Holler Data Services|SDN note",
                "Holler Data Services GmbH|SDN note",
                "Kholler Data|SDN note",
                "ооо холлер дата|SDN note",
                "Holler|nothing",
                "Holler Data Services LLC of Example|nothing",
                "Tannengrund Micro Systems Co. Ltd|EL note whole",
                "冷杉微系统有限公司|EL note whole",
                "Birkenfels Acoustics Institute|EL note whole",
                "Birkenfels Listening Works|EL note whole",
                "Wacholder Export Company|ISN warn whole",
                "Ended Export Company|nothing",
                "Otto Nobody|nothing",
                "MV Great Lake|nothing",
                "Erlenbach Trading House|UVL note whole",
                "Farnkraut New List Company|LOT note whole"
            })
    void findsWholeNamesAlone(String organisation, String expected) {
        String found = sample("csl.csv").find(organisation).stream()
                .map(h -> h.listed().code() + " " + h.level().id() + (h.whole() ? " whole" : ""))
                .collect(Collectors.joining(", "));

        assertThat(found.isEmpty() ? "nothing" : found).isEqualTo(expected);
    }

    @Test
    void keepsWhereANameStands() {
        NameHit hit = sample("csl.csv").find("Birkenfels Acoustics Institute").get(0);

        assertThat(hit.list().format()).isEqualTo("Consolidated Screening List, CSV");
        assertThat(hit.list().sha256()).hasSize(64);
        assertThat(hit.listed().id()).isEqualTo("e1");
        assertThat(hit.listed().primary()).isTrue();
        assertThat(hit.listed().citation()).contains("98 FR 111");
        assertThat(hit.listed().date()).contains("2030-02-01");
        NameHit treasury = sample("csl.csv").find("Holler Data Services LLC").get(0);
        assertThat(treasury.listed().programmes()).containsExactly("CYBER2", "EXAMPLE");
    }

    @Test
    void readsTheListOfTheEuropeanUnion() {
        NameList list = sample("eu.xml");

        assertThat(list.id().date()).contains("2030-05-15T10:00:00.000+01:00");
        assertThat(list.contents().leftOut())
                .containsOnly(Map.entry(LeftOut.NO_ORGANISATION, 1), Map.entry(LeftOut.ONE_WORD, 1));
        NameHit hit = list.find("ООО «Холлер Дата»").get(0);
        assertThat(hit.level()).isEqualTo(Level.WARN);
        assertThat(hit.listed().citation()).contains("2030/1 (OJ L1)");
        assertThat(hit.listed().url()).contains("https://example.com/eli/1");
        assertThat(list.find("Kiesel Bank JSC").get(0).listed().id()).isEqualTo("70003");
        assertThat(list.find("Otto Nobody")).isEmpty();
    }

    /** Only among several further names of the Consolidated Screening List is it no part of the name. */
    @Test
    void aNameMayBeginWithAnd() {
        NameList own = read("name,id,source,url\nAnd Works Holding,1,,\n");

        assertThat(own.find("And Works Holding")).hasSize(1);
        assertThat(own.find("Works Holding")).isEmpty();
        assertThat(sample("csl.csv").find("Birkenfels Listening Works")).hasSize(1);
        assertThat(sample("csl.csv").find("and Birkenfels Listening Works")).isEmpty();
    }

    @Test
    void readsAListOfOnesOwn() {
        NameList list = sample("own.csv");

        assertThat(list.find("Quellgrund Works").get(0).listed().code()).isEqualTo("own");
        assertThat(list.find("Holler Data Services LLC").get(0).listed().url())
                .contains("https://intranet.example.com/a-1");
    }

    @Test
    void readsRowsWithinCellsOfOpenSanctions() {
        String columns = "id,schema,name,aliases,birth_date,countries,addresses,identifiers,sanctions,phones,emails,"
                + "program_ids,dataset,first_seen,last_seen,last_change\n";
        String aliases = "\"OOO KHOLLER DATA;\"\"Holler; Data Works\"\";\"\"ООО \"\"\"\"Холлер Дата\"\"\"\"\"\"\"";

        NameList list = read(columns
                + "x-1,Company,Holler Data Services LLC," + aliases + ",,,,,\"over\ntwo lines\",,,US-CYB,A list,,,\n"
                + "x-2,Organization,Birkenfels Acoustics Institute,,,,,,,,,US-BIS-EL;US-NS-CMIC,A list,,,\n"
                + "x-3,Company,Cousin Holding Company,,,,,,,,,,Politically Exposed Persons,,,\n"
                + "x-4,Person,Otto Nobody,,,,,,,,,US-CYB,A list,,,\n");

        assertThat(list.find("Holler; Data Works").get(0).level()).isEqualTo(Level.WARN);
        assertThat(list.find("ООО Холлер Дата").get(0).whole()).isTrue();
        assertThat(list.find("Birkenfels Acoustics Institute").get(0).level()).isEqualTo(Level.NOTE);
        assertThat(list.find("Cousin Holding Company")).isEmpty();
        assertThat(list.contents().leftOut())
                .containsOnly(Map.entry(LeftOut.NO_ORGANISATION, 1), Map.entry(LeftOut.NO_PROGRAMME, 1));
    }

    @Test
    void takesMarksAndLineEndsAsTheyCome() {
        NameList marked = read("\ufeff" + text("csl.csv").replace("\n", "\r\n"));

        assertThat(marked.contents()).isEqualTo(sample("csl.csv").contents());
    }

    @Test
    void saysWhereASourceIsMissing() {
        String withoutTreasury =
                text("csl.csv").lines().filter(l -> !l.contains("(SDN)")).collect(Collectors.joining("\n"));

        assertThat(read(withoutTreasury).notices())
                .anySatisfy(n -> assertThat(n.code()).isEqualTo(NoticeCode.NAME_LIST_INCOMPLETE));
        assertThat(sample("csl.csv").notices())
                .noneSatisfy(n -> assertThat(n.code()).isEqualTo(NoticeCode.NAME_LIST_INCOMPLETE));
    }

    @Test
    void letsTheUserSetTheLevelOfASource() {
        NameList list = new NameListReader(TODAY, Map.of("SDN", Level.NOTE)).read("csl.csv", open("csl.csv"));

        assertThat(list.find("Holler Data Services LLC").get(0).level()).isEqualTo(Level.NOTE);
        Map<String, Level> denying = Map.of("SDN", Level.DENY);
        assertThatThrownBy(() -> new NameListReader(TODAY, denying)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void refusesAColumnThatIsMissing() {
        fails(text("csl.csv").replace("\"alt_names\"", "\"aka\""), "name-list-invalid", "'alt_names'");
    }

    @Test
    void refusesWhatBreaksOff() {
        String csv = text("csl.csv");
        fails(csv.substring(0, csv.lastIndexOf("Farnkraut") + 4), "name-list-invalid", "quotation mark");
        fails(csv.substring(0, csv.lastIndexOf(",\"Farnkraut")), "name-list-invalid", "fields");
        String json = text("csl.json");
        for (int cut : List.of(json.length() - 3, json.length() / 2, 60)) {
            fails(json.substring(0, cut), "name-list-invalid", "");
        }
        String xml = text("eu.xml");
        fails(xml.substring(0, xml.length() - 12), "name-list-invalid", "not whole XML");
    }

    @Test
    void refusesADocumentType() {
        fails(
                "<?xml version=\"1.0\"?><!DOCTYPE export [<!ENTITY x SYSTEM \"file:///etc/passwd\">]>"
                        + "<export xmlns=\"http://eu.europa.ec/fpi/fsd/export\"/>",
                "name-list-invalid",
                "document type");
    }

    /** Bytes may be right in two encodings and other letters in each of them. */
    @Test
    void refusesXmlThatSaysToBeInAnotherEncoding() {
        String start = "<?xml version=\"1.0\" encoding=\"UTF-8\"";
        String xml = text("eu.xml");
        assertThat(xml).startsWith(start);
        for (String other : List.of("windows-1251", "UTF-9", "UTF-16", "")) {
            fails(xml.replace(start, start.replace("UTF-8", other)), "name-list-invalid", "");
        }
        for (String same : List.of(start.replace("UTF-8", "utf-8"), "<?xml version='1.0'")) {
            assertThat(read(xml.replace(start, same)).contents())
                    .isEqualTo(sample("eu.xml").contents());
        }
    }

    @Test
    void refusesWhatHoldsNothingToCompare() {
        fails("name,id,source,url\nHoller,1,x,y\n", "name-list-invalid", "no name");
    }

    @Test
    void refusesOtherEncodings() {
        byte[] latin = "name,id,source,url\nWachölder Export Company,1,x,y\n".getBytes(StandardCharsets.ISO_8859_1);

        assertThatThrownBy(() -> new NameListReader(TODAY, Map.of()).read("x", new ByteArrayInputStream(latin)))
                .isInstanceOf(FaultException.class)
                .hasMessageContaining("UTF-8");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "PK\u0003\u0004|zip|consolidated.csv",
                "%PDF-1.7|PDF|consolidated.csv",
                "<!DOCTYPE html><html>|HTML|consolidated.csv",
                "{\"total\": 3, \"offset\": 0}|search interface|consolidated.csv",
                "{\"id\": \"x\", \"schema\": \"Company\", \"properties\": {}}|FollowTheMoney|targets.simple.csv",
                "fileGenerationDate;Entity_LogicalId;x|EU|XML 1.1",
                "Report Date: 21-Sep-2031|UK|targets.simple.csv",
                "<swiss-sanctions-list/>|Swiss|targets.simple.csv",
                "<CONSOLIDATED_LIST/>|United Nations|targets.simple.csv",
                "<sdnList/>|SDN|consolidated.csv",
                "hello|no list of names|consolidated.csv"
            })
    void namesTheFileToTakeInstead(String text, String is, String take) {
        assertThatThrownBy(() -> read(text))
                .isInstanceOf(FaultException.class)
                .hasMessageContaining("name-list-not-read")
                .hasMessageContaining(is)
                .hasMessageContaining(take);
    }

    @Test
    void readsColumnsByTheirNames() {
        NameList older = read(text("csl.csv")
                .lines()
                .map(l -> l.replaceFirst("^\"[^\"]*\",", ""))
                .collect(Collectors.joining("\n")));

        assertThat(older.contents()).isEqualTo(sample("csl.csv").contents());
        assertThat(older.find("Holler Data Services LLC").get(0).listed().id()).isEqualTo("70001");
    }

    @Test
    void readsOpenSanctionsOfBeforeTheProgrammes() {
        NameList list =
                read("id,schema,name,aliases,birth_date,countries,addresses,identifiers,sanctions,phones,emails,"
                        + "dataset,first_seen,last_seen,last_change\n"
                        + "x-1,Company,Holler Data Services LLC,OOO KHOLLER DATA,,,,,Reason,,,A list,,,\n");

        assertThat(list.contents().names()).isEqualTo(2);
        assertThat(list.find("Holler Data Services LLC")).hasSize(1);
    }

    /** What software is named after stands on lists, too, alone or with a legal form: one word is never compared. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "AMD",
                "HTC",
                "Proton",
                "Signal",
                "Element",
                "Rust",
                "Square",
                "Vulkan",
                "Fig",
                "Red",
                "Iris",
                "Solid",
                "Saturn",
                "Vega",
                "MG",
                "Otto",
                "Globus",
                "Symphony",
                "Intercom",
                "DTS",
                "3M",
                "Prometheus"
            })
    void findsNoBrandOfOneWord(String brand) {
        NameList list = read("name,id,source,url\n" + brand + ",1,EL,\nJSC " + brand + ",2,EU,\n\"" + brand
                + " Co., Ltd.\",3,SDN,\nHoller Data Services LLC,4,SDN,\n");

        assertThat(list.contents().names()).isEqualTo(1);
        assertThat(list.find(brand)).isEmpty();
        assertThat(list.find(brand + ", Inc.")).isEmpty();
        assertThat(list.find("JSC " + brand)).isEmpty();
    }

    @Test
    void refusesTabs() {
        fails(text("csl.csv").replace("\",\"", "\"\t\""), "name-list-not-read", "tab-separated");
    }

    private static void fails(String text, String code, String part) {
        assertThatThrownBy(() -> read(text))
                .isInstanceOf(FaultException.class)
                .hasMessageContaining(code)
                .hasMessageContaining(part);
    }

    private static NameList read(String text) {
        return new NameListReader(TODAY, Map.of())
                .read("names", new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
    }

    private static NameList sample(String file) {
        return new NameListReader(TODAY, Map.of()).read(file, open(file));
    }

    private static InputStream open(String file) {
        return NameListReaderTest.class.getResourceAsStream("/namelist/" + file);
    }

    private static String text(String file) {
        try (InputStream in = open(file)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
