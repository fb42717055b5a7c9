package dev.cordon.sbom;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cordon.notice.Fault;
import dev.cordon.notice.FaultCode;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A text is read whole or not at all, in whatever a document is written; what nobody reads may be as it likes. */
class WholeTextTest {

    private static final int BOUND = 1 << 20;
    private static final String TOO_LONG = " is longer than 1048576 characters";

    /** The ways to write one package with a supplier and a comment. */
    private enum Form {
        CYCLONEDX(
                "<bom xmlns='http://cyclonedx.org/schema/bom/1.6'><components><component>\n",
                "<publisher>%s</publisher>",
                "<description>%s</description>",
                "</component></components></bom>",
                "/bom/components/component[1]/publisher"),
        SPDX_XML(
                "<Document><spdxVersion>SPDX-2.3</spdxVersion><packages>\n",
                "<supplier>Organization: %s</supplier>",
                "<comment>%s</comment>",
                "</packages></Document>",
                "/Document/packages[1]/supplier"),
        RDF(
                "<rdf:RDF xmlns:rdf='http://www.w3.org/1999/02/22-rdf-syntax-ns#' xmlns='http://spdx.org/rdf/terms#'>"
                        + "<SpdxDocument><specVersion>SPDX-2.3</specVersion></SpdxDocument><Package>\n",
                "<supplier>Organization: %s</supplier>",
                "<comment>%s</comment>",
                "</Package></rdf:RDF>",
                "Package at line 1/supplier"),
        TAG_VALUE(
                "SPDXVersion: SPDX-2.3\nPackageName: <text>a</text>\n",
                "PackageSupplier: <text>Organization: %s</text>\n",
                "PackageComment: <text>%s</text>\n",
                "",
                "PackageSupplier at line 3");

        private final String start;
        private final String supplier;
        private final String comment;
        private final String end;
        private final String place;

        Form(String start, String supplier, String comment, String end, String place) {
            this.start = start;
            this.supplier = supplier;
            this.comment = comment;
            this.end = end;
            this.place = place;
        }

        String supplier(String text) {
            return start + String.format(supplier, text) + end;
        }

        String both(String text, String commented) {
            return start + String.format(comment, commented) + String.format(supplier, text) + end;
        }

        boolean isXml() {
            return this != TAG_VALUE;
        }
    }

    @ParameterizedTest
    @EnumSource
    void refusesATextThatIsTooLongToBeKept(Form form) {
        // Cut at the bound, it would be the name of nobody
        Fault fault = Sboms.fault(form.supplier(" ".repeat(10) + "x" + "y".repeat(BOUND) + ", Huawei"), "bom");

        assertThat(fault.code()).isEqualTo(FaultCode.SBOM_UNREADABLE);
        assertThat(fault.what()).isEqualTo("the text of " + form.place + TOO_LONG);
        assertThat(fault.where().source()).isEqualTo("bom");
        assertThat(fault.where().line()).isEqualTo(form.isXml() ? 2 : 3);
        assertThat(fault.where().column()).isPositive();
    }

    @ParameterizedTest
    @EnumSource
    void readsATextWithinItsBoundAndPassesOverALongOneThatNobodyReads(Form form) {
        Sboms read = Sboms.text(form.both("Huawei" + " ".repeat(BOUND - 30), "x".repeat(2 * BOUND)), "bom");

        assertThat(read.facts()).containsExactly("organization Huawei");
    }

    @ParameterizedTest
    @EnumSource(
            mode = EnumSource.Mode.EXCLUDE,
            names = {"TAG_VALUE"})
    void refusesAnEntityThatIsNotDeclaredInEveryXml(Form form) {
        Fault fault = Sboms.fault(form.supplier("Hua&foo;wei"), "bom");

        assertThat(fault.what()).isEqualTo("it uses the entity 'foo', which is not declared");
        assertThat(fault.where().line()).isEqualTo(2);
        assertThat(Sboms.text(form.supplier("Hua&#119;ei &amp; Sons"), "bom").facts())
                .containsExactly("organization Huawei & Sons");
    }

