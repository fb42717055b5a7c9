package dev.cordon.report.html;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cordon.denylist.Vendor;
import dev.cordon.denylist.file.BundledDenylist;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class HtmlVendorTest {

    /** Whoever cannot read Chinese or Russian finds a name that can be read, and beside it the one on the box. */
    @Test
    void namesAVendorInLatinScriptFirstAndInItsOwnBeside() {
        assertThat(names("huawei"))
                .startsWith("Huawei Technologies Company (华为技术有限公司)", "Huawei Technologies Co., Ltd. (华为)");
    }

    @Test
    void whatIsKnownInItsOwnScriptAloneComesLast() {
        assertThat(names("t-bank")).containsExactly("Tinkoff Bank JSC (АО «Тинькофф банк»)", "АО «Т-Банк»");
        assertThat(names("qihoo-360")).containsExactly("360 Security Technology Inc.", "奇虎360");
    }

    @Test
    void doesNotRepeatTheHeading() {
        assertThat(BundledDenylist.read().vendors())
                .isNotEmpty()
                .allSatisfy(vendor -> assertThat(html(vendor).names()).doesNotContain(vendor.name()));
    }

    private static List<String> names(String id) {
        return BundledDenylist.read().vendors().stream()
                .filter(vendor -> vendor.id().equals(id))
                .map(vendor -> html(vendor).names())
                .findFirst()
                .orElseThrow();
    }

    private static HtmlVendor html(Vendor vendor) {
        return new HtmlVendor(vendor, List.of(), Optional.empty(), List.of(), Map.of());
    }
}
