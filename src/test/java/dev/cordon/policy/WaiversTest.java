package dev.cordon.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class WaiversTest {

    @Test
    void holdForAModuleOrForNoneInParticular() {
        Waivers waivers = new Waivers(
                List.of(new WaiverFile("w.yaml", "0".repeat(64), Optional.empty(), false)),
                List.of(),
                LocalDate.parse("2026-11-25"),
                Optional.empty());

        assertThat(waivers.in("com.acme:app").module()).contains("com.acme:app");
        assertThat(waivers.in("com.acme:app").everywhere()).isEqualTo(waivers);
    }
}
