package dev.cordon.examine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cordon.audit.Advice;
import dev.cordon.audit.Declaration;
import dev.cordon.audit.DependencyPath;
import dev.cordon.audit.Explanation;
import dev.cordon.inventory.Component;
import dev.cordon.notice.Location;
import dev.cordon.testing.Components;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ArchivePathsTest {

    private static final Component LIB = Components.acme();
    private static final Component NESTED = local(LIB.ref() + "!/in/core.jar").named("core.jar");
    private static final Component DEEP = local(NESTED.ref() + "!/deep.jar").named("com.acme:deep:1");
    private static final Component OWN = local("app/target/app.war");
    private static final Component PACKED =
            local(OWN.ref() + "!/WEB-INF/lib/x.jar").named("x.jar");
    private static final Component FILE = local("app/libs/sdk.aar");
    private static final Component IN_FILE = local(FILE.ref() + "!/libs/y.jar").named("y.jar");

    private final ArchivePaths paths = new ArchivePaths(
            List.of("com.acme:app:1"),
            component -> new Explanation(
                    List.of(new DependencyPath(
                            List.of("com.acme:app:1", "com.acme:brings:1", component.name()), Optional.empty())),
                    2,
                    List.of(new Declaration("com.acme:brings", Optional.of(new Location("app/pom.xml", 7, 0))))),
            Stream.of(LIB, NESTED, DEEP, OWN, PACKED, FILE, IN_FILE)
                    .collect(Collectors.toMap(Component::ref, Function.identity())),
            Set.of(OWN.ref()));

    private static Component local(String ref) {
        return new Component(ref, ref, Optional.empty(), Optional.empty(), List.of());
    }

    private List<String> steps(Component component) {
        return paths.explain(component).paths().get(0).steps();
    }

    private String advice(Component component) {
        return paths.explain(component).advice().map(Advice::text).orElse("");
    }

    @Test
    void leavesADependencyToTheGraph() {
        assertThat(steps(LIB)).endsWith("com.acme:brings:1", "com.acme:lib:1.0");
        assertThat(advice(LIB)).isEmpty();
    }

    @Test
    void goesOnFromADependencyIntoWhatItHolds() {
        assertThat(steps(DEEP))
                .containsExactly(
                        "com.acme:app:1", "com.acme:brings:1", "com.acme:lib:1.0", "core.jar", "com.acme:deep:1");
        assertThat(paths.explain(DEEP).morePaths()).isEqualTo(2);
        assertThat(advice(NESTED))
                .isEqualTo("remove or replace com.acme:lib:1.0 (brought by com.acme:brings at app/pom.xml:7),"
                        + " which holds it");
    }

    @Test
    void distinguishesWhatTheModulePacksFromWhatLiesThere() {
        assertThat(steps(PACKED)).containsExactly("com.acme:app:1", "app/target/app.war", "x.jar");
        assertThat(advice(OWN)).isEqualTo("keep it out of what is packed into app/target/app.war");
        assertThat(advice(PACKED)).isEqualTo("keep it out of what is packed into app/target/app.war");
        assertThat(advice(FILE)).isEqualTo("remove app/libs/sdk.aar");
        assertThat(advice(IN_FILE)).isEqualTo("remove or replace app/libs/sdk.aar, which holds y.jar");
    }

    /** The name of a copy is that of the dependency: only its way says where it lies. */
    @Test
    void saysWhereACopyLies() {
        Component packed = LIB.copyAt(OWN.ref() + "!/WEB-INF/lib/lib-1.0.jar");
        Component attached = LIB.copyAt(OWN.ref());
        Component resource = LIB.copyAt(OWN.ref() + "/in/lib.jar");
        Component local = LIB.copyAt("app/libs/lib.jar");
        Component inFile = LIB.copyAt("app/libs/dist.zip!/web.war!/lib.jar");

        assertThat(steps(packed)).containsExactly("com.acme:app:1", "app/target/app.war", "WEB-INF/lib/lib-1.0.jar");
        assertThat(advice(packed)).isEqualTo("keep it out of what is packed into app/target/app.war");
        assertThat(steps(attached)).containsExactly("com.acme:app:1", "app/target/app.war");
        assertThat(advice(attached)).isEqualTo("make or attach something else than app/target/app.war");
        assertThat(advice(resource)).isEqualTo("keep it out of what is packed into app/target/app.war/in/lib.jar");
        assertThat(advice(local)).isEqualTo("remove app/libs/lib.jar");
        assertThat(steps(inFile)).containsExactly("com.acme:app:1", "app/libs/dist.zip", "web.war", "lib.jar");
        assertThat(advice(inFile)).isEqualTo("remove or replace app/libs/dist.zip, which holds it");
    }

    @Test
    void beginsAtTheArchiveWhereThereIsNoModule() {
        ArchivePaths alone = ArchivePaths.within(List.of(FILE, IN_FILE));

        assertThat(alone.explain(IN_FILE).paths())
                .containsExactly(new DependencyPath(List.of("app/libs/sdk.aar", "y.jar"), Optional.empty()));
        assertThat(alone.components()).isEqualTo(Map.of(FILE.ref(), FILE, IN_FILE.ref(), IN_FILE));
    }
}
