package dev.cordon.denylist;

import dev.cordon.inventory.Signal;
import java.util.List;
import java.util.Optional;

/** Whole names, equal after {@link OrganizationName#normalise}; equal only by look-alike letters is indicative. */
final class OrganizationRule implements SignalRule {

    private static final char SKELETON = '~';

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
        String name = OrganizationName.normalise(value);
        return List.of(Candidate.conclusive(name), Candidate.indicative(SKELETON + OrganizationName.skeleton(name)));
    }

    @Override
    public boolean mayMeet(String value, KeyHashes keys) {
        return PlainOrganization.mayBeAmong(keys, value, SKELETON);
    }
}
