package dev.cordon.examine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cordon.inventory.Component;
import dev.cordon.inventory.Fact;
import dev.cordon.inventory.Signal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class PackedCopiesTest {

    private final PackedCopies copies = new PackedCopies(false);

    private static Component jar(String ref, Fact... more) {
        List<Fact> facts = new ArrayList<>(List.of(more));
        facts.add(new Fact(Signal.FILE_NAME, ref.substring(ref.lastIndexOf('/') + 1), "the file name of " + ref));
        return new Component(ref, ref, Optional.empty(), Optional.empty(), facts);
    }

    private static Fact classes(String name, int count) {
        return new Fact(Signal.JAVA_PACKAGE, name, "somewhere", count);
    }

    @BeforeEach
    void know() {
        copies.know(List.of(
                jar("lib-1.0.jar", classes("com.acme", 3), new Fact(Signal.FILE_NAME, "acme.so", "somewhere")),
                jar("empty.jar")));
    }

    @Test
    void knowsACopyUnderAnotherName() {
        assertThat(copies.has(jar(
                        "app.war!/WEB-INF/lib/com.acme-lib.jar",
                        new Fact(Signal.FILE_NAME, "acme.so", "elsewhere"),
                        classes("com.acme", 3))))
                .isTrue();
    }

    @Test
    void takesNothingForACopyThatSaysAnythingElse() {
        Fact library = new Fact(Signal.FILE_NAME, "acme.so", "somewhere");
        assertThat(copies.has(jar("app.war!/lib-1.0.jar", classes("com.acme", 3))))
                .isFalse();
        assertThat(copies.has(jar("app.war!/lib-1.0.jar", library, classes("com.acme", 4))))
                .isFalse();
        assertThat(copies.has(jar("app.war!/lib-1.0.jar", library, classes("com.acme", 3), classes("com.kavsdk", 1))))
                .isFalse();
    }

    @Test
    void takesNothingForACopyThatSaysNothing() {
        assertThat(copies.has(jar("app.war!/KL_Mobile_SDK_Android_1.aar"))).isFalse();
    }
}
