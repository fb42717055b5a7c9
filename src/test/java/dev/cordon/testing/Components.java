package dev.cordon.testing;

import dev.cordon.inventory.Component;
import dev.cordon.inventory.Fact;
import dev.cordon.inventory.Purl;
import dev.cordon.inventory.Scope;
import dev.cordon.inventory.Signal;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Components for tests. */
public final class Components {

    private Components() {}

    /** A Maven artifact as the dependency graph shows it. */
    public static Component maven(String groupId, String artifactId, String version, Scope scope) {
        Purl purl = Purl.maven(groupId, artifactId, version, "jar", "");
        return new Component(
                purl.canonical(),
                groupId + ":" + artifactId + ":" + version,
                Optional.of(purl),
                Optional.of(scope),
                List.of(
                        new Fact(Signal.GROUP_ID, groupId, "in the dependency graph"),
                        new Fact(Signal.PURL, purl.canonical(), "in the dependency graph")));
    }

    /** The artifact {@code com.acme:lib:1.0} in scope compile. */
    public static Component acme() {
        return maven("com.acme", "lib", "1.0", Scope.COMPILE);
    }

    /** A component with nothing but facts. */
    public static Component of(Fact... facts) {
        return new Component("c", "c", Optional.empty(), Optional.empty(), Arrays.asList(facts));
    }
}
