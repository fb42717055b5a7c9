package dev.cordon.sbom;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import dev.cordon.notice.FaultException;
import java.io.ByteArrayInputStream;
import java.util.OptionalInt;

/** Whatever a document says: another reader finds no component in it that is not judged, unless the document is refused. */
class SbomFuzz {

    @FuzzTest
    void cycloneDxJson(byte[] document) {
        compare(document, "bom.json", OtherReaders::cycloneDxJson);
    }

    @FuzzTest
    void cycloneDxXml(byte[] document) {
        compare(document, "bom.xml", OtherReaders::cycloneDxXml);
    }

    @FuzzTest
    void spdx2Json(byte[] document) {
        compare(document, "app.spdx.json", OtherReaders::spdx2Json);
    }

    @FuzzTest
    void spdx2TagValue(byte[] document) {
        compare(document, "app.spdx", OtherReaders::spdx2TagValue);
    }

    @FuzzTest
    void spdx2Xml(byte[] document) {
        compare(document, "app.spdx.xml", OtherReaders::spdx2Xml);
    }

    @FuzzTest
    void spdx2Yaml(byte[] document) {
        compare(document, "app.spdx.yaml", OtherReaders::spdx2Yaml);
    }

    @FuzzTest
    void spdx2Rdf(byte[] document) {
        compare(document, "app.spdx.rdf", OtherReaders::spdx2Rdf);
    }

    @FuzzTest
    void spdx3(byte[] document) {
        compare(document, "app.spdx.json", OtherReaders::spdx3);
    }

    private static void compare(byte[] document, String name, OtherReaders.Count other) {
        OptionalInt judged = judged(document, name);
        if (judged.isPresent()) {
            assertThat(judged.getAsInt())
                    .as("components judged, of those that another reader finds")
                    .isGreaterThanOrEqualTo(other.of(document));
        }
    }

    /** How many components are handed on; empty where the document is refused. */
    static OptionalInt judged(byte[] document, String name) {
        int[] seen = {0};
        SbomDocument read;
        try {
            read = SbomReader.read(new ByteArrayInputStream(document), name, component -> seen[0]++);
        } catch (FaultException e) {
            assertThat(e.faults()).isNotEmpty();
            return OptionalInt.empty();
        }
        assertThat(read.components()).isEqualTo(seen[0]);
        return OptionalInt.of(seen[0]);
    }
}
