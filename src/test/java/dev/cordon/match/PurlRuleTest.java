package dev.cordon.match;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cordon.match.SignalRule.Candidate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Which package URLs are patterns, and where a value looks for one. {@link WildcardTest} has what they match. */
class PurlRuleTest {

    private final SignalRule rule = new PurlRule();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "pkg:npm/%40kaspersky/hexa-ui",
                "pkg:npm/%40kaspersky/*",
                "pkg:npm/kasper*", // six letters
                "pkg:maven/com.acme/acme-sdk*",
                "pkg:alpm/*/klnagent",
                "pkg:apk/*/klnagent",
                "pkg:deb/*/klnagent64",
                "pkg:rpm/*/klnagent*",
                "pkg:oci/*?repository_url=repo.kcs.kaspersky.com",
                "pkg:docker/kaspersky/kata?repository_url=quay.io",
            })
    void takesWhatNamesSomebodysPackages(String pattern) {
        assertThat(rule.problem(pattern)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "com.kaspersky", "pkg:npm", "pkg:npm/kata@1.0", "pkg:npm/kata#src", "pkg:npm/%40k/kata@1"})
    void refusesWhatIsNoPurlOrSaysMore(String pattern) {
        assertThat(rule.problem(pattern)).hasValueSatisfying(p -> assertThat(p).contains("without a version"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "pkg:npm/*",
                "pkg:npm/kaspe*", // five letters
                "pkg:pypi/k-.-_-*", // two of them, as pip compares
                "pkg:npm/kas*persky",
                "pkg:npm/kaspersky**",
                "pkg:docker/*",
                "pkg:deb/*/*",
                "pkg:deb/*/klnag*",
                "pkg:npm/%40kasper*/hexa-ui",
                "pkg:npm/%40kasper*/*",
            })
    void refusesWhatIsTooWide(String pattern) {
        assertThat(rule.problem(pattern))
                .hasValueSatisfying(p -> assertThat(p).contains("behind at least six characters"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "pkg:npm/hexa-ui?repository_url=quay.io", // no image
                "pkg:docker/kata?repository_url=quay.io/kaspersky",
                "pkg:docker/kata?repository_url=localhost",
                "pkg:docker/kata?repository_url=",
                "pkg:docker/kata?arch=arm64",
                "pkg:docker/kata?arch=arm64&repository_url=quay.io",
                "pkg:docker/kata?repository_url=quay.io&tag=1",
            })
    void refusesOtherQualifiersThanTheRegistryOfAnImage(String pattern) {
        assertThat(rule.problem(pattern))
                .hasValueSatisfying(p -> assertThat(p).contains("no qualifier but repository_url=host"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"pkg:npm/*/hexa-ui", "pkg:maven/*/klnagent", "pkg:docker/*/kata"})
    void refusesAnyNamespaceWhereItSaysWhoseThePackageIs(String pattern) {
        assertThat(rule.problem(pattern))
                .hasValueSatisfying(p -> assertThat(p).contains("elsewhere it says whose the package is"));
    }

    /** The name with every beginning that a wildcard may follow, then the namespaces, the nearest first. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "pkg:maven/com.acme/tools@1 | maven/com.acme/tools, maven/com.acme/",
                "pkg:golang/github.com/Acme/kit/v2@1 | golang/github.com/acme/kit/v2, golang/github.com/acme/kit/,"
                        + " golang/github.com/acme/, golang/github.com/",
                "pkg:npm/tencent@1 | npm/tencent, npm/tencent*, npm/tencen*",
                "pkg:maven/org.webjars.npm/acme__ui@1 | maven/org.webjars.npm/acme__ui, maven/org.webjars.npm/acme__ui*,"
                        + " maven/org.webjars.npm/acme__u*, maven/org.webjars.npm/acme__*, maven/org.webjars.npm/, npm/@acme/ui, npm/@acme/",
                "pkg:deb/astra/kln@1 | deb/astra/kln, deb/astra/, deb/*/kln",
                "pkg:oci/kata@1?repository_url=quay.io/kaspersky | oci/kata, oci?quay.io/kata, oci?quay.io/",
                "pkg:docker/k/kata@1?repository_url=Quay.io:443 | docker/k/kata, docker/k/, docker?quay.io/k/kata, docker?quay.io/k/, docker?quay.io/",
                "pkg:docker/kata@1?repository_url=localhost | docker/kata",
            })
    void looksForTheMostSpecificFirst(String value, String keys) {
        assertThat(rule.candidates(value)).map(Candidate::key).containsExactly(keys.split(", +"));
    }
}