    @ParameterizedTest
    @EnumSource(
            mode = EnumSource.Mode.EXCLUDE,
            names = {"TAG_VALUE"})
    void refusesATextWithElementsInItUnlessNobodyReadsIt(Form form) {
        Fault fault = Sboms.fault(form.supplier("Hua<b>we</b>i"), "bom");

        assertThat(fault.what()).isEqualTo("the text of " + form.place + " has elements in it");
        assertThat(fault.where().line()).isEqualTo(2);
        assertThat(Sboms.text(form.both("Hua<!-- -->wei", "made by <b>others</b>, too"), "bom")
                        .facts())
                .containsExactly("organization Huawei");
    }

    @ParameterizedTest
    @ValueSource(strings = {"%s<x/>", "%s<f:x xmlns:f='urn:f'/>", "%s<x>0</x>"})
    void refusesATextBesideAttributesWithElementsBehindIt(String content) {
        String digest = "a".repeat(64);
        String xml = "<bom xmlns='http://cyclonedx.org/schema/bom/1.6'><components><component><hashes>\n"
                + "<hash alg='SHA-256'>%s</hash></hashes></component></components></bom>";

        assertThat(Sboms.fault(String.format(xml, String.format(content, digest)), "bom")
                        .what())
                .isEqualTo("the text of /bom/components/component[1]/hashes/hash[1] has elements in it");
        assertThat(Sboms.text(String.format(xml, digest), "bom").facts()).containsExactly("file-hash sha256:" + digest);
    }

    @Test
    void refusesWhatFollowsTheEndOfAMarkedText() {
        Fault fault = Sboms.fault(
                Form.TAG_VALUE
                        .supplier("Acme</text> Huawei <text>")
                        .replace("\nPackageSupplier", "\n\nPackageSupplier"),
                "bom");

        assertThat(fault.what()).isEqualTo("something follows the </text> of PackageSupplier at line 4");
        assertThat(fault.where()).hasToString("bom:4:1");
        assertThat(Sboms.text(Form.TAG_VALUE.both("Huawei", "a</text> and <text>b") + "  \n", "bom")
                        .facts())
                .containsExactly("organization Huawei");
    }

    @ParameterizedTest
    @CsvSource({
        "PACKAGE-MANAGER purl pkg:npm/left-pad, purl pkg:npm/left-pad",
        "purl pkg:npm/left-pad, purl pkg:npm/left-pad",
        "pkg:npm/left-pad, purl pkg:npm/left-pad",
        "PACKAGE-MANAGER purl, ",
    })
    void readsAnExternalReferenceWhateverIsLeftOut(String reference, String fact) {
        String document = "SPDXVersion: SPDX-2.3\nPackageName: a\nExternalRef: " + reference + "\n";

        assertThat(Sboms.text(document, "bom").facts()).isEqualTo(fact == null ? List.of() : List.of(fact));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<externalRef referenceType='http://spdx.org/rdf/references/purl' referenceLocator='pkg:npm/left-pad'/>",
                "<externalRef rdf:nodeID='r' referenceLocator='pkg:npm/left-pad'/>",
                "<externalRef><rdf:Description rdf:type='http://spdx.org/rdf/terms#ExternalRef'"
                        + " referenceLocator='pkg:npm/left-pad'/></externalRef>"
            })
    void readsWhatRdfSaysInAttributes(String reference) {
        String document =
                Form.RDF.start.replace("<Package>", "<rdf:Description rdf:type='http://spdx.org/rdf/terms#Package'>")
                        + "<name xml:lang='en'>a</name>" + reference + "</rdf:Description></rdf:RDF>";

        Sboms read = Sboms.text(document, "bom");
        assertThat(read.names()).containsExactly("a");
        assertThat(read.facts()).containsExactly("purl pkg:npm/left-pad");
    }
}
