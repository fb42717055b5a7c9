package dev.cordon.examine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cordon.inventory.Component;
import dev.cordon.inventory.Fact;
import dev.cordon.inventory.Purl;
import dev.cordon.inventory.Signal;
import dev.cordon.testing.Components;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class EmbeddedListingTest {

    private static final Fact SUPPLIER = new Fact(Signal.ORGANIZATION, "Acme", "/components/0/supplier/name of a bill");

    private static Component listed(String ref, String name, String version) {
        Purl purl = Purl.maven("com.acme", name, version, "jar", "");
        return new Component(ref, name, Optional.of(purl), Optional.empty(), List.of(SUPPLIER));
    }

    private static EmbeddedListing listing(Component... listed) {
        return EmbeddedListing.of(List.of(listed), Stream.of(Components.acme()));
    }

    @Test
    void addsWhatItSaysOfAComponentOfTheModule() {
        EmbeddedListing listing = listing(listed("1", "lib", "1.0"));

        assertThat(listing.facts().get(Components.acme().ref())).containsExactly(SUPPLIER);
        assertThat(listing.only()).isEmpty();
    }

    @Test
    void passesOverAnotherVersionThanTheModuleHas() {
        EmbeddedListing listing = listing(listed("1", "lib", "0.9"));

        assertThat(listing.facts()).isEmpty();
        assertThat(listing.only()).isEmpty();
    }

    @Test
    void setsApartWhatTheModuleDoesNotHave() {
        Component other = listed("1", "other", "1.0");
        Component nameless = new Component("2", "x", Optional.empty(), Optional.empty(), List.of(SUPPLIER));

        assertThat(listing(other, nameless).only()).containsExactly(other, nameless);
    }
}
