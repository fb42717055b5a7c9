package dev.cordon.audit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cordon.inventory.SelfDescription;
import dev.cordon.inventory.Source;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ReferencedSbomsTest {

    @Test
    void areNamedUnlessTheyWereLookedAtAsWell() {
        Examined product = document(
                "product.json",
                "urn:uuid:p",
                "urn:cdx:a/1",
                "urn:cdx:b/3#part",
                "DocumentRef-x (https://acme.example/x)",
                "DocumentRef-y (https://acme.example/y)",
                "https://acme.example/bom.json");

        assertThat(ReferencedSboms.notAmong(List.of(
                        product, document("a.json", "urn:uuid:a"), document("x.spdx", "https://acme.example/x"))))
                .extracting(Unexamined::name)
                .containsExactly(
                        "urn:cdx:b/3#part", "DocumentRef-y (https://acme.example/y)", "https://acme.example/bom.json");
        assertThat(ReferencedSboms.notAmong(List.of(product)))
                .hasSize(5)
                .allSatisfy(u -> assertThat(u.why()).isEqualTo("product.json refers to it, and it was not given"));
    }

    private static Examined document(String name, String serial, String... refersTo) {
        SelfDescription itself =
                new SelfDescription(Optional.of(serial), Optional.empty(), Optional.empty(), List.of(refersTo));
        return new Examined(
                new Source(Source.Kind.SBOM, name),
                Identity.document("CycloneDX JSON 1.6", Optional.empty(), itself),
                0,
                0,
                List.of());
    }
}
