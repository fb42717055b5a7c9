package dev.cordon.match;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which spellings are one name, and which letters look alike. */
class OrganizationNameTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Kaspersky Lab | kaspersky lab",
                "  KASPERSKY -- Lab. | kaspersky lab",
                "AZ az 09 | az az 09",
                "a`b{c/d:e@f[g | a b c d e f g",
                "Ｋａｓｐｅｒｓｋｙ　Ｌａｂ | kaspersky lab",
                "Kas\u00adpersky\u00a0Lab | kaspersky lab",
                "„Лаборатория  Касперского“ | лаборатория касперского",
                "Straße & Söhne | strasse söhne",
            })
    void foldsCasePunctuationAndWhatNobodySees(String name, String normalised) {
        assertThat(OrganizationName.normalise(name)).isEqualTo(normalised);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Acme, Inc. | acme",
                "AO Acme | acme",
                "OAO Acme JSC | acme",
                "Acme Co., Ltd. | acme",
                "Acme S.A. | acme",
                "S.A. Acme | acme",
                "Joint Stock Company Acme Tools | acme tools",
                "Acme Tools Limited Liability Company | acme tools",
                "АО «Акме» | акме",
                "Публичное акционерное общество Акме | акме",
                "Общество с ограниченной ответственностью «Акме» | акме",
                "华为技术有限公司 | 华为技术",
                "中兴通讯股份有限公司 | 中兴通讯",
                "Acme 有限公司 | acme",
            })
    void dropsLegalFormsAtEitherEnd(String name, String normalised) {
        assertThat(OrganizationName.normalise(name)).isEqualTo(normalised);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Acme AO Tools | acme ao tools",
                "Acme Incorporated | acme incorporated",
                "Acme S A P | acme s a p",
                "Acme A | acme a",
                "S Acme | s acme",
                "Acme Stock Company | acme stock company",
                "Company Acme | company acme",
                "Joint Acme | joint acme",
                "Aktsiya Aocme | aktsiya aocme",
                "Общество Акме | общество акме",
                "有限公司华为 | 有限公司华为",
            })
    void keepsWhatOnlyLooksLikeALegalForm(String name, String normalised) {
        assertThat(OrganizationName.normalise(name)).isEqualTo(normalised);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"Ltd. | ltd", "Co., Ltd. | co", "AO | ao", "S.A. | s a", "有限公司 | 有限公司", "'' | ''", "-?! | ''"})
    void leavesANameThatIsNothingElse(String name, String normalised) {
        assertThat(OrganizationName.normalise(name)).isEqualTo(normalised);
    }

    @Test
    void foldsWithoutDroppingLegalForms() {
        assertThat(OrganizationName.folded("Square, Inc.")).isEqualTo("square inc");
        assertThat(OrganizationName.folded("АО «Акме»")).isEqualTo("ао акме");
    }

    @ParameterizedTest
    @CsvSource({
        "асме, acme",
        "kаspersky lab, kaspersky lab",
        "κaspersky, kaspersky",
        "acme, acme",
        "лаборатория, лaбopatopия",
        "华为, 华为",
    })
    void writesLookAlikeLettersInLatin(String name, String skeleton) {
        assertThat(OrganizationName.skeleton(name)).isEqualTo(skeleton);
    }
}
