package dev.cordon.report.html;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cordon.audit.BuildPart;
import dev.cordon.audit.ModuleResult;
import dev.cordon.audit.Outcome;
import dev.cordon.audit.Provenance;
import dev.cordon.audit.Report;
import dev.cordon.audit.RunInfo.WorkTree;
import dev.cordon.audit.Unexamined;
import dev.cordon.denylist.ActKind;
import dev.cordon.denylist.ActStatus;
import dev.cordon.denylist.Bound;
import dev.cordon.denylist.Coverage;
import dev.cordon.denylist.Level;
import dev.cordon.denylist.RelationKind;
import dev.cordon.denylist.Sureness;
import dev.cordon.inventory.Source;
import dev.cordon.inventory.Strength;
import dev.cordon.policy.JudgedListing;
import dev.cordon.policy.Setting;
import dev.cordon.report.FormatsTest;
import dev.cordon.report.Ruling;
import dev.cordon.testing.Builds;
import dev.cordon.testing.Reports;
import dev.cordon.text.Language;
import dev.cordon.text.Texts;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** The page in another language says the same, and leaves alone what others have written. */
class HtmlLanguagesTest {

    private static final String DATA =
            "code, .fix pre, .acts th a, h3[id^=vendor-], .names .out, .digest, time, option[value]:not([value=''])";

    static Stream<Report> reports() {
        return Stream.of(Reports.rich(), Builds.many(3), Reports.large(20));
    }

    @ParameterizedTest
    @MethodSource("reports")
    void dataIsTheSameInEveryLanguage(Report report) {
        Document english = page(report, Language.EN);
        Document german = page(report, Language.DE);

        assertThat(german.selectFirst("html").attr("lang")).isEqualTo("de");
        assertThat(english.select("[lang]")).hasSize(1);
        assertThat(german.select(DATA).eachText()).isNotEmpty();
        assertThat(german.select("code, time").eachText().stream()
                        .filter(t -> !t.startsWith("jed"))
                        .toList())
                .isEqualTo(english.select("code, time").eachText().stream()
                        .filter(t -> !t.startsWith("each"))
                        .toList());
        assertThat(german.select(".acts th a").eachText())
                .isEqualTo(english.select(".acts th a").eachText());
        assertThat(german.select(".effect[lang=en]").eachText())
                .isSubsetOf(english.select(".effect").eachText());
        assertThat(german.select("[id]").eachAttr("id"))
                .isEqualTo(english.select("[id]").eachAttr("id"));
        assertThat(german.select("a[href]").eachAttr("href"))
                .isEqualTo(english.select("a[href]").eachAttr("href"));
    }

    /** Nothing of the English page is left beside what is marked as English. */
    @ParameterizedTest
    @MethodSource("reports")
    void nothingIsLeftUntranslated(Report report) throws IOException {
        Document german = page(report, Language.DE);
        german.select("[lang=en], script, style, code").remove();
        String text = german.text();

        assertThat(englishSentences()).hasSizeGreaterThan(30).noneMatch(text::contains);
        assertThat(text).doesNotContainIgnoringCase("illegal").doesNotContainIgnoringCase("verboten");
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void everyValueHasAWord(Language language) {
        Texts texts = Texts.of(language, "report", "page");

        all(texts, "outcome.", Outcome.values(), Outcome::id);
        all(texts, "source.", Source.Kind.values(), Source.Kind::id);
        all(texts, "verdict.on.", Source.Kind.values(), Source.Kind::id);
        all(texts, "ruling.", Ruling.values(), Ruling::id);
        all(texts, "ruling-word.", Ruling.values(), Ruling::id);
        all(texts, "level.", Level.values(), Level::id);
        all(texts, "status.", JudgedListing.Status.values(), JudgedListing.Status::id);
        all(texts, "status.", ActStatus.values(), ActStatus::id);
        all(texts, "strength.", Strength.values(), Strength::id);
        all(texts, "coverage.", Coverage.values(), Coverage::id);
        all(texts, "sure.", Sureness.values(), Sureness::id);
        all(texts, "act.", ActKind.values(), ActKind::id);
        all(texts, "bound.", Bound.values(), Bound::id);
        all(texts, "relation.", RelationKind.values(), RelationKind::id);
        all(texts, "part.", BuildPart.Kind.values(), BuildPart.Kind::id);
        all(texts, "unexamined.", Unexamined.Kind.values(), Unexamined.Kind::id);
        all(texts, "standing.", ModuleResult.Standing.values(), ModuleResult.Standing::id);
        all(texts, "parameter-origin.", Provenance.ParameterInForce.Origin.values(), o -> o.id());
        HtmlWords words = new HtmlWords(texts);
        assertThat(Arrays.stream(Setting.Origin.values()).map(words::origin)).doesNotContain("");
        assertThat(Arrays.stream(WorkTree.values()).map(words::workTree)).doesNotContain("");
        for (BuildPart.Kind kind : BuildPart.Kind.values()) {
            assertThat(texts.count("count.part." + kind.id(), 2)).startsWith("2 ");
        }
        Arrays.stream(Unexamined.Kind.values())
                .filter(kind -> kind != Unexamined.Kind.PLUGINS)
                .forEach(kind -> assertThat(texts.count("count.unexamined." + kind.id(), 1))
                        .startsWith("1 "));
    }

    /** Other formats have these words from the values themselves. */
    @Test
    void englishWordsAreThoseOfOtherFormats() {
        Texts texts = Texts.of(Language.EN, "report", "page");

        assertThat(Ruling.values())
                .allSatisfy(r -> assertThat(texts.text("ruling." + r.id())).isEqualTo(r.text()));
        assertThat(Bound.values())
                .allSatisfy(b -> assertThat(texts.text("bound." + b.id())).isEqualTo(b.phrase()));
        assertThat(texts.text("limits.text")).isEqualTo(Unexamined.LIMITS);
    }

    private static <T> void all(Texts texts, String prefix, T[] values, Function<T, String> id) {
        assertThat(values)
                .allSatisfy(value ->
                        assertThat(texts.text(prefix + id.apply(value))).isNotEmpty());
    }

    private static List<String> englishSentences() throws IOException {
        return Files.readAllLines(Path.of("src/main/resources/dev/cordon/texts/page_en.properties")).stream()
                .filter(line -> !line.startsWith("#"))
                .map(line -> line.substring(line.indexOf(" = ") + 3))
                .filter(text -> !text.contains("{") && text.split(" ").length > 2)
                .toList();
    }

    private static Document page(Report report, Language language) {
        return Jsoup.parse(FormatsTest.text(new HtmlReport(language), report));
    }
}
