package dev.cordon.match;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cordon.denylist.file.BundledDenylist;
import dev.cordon.inventory.Fact;
import dev.cordon.inventory.Signal;
import dev.cordon.inventory.Strength;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Names that mean a vendor beside names that only look like it. */
class OrganizationMatchingTest {

    private static final DenylistIndex INDEX = new DenylistIndex(BundledDenylist.read());

    private static List<Hit> hits(String name) {
        return INDEX.lookup(new Fact(Signal.ORGANIZATION, name, "test")).hits();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "AO Kaspersky Lab; kaspersky",
                "Kaspersky Lab; kaspersky",
                "KASPERSKY LAB, JSC; kaspersky",
                "  Kaspersky   Lab.  ; kaspersky",
                "\"Kaspersky Lab\" AO; kaspersky",
                "Kaspersky-Lab; kaspersky",
                "АО «Лаборатория Касперского»; kaspersky",
                "Акционерное общество „Лаборатория Касперского“; kaspersky",
                "лаборатория касперского; kaspersky",
                "Ｋａｓｐｅｒｓｋｙ　Ｌａｂ; kaspersky",
                "Kaspersky\u00a0Lab; kaspersky",
                "Kas\u200bpersky Lab; kaspersky",
                "Kas\u00adpersky Lab; kaspersky",
                "Kas\u034fpersky Lab; kaspersky",
                "Kas\u115fpersky Lab; kaspersky",
                "Kas\u17b4persky Lab; kaspersky",
                "Kas\u180bpersky Lab; kaspersky",
                "Kas\u3164persky Lab; kaspersky",
                "Kas\ufe0fpersky Lab; kaspersky",
                "Kas\uffa0persky Lab; kaspersky",
                "Kas\udb40\udd00persky Lab; kaspersky",
                "Kaspersky\u2800Lab; kaspersky",
                "Kaspersky\u2028Lab; kaspersky",
                "Kaspersky\u2029Lab; kaspersky",
                "Huawei Technologies Co., Ltd.; huawei",
                "Huawei Technologies Co Ltd; huawei",
                "HUAWEI TECHNOLOGIES CO.,LTD; huawei",
                "华为技术有限公司; huawei",
                "ZTE Corporation; zte",
                "中兴通讯股份有限公司; zte",
                "中兴通讯股份有限公司 Co., Ltd.; zte",
                "Ltd 华为技术有限公司有限公司; huawei",
            })
    void meansTheVendor(String name, String vendor) {
        assertThat(hits(name)).singleElement().satisfies(hit -> {
            assertThat(hit.vendor().id()).isEqualTo(vendor);
            assertThat(hit.strength()).isEqualTo(Strength.CONCLUSIVE);
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Kаspersky Lab", // а is Cyrillic
                "Каspersky Lab", // К and а are Cyrillic
                "Κaspersky Lab", // Κ is Greek
                "Kaspersкy Lab", // к is Cyrillic
                "Kаsрersкy Lаb",
            })
    void atLeastHintsAtTheVendorInLookAlikeLetters(String name) {
        assertThat(hits(name))
                .singleElement()
                .satisfies(hit -> assertThat(hit.vendor().id()).isEqualTo("kaspersky"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Red Hat",
                "Dahua Lin",
                "Huawei Li",
                "Kaspersky Labyrinth",
                "Kas\u2800persky Lab",
                "Kas\u2028persky Lab",
                "Kaspersky\u200bLab",
                "Kaspersky Lab Fans",
                "Not Kaspersky Lab",
                "Garry Kasparov",
                "ZTE Corporation Users Group",
                "Limited",
                "Co., Ltd.",
                "AO",
                "有限公司",
                "The Apache Software Foundation",
                "Касперский театр",
                "-",
                "?",
            })
    void meansSomebodyElse(String name) {
        assertThat(hits(name)).isEmpty();
    }
}
