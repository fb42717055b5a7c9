package dev.cordon.match;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import dev.cordon.inventory.IgnorableLetters;

/** Whatever a name is: brought to its form twice it is as brought there once, with letters in it that nobody sees as well. */
class NameFuzz {

    private static final String UNSEEN = "\u200b";

    @FuzzTest
    void organization(byte[] bytes) {
        String name = new String(bytes, UTF_8);
        String normalised = OrganizationName.normalise(name);
        assertThat(OrganizationName.normalise(normalised)).isEqualTo(normalised);
        String folded = OrganizationName.folded(name);
        assertThat(OrganizationName.folded(folded)).isEqualTo(folded);
        assertThat(OrganizationName.normalise(folded)).isEqualTo(normalised);
        String skeleton = OrganizationName.skeleton(normalised);
        assertThat(OrganizationName.skeleton(skeleton)).isEqualTo(skeleton);

        int middle = name.isEmpty() ? 0 : name.offsetByCodePoints(0, name.codePointCount(0, name.length()) / 2);
        String hiding = name.substring(0, middle) + UNSEEN + name.substring(middle);
        assertThat(OrganizationName.normalise(hiding)).isEqualTo(normalised);
        assertThat(IgnorableLetters.dropped(hiding)).isEqualTo(IgnorableLetters.dropped(name));
    }

    @FuzzTest
    void host(byte[] bytes) {
        String name = new String(bytes, UTF_8);
        HostName.canonical(name).ifPresent(host -> {
            assertThat(HostName.canonical(host)).hasValue(host);
            assertThat(HostName.suffixes(host)).contains(host);
        });
    }
}
