package dev.cordon.match;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cordon.denylist.Identifier;
import dev.cordon.denylist.file.BundledDenylist;
import dev.cordon.match.SignalRule.Candidate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** That the quick look before a lookup never turns away what the lookup would find, and turns nearly all else away. */
class KeyHashesTest {

    private static final List<String> PIECES = List.of(
            "com",
            "kaspersky",
            "Kaspersky",
            "Ltd",
            "co",
            "joint stock company",
            "zte",
            "a",
            "x-1",
            "1",
            "",
            ".",
            "..",
            "/",
            "//",
            "/*",
            ":",
            "@",
            "?",
            "#",
            "%40",
            "%",
            "_",
            "-",
            " ",
            "~",
            "é",
            "ß",
            "İ",
            "Σ",
            "ς",
            "。",
            "点",
            "pkg:maven/",
            "pkg:npm/",
            "pkg:",
            "sha256:",
            "github.com/",
            "xn--p1ai",
            "\uD83D\uDE00",
            "\u0000");

    static List<SignalRule> rules() {
        return SignalRules.ALL;
    }

    @ParameterizedTest
    @MethodSource("rules")
    void turnsNothingAwayThatWouldBeFound(SignalRule rule) {
        Random random = new Random(7);
        int met = 0;
        for (int i = 0; i < 30_000; i++) {
            String value = text(random);
            List<String> candidates = candidates(rule, value);
            if (!candidates.isEmpty()) {
                // The least that could be filed: one of the keys that the value would meet
                String key = candidates.get(random.nextInt(candidates.size()));
                met++;
                assertThat(rule.mayMeet(value, new KeyHashes(filed(rule, key))))
                        .as("%s under %s", value, key)
                        .isTrue();
            }
        }
        assertThat(met).isGreaterThan(100);
    }

    @ParameterizedTest
    @MethodSource("rules")
    void turnsNothingAwayThatALoadedPatternMeets(SignalRule rule) {
        Set<String> keys = new HashSet<>();
        List<String> patterns = new ArrayList<>();
        BundledDenylist.read().vendors().stream()
                .flatMap(vendor -> vendor.identifiers().stream())
                .filter(identifier -> identifier.signal() == rule.signal())
                .map(Identifier::pattern)
                .forEach(pattern -> {
                    patterns.add(pattern);
                    keys.addAll(rule.keys(pattern));
                });
        KeyHashes hashes = new KeyHashes(keys);

        for (String pattern : patterns) {
            for (String value : List.of(pattern, pattern + ".x", pattern + "/x", "www." + pattern, pattern + "@1")) {
                if (candidates(rule, value).stream().anyMatch(keys::contains)) {
                    assertThat(rule.mayMeet(value, hashes)).as(value).isTrue();
                }
            }
        }
    }

    @Test
    void turnsNearlyEverythingElseAway() {
        Set<String> keys = new HashSet<>();
        for (int i = 0; i < 10_000; i++) {
            keys.add("org.vendor" + i);
        }
        KeyHashes hashes = new KeyHashes(keys);

        int wrong = 0;
        for (int i = 0; i < 10_000; i++) {
            wrong += new GroupIdRule().mayMeet("com.example.g" + i, hashes) ? 1 : 0;
            assertThat(hashes.mayHold(("org.vendor" + i).hashCode())).isTrue();
        }
        assertThat(wrong).isLessThan(2000);
        assertThat(new KeyHashes(Set.of()).mayHold("a".hashCode())).isFalse();
    }

    /** The keys of the pattern that is filed under a key: a name with a wildcard has more than the one it is found under. */
    private static Set<String> filed(SignalRule rule, String key) {
        boolean purl = rule instanceof PurlRule;
        int name = (purl ? key.lastIndexOf('/') : key.indexOf(':')) + 1;
        boolean glob = key.endsWith("*") && key.length() - name > (purl ? 6 : 3);
        if (!glob || !(purl || rule instanceof CpeRule)) {
            return Set.of(key);
        }
        Set<String> keys = new HashSet<>(new NameGlob(purl ? 6 : 3).keys(key.substring(0, name), key.substring(name)));
        if (purl) {
            keys.add("~" + key.split("[/?]", 2)[0]);
        }
        return keys;
    }

    private static List<String> candidates(SignalRule rule, String value) {
        try {
            return rule.candidates(value).stream().map(Candidate::key).toList();
        } catch (IllegalArgumentException e) {
            return List.of(); // no purl, and so never a fact
        }
    }

    private static String text(Random random) {
        StringBuilder text = new StringBuilder();
        for (int n = 1 + random.nextInt(8); n > 0; n--) {
            text.append(PIECES.get(random.nextInt(PIECES.size())));
            if (random.nextInt(3) == 0) {
                text.append('.');
            }
        }
        return text.toString();
    }
}
