package dev.cordon.audit;

import static dev.cordon.testing.Components.maven;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cordon.inventory.Component;
import dev.cordon.inventory.Purl;
import dev.cordon.inventory.Scope;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ComponentQueryTest {

    private static final Component OBS = maven("com.huaweicloud", "esdk-obs-java", "3.20.4.2", Scope.COMPILE);
    private static final Component LOCAL = new Component(
            "lib/kav.jar!/inner.jar", "lib/kav.jar!/inner.jar", Optional.empty(), Optional.empty(), List.of());

    @ParameterizedTest
    @ValueSource(
            strings = {
                "esdk-obs-java",
                " esdk-obs-java ",
                "com.huaweicloud:esdk-obs-java",
                "com.huaweicloud:esdk-obs-java:3.20.4.2",
                "pkg:maven/com.huaweicloud/esdk-obs-java",
                "pkg:MAVEN/com.huaweicloud/esdk-obs-java@3.20.4.2"
            })
    void namesAComponentByAnyOfItsNames(String text) {
        assertThat(new ComponentQuery(text).matches(OBS)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "esdk-obs",
                "Esdk-obs-java",
                "com.huaweicloud",
                "com.huawei:esdk-obs-java",
                "com.huaweicloud:esdk-obs-java:3.20",
                "pkg:maven/com.huaweicloud/esdk-obs-java@3.20",
                "pkg:npm/com.huaweicloud/esdk-obs-java",
                "pkg:maven/com.huaweicloud/esdk-obs-java@3.20.4.2?type=aar"
            })
    void namesNoneByAPartOfAName(String text) {
        assertThat(new ComponentQuery(text).matches(OBS)).isFalse();
    }

    @Test
    void namesWhatHasNoPackageUrlByItsPathOrFile() {
        assertThat(new ComponentQuery("inner.jar").matches(LOCAL)).isTrue();
        assertThat(new ComponentQuery("lib/kav.jar!/inner.jar").matches(LOCAL)).isTrue();
        assertThat(new ComponentQuery("kav.jar").matches(LOCAL)).isFalse();
    }

    @Test
    void standsForCoordinatesWhereItHasThem() {
        assertThat(new ComponentQuery("com.acme:lib:1.0").coordinates().map(Purl::canonical))
                .contains("pkg:maven/com.acme/lib@1.0");
        assertThat(new ComponentQuery("com.acme:lib").coordinates().map(Purl::canonical))
                .contains("pkg:maven/com.acme/lib");
        assertThat(new ComponentQuery("lib").coordinates()).isEmpty();
        assertThat(new ComponentQuery("com.acme:").coordinates()).isEmpty();
    }

    @Test
    void refusesWhatOnlyBeginsAsAPackageUrl() {
        assertThatThrownBy(() -> new ComponentQuery("pkg:nothing"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("'pkg:nothing' is no package URL");
    }

    @Test
    void reportsNamesThatComeNear() {
        List<Component> all = List.of(OBS, LOCAL, maven("org.slf4j", "slf4j-api", "2.0.17", Scope.COMPILE));

        assertThat(new ComponentQuery("esdk-obs-jva").near(all)).containsExactly(OBS.name());
        assertThat(new ComponentQuery("com.huaweicloud:obs-java:1").near(all)).containsExactly(OBS.name());
        assertThat(new ComponentQuery("commons-lang3").near(all)).isEmpty();
    }
}
