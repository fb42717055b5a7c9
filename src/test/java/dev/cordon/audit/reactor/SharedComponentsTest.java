package dev.cordon.audit.reactor;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cordon.inventory.Component;
import dev.cordon.inventory.Scope;
import dev.cordon.testing.Components;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class SharedComponentsTest {

    @Test
    void holdsWhatIsEqualOnce() {
        SharedComponents shared = new SharedComponents(100);
        Component first = shared.share(Components.acme());

        assertThat(shared.share(Components.acme())).isSameAs(first);
        assertThat(shared.share(Components.acme().inScope(Optional.of(Scope.RUNTIME))))
                .isNotEqualTo(first);
        assertThat(shared.areTooMany()).isFalse();
    }

    /** A build whose modules list a great deal must not run out of memory for its record. */
    @Test
    void letsTheFactsGoWhereThereAreTooMany() {
        int each = 1 + Components.acme().facts().size();
        SharedComponents shared = new SharedComponents(each);
        assertThat(shared.share(Components.acme()).facts()).isNotEmpty();
        assertThat(shared.areTooMany()).isFalse();

        shared.share(Components.maven("org.example", "more", "1", Scope.COMPILE));

        assertThat(shared.areTooMany()).isTrue();
        assertThat(shared.share(Components.acme()).facts()).isEmpty();
    }
}
