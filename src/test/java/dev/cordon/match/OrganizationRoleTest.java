package dev.cordon.match;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cordon.denylist.file.BundledDenylist;
import dev.cordon.inventory.Fact;
import dev.cordon.inventory.Signal;
import dev.cordon.inventory.Strength;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A name proves less where it stands as that of somebody who need not have made the software. */
class OrganizationRoleTest {

    private final DenylistIndex index = new DenylistIndex(BundledDenylist.read());

    @ParameterizedTest
    @CsvSource({
        "AO Kaspersky Lab, CONCLUSIVE",
        "Person: AO Kaspersky Lab, INDICATIVE",
        "Vendor: AO Kaspersky Lab, INDICATIVE",
        "Origin: Kaspersky Lab, INDICATIVE",
        "Vendor: Kaspersky Lab Fans,",
        "Packager: Kaspersky Lab,",
        "Vendor:,"
    })
    void isIndicativeBehindARole(String name, Strength strength) {
        var hits =
                index.lookup(new Fact(Signal.ORGANIZATION, name, "somewhere")).hits();

        assertThat(hits.stream().map(Hit::strength).findFirst().orElse(null)).isEqualTo(strength);
    }
}
