package dev.cordon.inventory;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** That the short way to read an address comes to what the long one comes to. */
class PlainAddressTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://github.com/KasperskyLab/Kaspresso",
                "http://www.kaspersky.com",
                "https://www.kaspersky.com/",
                "https://a-b.example/x_y/z.git",
                "https://1c.ru/~x",
            })
    void readsAPlainAddressAsTheLongWayDoes(String text) {
        // A blank that is stripped, and nothing else, keeps it from the short way
        assertThat(WebAddress.of(" " + text).orElseThrow()).isEqualTo(PlainAddress.of(text));
        assertThat(WebAddress.of(text)).isEqualTo(WebAddress.of(" " + text));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "github.com/KasperskyLab",
                "scm:git:https://github.com/x",
                "https://github.com:443/x",
                "https://github.com@evil.example/x",
                "https://%67ithub.com/x",
                "https://github.com//x",
                "https://github.com/./x",
                "https://github.com/../x",
                "https://github.com/x?y",
                "https://github.com/x#y",
                "https://github.com\\x",
                "https://github.com/${x}",
                "https://github.com./x",
                "https://.github.com/x",
                "https://касперский.рф",
                "https://127.0.0.1/x",
                "https://localhost/x",
                "https:///github.com/x",
            })
    void leavesEverythingElseToTheLongWay(String text) {
        assertThat(PlainAddress.of(text)).isNull();
    }
}
