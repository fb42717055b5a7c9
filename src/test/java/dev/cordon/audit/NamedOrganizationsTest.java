package dev.cordon.audit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cordon.denylist.Level;
import dev.cordon.inventory.Component;
import dev.cordon.inventory.Fact;
import dev.cordon.inventory.Signal;
import dev.cordon.inventory.Source;
import dev.cordon.namelist.NameListReader;
import dev.cordon.namelist.NameLists;
import dev.cordon.notice.Notice;
import dev.cordon.notice.NoticeCode;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class NamedOrganizationsTest {

    private static final Source SBOM = new Source(Source.Kind.SBOM, "bom.json");

    @Test
    void namesTheEntryAndWhereItStands() {
        Notice notice = only(notices(Map.of(), component("agent", Signal.ORGANIZATION, "HOLLER DATA SERVICES, LLC")));

        assertThat(notice.code()).isEqualTo(NoticeCode.NAME_LISTED);
        assertThat(notice.message())
                .isEqualTo("'HOLLER DATA SERVICES, LLC', named by agent, has the name of an entry of csl.csv: SDN 70001"
                        + " 'HOLLER DATA SERVICES LLC' (CYBER2; EXAMPLE). Another company may have that name: look before"
                        + " you act.");
        assertThat(notice.where())
                .hasValueSatisfying(w -> assertThat(w.source()).isEqualTo("bom.json"));
    }

    @Test
    void notesANameThatLacksItsLegalForm() {
        Notice notice = only(notices(Map.of(), component("agent", Signal.ORGANIZATION, "Holler Data Services")));

        assertThat(notice.code()).isEqualTo(NoticeCode.NAME_NOTED);
        assertThat(notice.message()).contains("has, but for its legal form, the name");
    }

    @Test
    void notesAProgrammeAboutExports() {
        Notice notice =
                only(notices(Map.of(), component("lab", Signal.ORGANIZATION, "Birkenfels Acoustics Institute")));

        assertThat(notice.code()).isEqualTo(NoticeCode.NAME_NOTED);
        assertThat(notice.message()).contains("EL e1", "since 2030-02-01; 98 FR 111");
    }

    @Test
    void saysItOnceForManyComponents() {
        Component[] many = new Component[50];
        for (int i = 0; i < many.length; i++) {
            many[i] = component("part-" + i, Signal.ORGANIZATION, "Holler Data Services LLC");
        }

        assertThat(only(notices(Map.of(), many)).message())
                .contains("named by part-0, part-1, part-2 and 47 more, has the name");
    }

    @Test
    void passesOverWhatIsNoName() {
        assertThat(notices(
                        Map.of(),
                        component("a", Signal.GROUP_ID, "Holler Data Services LLC"),
                        component("b", Signal.ORGANIZATION, "Holler"),
                        component("c", Signal.ORGANIZATION, "Friends of Holler Data Services LLC"),
                        component("d", Signal.ORGANIZATION, "Otto Nobody")))
                .isEmpty();
    }

    @Test
    void saysNothingOfASourceThatTheUserAllows() {
        assertThat(notices(Map.of("SDN", Level.ALLOW), component("a", Signal.ORGANIZATION, "Holler Data Services LLC")))
                .isEmpty();
    }

    private static List<Notice> notices(Map<String, Level> levels, Component... components) {
        NameListReader reader = new NameListReader(LocalDate.of(2031, 9, 1), levels);
        NamedOrganizations named = new NamedOrganizations(new NameLists(List.of(
                reader.read("csl.csv", NamedOrganizationsTest.class.getResourceAsStream("/namelist/csl.csv")))));
        for (Component component : components) {
            named.look(component);
        }
        return named.notices(SBOM);
    }

    private static Notice only(List<Notice> notices) {
        assertThat(notices).hasSize(1);
        return notices.get(0);
    }

    private static Component component(String name, Signal signal, String value) {
        return new Component(
                name, name, Optional.empty(), Optional.empty(), List.of(new Fact(signal, value, "/components/0")));
    }
}
