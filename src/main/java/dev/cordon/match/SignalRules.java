package dev.cordon.match;

import dev.cordon.inventory.Signal;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The rules of all signals: a new signal adds its line here. */
public final class SignalRules {

    static final List<SignalRule> ALL = List.of(
            new GroupIdRule(),
            new PurlRule(),
            new FoldedRule(Signal.CPE_VENDOR, "[a-z0-9._+!&-]+", "a CPE's vendor field, unescaped and in lower case"),
            new CpeRule(),
            new JavaPackageRule(),
            new OrganizationRule(),
            new FileNameRule(),
            new FoldedRule(
                    Signal.FILE_HASH,
                    "sha256:[0-9a-f]{64}|sha1:[0-9a-f]{40}|sha512:[0-9a-f]{128}",
                    "an algorithm and a digest, as in 'sha256:' and 64 lower-case hexadecimal digits"),
            new DomainRule(),
            new ContactDomainRule());

    private static final Map<Signal, SignalRule> BY_SIGNAL =
            ALL.stream().collect(Collectors.toUnmodifiableMap(SignalRule::signal, Function.identity()));

    private SignalRules() {}

    /** The rule of a signal; every signal has one. */
    public static SignalRule of(Signal signal) {
        return BY_SIGNAL.get(signal);
    }
}
