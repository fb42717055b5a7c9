package dev.cordon.match;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cordon.inventory.Signal;
import dev.cordon.inventory.Strength;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Names of files against globs of {@code *} and {@code ?}. */
class FileNameRuleTest {

    @ParameterizedTest
    @CsvSource({
        "KL_Mobile_SDK_Android_*.aar, KL_Mobile_SDK_Android_5.21.aar",
        "KL_Mobile_SDK_Android_*.aar, kl_mobile_sdk_android_5.21.AAR",
        "KL_Mobile_SDK_Android_*.aar, KL_Mobile_SDK_Android_.aar",
        "KL_Mobile_SDK_Android_*.aar, KL_Mobile_SDK_Android_1.aar.aar",
        "acme.jar, acme.jar",
        "acme.jar, ACME.JAR",
        "acm?.jar, acme.jar",
        "acm?.jar, acm?.jar",
        "acme*, acme",
        "acme**, acme",
        "acme**, acmeworks",
        "acme*sdk*.jar, acme-x-sdk-1.jar",
        "acme*sdk*.jar, acme-sd-sdk.jar",
        "acme*sdk?.jar, acme-sdk1-sdk2.jar",
        "acme*?, acmeX",
        "acme-*-b, acme-a-b-b",
        "acm, acm",
    })
    void matches(String pattern, String name) {
        assertThat(Meeting.of(Signal.FILE_NAME, pattern, name)).contains(Strength.CONCLUSIVE);
    }

    @ParameterizedTest
    @CsvSource({
        "KL_Mobile_SDK_Android_*.aar, my_KL_Mobile_SDK_Android_5.21.aar",
        "KL_Mobile_SDK_Android_*.aar, KL_Mobile_SDK_Android_5.21.aar.txt",
        "KL_Mobile_SDK_Android_*.aar, KL_Mobile_SDK_Android.aar",
        "acme.jar, acme.jar2",
        "acme.jar, acmeXjar",
        "acme.jar, acme.ja",
        "acm?.jar, acm.jar",
        "acm?.jar, acmee.jar",
        "acme?, acme",
        "acme*?, acme",
        "acme*sdk*.jar, acme-sd-1.jar",
        "acme*sdk*.jar, sdk-acme.jar",
        "acme*sdk?.jar, acme-sdk.jar",
        "acme-*-b, acme-b",
        "acm, ac",
        "acm, acme",
    })
    void doesNotMatch(String pattern, String name) {
        assertThat(Meeting.of(Signal.FILE_NAME, pattern, name)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"acm", "acm*", "acm?", "Acme_SDK_*.aar"})
    void beginsWithThreeLetters(String pattern) {
        assertThat(SignalRules.of(Signal.FILE_NAME).problem(pattern)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "ac",
                "ac*.jar",
                "*acme.jar",
                "?acme.jar",
                "lib/acme.jar",
                "/acme.jar",
                "lib\\acme.jar",
                "\\acme"
            })
    void refusesWhatIsTooWideOrNamesAFolder(String pattern) {
        assertThat(SignalRules.of(Signal.FILE_NAME).problem(pattern))
                .hasValueSatisfying(
                        problem -> assertThat(problem).contains("at least 3 letters", "holds no directory"));
    }
}
