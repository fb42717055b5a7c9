package dev.cordon.report.plain;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CsvTextTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "=1+1           | \"'=1+1\"",
                "＋1             | \"'＋1\"",
                "a;=1+1;b       | \"a;'=1+1;b\"",
                "a; -1          | \"a;' -1\"",
                "a;\"=1+1&\"    | \"a;'\"\"=1+1&\"\"\"",
            })
    void letsNoFormulaBegin(String text, String field) {
        assertThat(CsvText.COMMA.field(text)).isEqualTo(field);
        assertThat(CsvText.SEMICOLON.field(text.replace(';', ','))).isEqualTo(field.replace(';', ','));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"a=b; c-d | \"a=b; c-d\"", "com.acme:lib:1.0; com.acme:app | \"com.acme:lib:1.0; com.acme:app\""})
    void leavesOtherTextAlone(String text, String field) {
        assertThat(CsvText.COMMA.field(text)).isEqualTo(field);
        assertThat(CsvText.SEMICOLON.field(text)).isEqualTo(field);
    }

    /** Between the quotes of a field its own separator begins no other field, in a spreadsheet that reads the dialect. */
    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '`',
            value = {"COMMA,`a,=b`,`\"a,=b\"`", "SEMICOLON,a;=b,\"a;=b\""})
    void keepsItsOwnSeparatorWithinQuotes(CsvText dialect, String text, String field) {
        assertThat(dialect.field(text)).isEqualTo(field);
    }
}
