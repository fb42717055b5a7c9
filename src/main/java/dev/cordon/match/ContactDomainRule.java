package dev.cordon.match;

import dev.cordon.inventory.Signal;
import dev.cordon.inventory.Strength;
import java.util.List;
import java.util.Optional;

/** {@code kaspersky.com} matches e-mail hosts of that name and below it, in support of other evidence only. */
final class ContactDomainRule implements SignalRule {

    @Override
    public Signal signal() {
        return Signal.CONTACT_DOMAIN;
    }

    @Override
    public Optional<String> problem(String pattern) {
        return HostName.canonical(pattern).isPresent()
                ? Optional.empty()
                : Optional.of("a contact-domain pattern is a host, as in kaspersky.com");
    }

    @Override
    public List<String> keys(String pattern) {
        return List.of(HostName.canonical(pattern).orElseThrow());
    }

    @Override
    public List<Candidate> candidates(String value) {
        return HostName.canonical(value).stream()
                .flatMap(host -> HostName.suffixes(host).stream())
                .map(suffix -> new Candidate(suffix, Strength.SUPPORTING))
                .toList();
    }
}
