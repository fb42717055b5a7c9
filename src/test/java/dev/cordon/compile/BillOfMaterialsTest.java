package dev.cordon.compile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import java.util.Map;
import org.cyclonedx.model.Component;
import org.junit.jupiter.api.Test;

class BillOfMaterialsTest {

    private static final String ARTIFACTS =
            "of [org.acme:b:jar:2:compile, com.acme:a:jar:1:runtime, org.maven:core:jar:3:provided, org.junit:junit:jar:4:test]";

    private static final String LICENCES =
            "Of others:\n\ncom.acme:a   MIT\norg.acme:b   Apache-2.0\n\nno:line of a table\n";

    @Test
    void whatMavenProvidesAndWhatTestsNeedIsNotInTheJar() {
        assertThat(BillOfMaterials.libraries(ARTIFACTS, LICENCES))
                .extracting(Component::getPurl)
                .containsExactly("pkg:maven/com.acme/a@1?type=jar", "pkg:maven/org.acme/b@2?type=jar");
    }

    @Test
    void theListOfLicencesNamesWhatIsInTheJarAndNothingElse() {
        assertThatThrownBy(() -> BillOfMaterials.libraries(ARTIFACTS, "com.acme:a   MIT\ncom.acme:c   MIT\n"))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("has: [com.acme:c, org.acme:b]");
    }

    @Test
    void theDocumentHoldsNothingThatChangesFromBuildToBuild() throws Exception {
        List<Component> libraries = BillOfMaterials.libraries(ARTIFACTS, LICENCES);
        String json = BillOfMaterials.json("dev.cordon:cordon:jar:1.0", libraries);

        Map<?, ?> document = new ObjectMapper().readValue(json, Map.class);
        assertThat(document.keySet())
                .asString()
                .isEqualTo("[bomFormat, specVersion, version, metadata, components, dependencies]");
        assertThat(document.get("metadata"))
                .asString()
                .contains("pkg:maven/dev.cordon/cordon@1.0")
                .doesNotContain("timestamp");
        assertThat(document.get("components")).asString().contains("license={id=MIT}", "license={id=Apache-2.0}");
        assertThat(document.get("dependencies"))
                .asString()
                .contains("dependsOn=[pkg:maven/com.acme/a@1?type=jar, pkg:maven/org.acme/b@2?type=jar]");
    }
}
