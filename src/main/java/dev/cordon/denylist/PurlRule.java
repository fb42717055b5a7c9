package dev.cordon.denylist;

import dev.cordon.inventory.Purl;
import dev.cordon.inventory.Signal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * {@code pkg:npm/%40kaspersky/hexa-ui} matches that package in any version, {@code pkg:npm/%40kaspersky/*} everything
 * in that namespace and below it.
 */
final class PurlRule implements SignalRule {

    private static final String FORM =
            "a purl pattern is pkg:type/namespace/name or pkg:type/namespace/* without a version, '@' written as %40";

    @Override
    public Signal signal() {
        return Signal.PURL;
    }

    @Override
    public Optional<String> problem(String pattern) {
        try {
            Purl purl = Purl.parse(pattern);
            boolean wildcardOnly = purl.name().equals("*") && purl.namespace().isEmpty();
            boolean otherWildcard = pattern.indexOf('*') >= 0 && pattern.indexOf('*') != pattern.length() - 1;
            boolean partial = pattern.endsWith("*") && !purl.name().equals("*");
            boolean tooMuch = purl.version().isPresent() || pattern.indexOf('?') >= 0 || pattern.indexOf('#') >= 0;
            return wildcardOnly || otherWildcard || partial || tooMuch ? Optional.of(FORM) : Optional.empty();
        } catch (IllegalArgumentException e) {
            return Optional.of(FORM);
        }
    }

    @Override
    public List<String> keys(String pattern) {
        String path = Purl.parse(pattern).path();
        return List.of(path.endsWith("/*") ? path.substring(0, path.length() - 1) : path);
    }

    @Override
    public List<Candidate> candidates(String value) {
        String path = Purl.pathOf(value);
        List<Candidate> candidates = new ArrayList<>();
        candidates.add(Candidate.conclusive(path));
        int type = path.indexOf('/');
        for (int slash = path.lastIndexOf('/'); slash > type; slash = path.lastIndexOf('/', slash - 1)) {
            candidates.add(Candidate.conclusive(path.substring(0, slash + 1)));
        }
        return candidates;
    }

    @Override
    public boolean mayMeet(String value, KeyHashes keys) {
        int start = "pkg:".length();
        int end = Purl.endOfPath(value);
        // Where anything is decoded or folded, the path is no part of the text.
        return end < 0 || keys.mayHoldBeginning(value, start, end, '/');
    }
}
