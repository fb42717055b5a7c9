package dev.cordon.examine;

import dev.cordon.inventory.Purl;
import dev.cordon.pom.PomFacts;

/** The POMs of a module's dependencies, wherever they lie. Thread-safe. */
public interface DependencyPoms {

    /** Whether a dependency has a POM, as far as its module knows. */
    boolean has(Purl dependency);

    /** What the POM of a dependency that has one says. */
    PomFacts of(Purl dependency);
}
