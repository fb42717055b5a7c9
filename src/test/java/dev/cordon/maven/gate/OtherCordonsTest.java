package dev.cordon.maven.gate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cordon.audit.ModuleResult;
import dev.cordon.audit.ModuleResult.Standing;
import dev.cordon.inventory.Source;
import dev.cordon.maven.SomeBuild;
import dev.cordon.notice.Notice;
import dev.cordon.notice.NoticeCode;
import dev.cordon.testing.Reports;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** A session in which Maven has loaded the plugin twice: what another class loader holds is only known by texts. */
class OtherCordonsTest {

    private static final Path PLACE = Path.of("target", "cordon");

    private final SomeBuild build = new SomeBuild("a", "b");
    private final OtherCordons cordons = new OtherCordons(build.session());

    private static ModuleResult notReached(String name) {
        return new ModuleResult(new Source(Source.Kind.MAVEN_MODULE, name), Standing.NOT_REACHED, Optional.empty());
    }

    @Test
    void theFirstWritesTheReportOfAllModules() {
        assertThat(cordons.isOurs(PLACE)).isTrue();
        assertThat(new OtherCordons(build.session()).isOurs(PLACE)).isTrue();
        assertThat(cordons.notice(PLACE)).isEmpty();
    }

    @Test
    void whatTheOtherOneWritesLacksOurModules() {
        SessionEvents.shared(build.session(), "reports-of-all").put(PLACE.toString(), new Object());
        assertThat(cordons.isOurs(PLACE)).isFalse();
        assertThat(cordons.notice(PLACE)).get().extracting(Notice::code).isEqualTo(NoticeCode.CORDON_TWICE);
        assertThat(cordons.isOurs(Path.of("elsewhere"))).isTrue();
    }

    @Test
    void knowsWhichModulesTheOtherOneHasJudged() {
        SessionEvents.shared(build.session(), "judged").put("com.acme:b:1.0", List.of(new Object(), "failed"));
        cordons.add(Reports.rich());
        ModuleResult known = cordons.known(notReached("com.acme:b:1.0"));
        assertThat(known.standing()).isEqualTo(Standing.JUDGED_APART);
        assertThat(known.noReport()).isEmpty();
        assertThat(known.unseen())
                .get()
                .asString()
                .contains("another Cordon of the build judged it, with the outcome failed");
        assertThat(cordons.known(notReached("com.acme:c:1.0")).standing()).isEqualTo(Standing.NOT_REACHED);
        assertThat(cordons.known(notReached(Reports.rich().source().name())).standing())
                .isEqualTo(Standing.NOT_REACHED);
    }
}
