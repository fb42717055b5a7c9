package dev.cordon.match;

import dev.cordon.inventory.Signal;
import java.util.List;
import java.util.Optional;

/**
 * Whole names, equal after {@link OrganizationName#normalise}; equal only by look-alike letters is indicative, and so is a
 * name that stands as that of a person or of whoever hands a package out.
 */
final class OrganizationRule implements SignalRule {

    private static final char SKELETON = '~';

    /**
     * What may stand before a name and says that its owner need not have made the software: how SPDX begins the name of a
     * person, where tools have been seen to write that of a company, and the fields of packages in which a distribution
     * names itself.
     */
    private static final List<String> ROLES = List.of("Person:", "Vendor:", "Origin:");

    @Override
    public Signal signal() {
        return Signal.ORGANIZATION;
    }

    @Override
    public Optional<String> problem(String pattern) {
        return OrganizationName.normalise(pattern).length() < 2
                ? Optional.of("an organization pattern is the whole name of an organization")
                : Optional.empty();
    }

    @Override
    public List<String> keys(String pattern) {
        String name = OrganizationName.normalise(pattern);
        return List.of(name, SKELETON + OrganizationName.skeleton(name));
    }

    @Override
    public List<Candidate> candidates(String value) {
        String name = OrganizationName.normalise(bare(value));
        return List.of(
                role(value).isPresent() ? Candidate.indicative(name) : Candidate.conclusive(name),
                Candidate.indicative(SKELETON + OrganizationName.skeleton(name)));
    }

    @Override
    public boolean mayMeet(String value, KeyHashes keys) {
        return PlainOrganization.mayBeAmong(keys, bare(value), SKELETON);
    }

    private static Optional<String> role(String value) {
        for (String role : ROLES) {
            if (value.startsWith(role)) {
                return Optional.of(role);
            }
        }
        return Optional.empty();
    }

    private static String bare(String value) {
        return value.substring(role(value).map(String::length).orElse(0));
    }
}
