package dev.cordon.notice;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class FaultTest {

    @Test
    void goesOnAfterWhatALibraryEndsWithAFullStop() {
        Fault fault = new Fault(
                FaultCode.DENYLIST_UNREADABLE,
                "it cannot be resolved: nothing was downloaded before..",
                Location.of("list.yaml"),
                "Run once without -o.");

        assertThat(fault)
                .hasToString(
                        "list.yaml: it cannot be resolved: nothing was downloaded before. Run once without -o. [denylist-unreadable]");
    }
}
