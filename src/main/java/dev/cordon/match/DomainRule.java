package dev.cordon.match;

import dev.cordon.inventory.Signal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * {@code kaspersky.com} matches that host and its subdomains; {@code github.com/KasperskyLab} matches what lies under
 * that path of that very host. Case does not count.
 */
final class DomainRule implements SignalRule {

    @Override
    public Signal signal() {
        return Signal.DOMAIN;
    }

    @Override
    public Optional<String> problem(String pattern) {
        boolean plain = pattern.indexOf('*') < 0 && pattern.indexOf(':') < 0 && !pattern.endsWith("/");
        return plain && HostName.canonical(host(pattern)).isPresent()
                ? Optional.empty()
                : Optional.of("a domain pattern is a host or a host with a path, without scheme or wildcard,"
                        + " as in kaspersky.com or github.com/KasperskyLab");
    }

    @Override
    public List<String> keys(String pattern) {
        String host = HostName.canonical(host(pattern)).orElseThrow();
        return List.of(host + path(pattern));
    }

    @Override
    public List<Candidate> candidates(String value) {
        Optional<String> host = HostName.canonical(host(value));
        if (host.isEmpty()) {
            return List.of();
        }
        List<Candidate> candidates = new ArrayList<>();
        String path = path(value);
        for (int end = path.length(); end > 0; end = path.lastIndexOf('/', end - 1)) {
            candidates.add(Candidate.indicative(host.get() + path.substring(0, end)));
        }
        HostName.suffixes(host.get()).forEach(suffix -> candidates.add(Candidate.indicative(suffix)));
        return candidates;
    }

    @Override
    public boolean mayMeet(String value, KeyHashes keys) {
        String folded = value.toLowerCase(Locale.ROOT);
        int slash = folded.indexOf('/');
        int hostEnd = slash < 0 ? folded.length() : slash;
        return !HostName.isPlain(folded, hostEnd) // what it is in IDNA form takes longer
                || keys.mayHoldEnding(folded, hostEnd, '.')
                || keys.mayHoldBeginning(folded, 0, folded.length(), '/');
    }

    private static String host(String text) {
        int slash = text.indexOf('/');
        return slash < 0 ? text : text.substring(0, slash);
    }

    private static String path(String text) {
        int slash = text.indexOf('/');
        String path = slash < 0 ? "" : text.substring(slash).toLowerCase(Locale.ROOT);
        return path.endsWith("/") ? path.substring(0, path.length() - 1) : path;
    }
}
