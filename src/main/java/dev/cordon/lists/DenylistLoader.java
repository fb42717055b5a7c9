package dev.cordon.lists;

import dev.cordon.denylist.Denylist;
import dev.cordon.denylist.Level;
import dev.cordon.denylist.file.BundledDenylist;
import dev.cordon.denylist.file.InlinePatterns;
import dev.cordon.denylist.file.JoinedLists;
import dev.cordon.notice.Fault;
import dev.cordon.notice.FaultCode;
import dev.cordon.notice.FaultException;
import dev.cordon.notice.Location;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Loads the denylists that a build asks for and joins them, the bundled one first and inline patterns last. */
public record DenylistLoader(PolicyFiles files) {

    private static final String PARAMETER = "cordon.denylists";
    private static final PolicyFiles.Kind DENYLIST =
            new PolicyFiles.Kind("the denylist", PARAMETER, FaultCode.DENYLIST_UNREADABLE, BundledDenylist.NAMES);

    /**
     * The lists, joined.
     *
     * @param bundled whether the default list of those that come with Cordon is one of them
     * @param specs the further lists, in the order of the parameter
     * @param patterns inline patterns by level
     * @throws FaultException if a list cannot be had or read, or if there is none at all
     */
    public Denylist load(boolean bundled, List<String> specs, Map<Level, List<String>> patterns, LocalDate today) {
        JoinedLists joined = new JoinedLists();
        if (bundled) {
            joined.addBundled(BundledDenylist.DEFAULT);
        }
        for (Source source : sources(specs)) {
            source.bytes()
                    .ifPresentOrElse(bytes -> joined.add(bytes, source.name()), () -> joined.addBundled(source.name()));
        }
        if (!patterns.isEmpty()) {
            joined.add(InlinePatterns.denylist(patterns, today, InlinePatterns.Owner.BUILD));
        }
        return joined.checked().filter(list -> !list.vendors().isEmpty()).orElseThrow(DenylistLoader::none);
    }

    /**
     * A list that is asked for.
     *
     * @param name how the parameter names it
     * @param bytes what it holds; empty for one that comes with Cordon
     */
    private record Source(String name, Optional<byte[]> bytes) {}

    /** Every list, as often as it is named, since a later one counts. Each that cannot be had is reported. */
    private List<Source> sources(List<String> specs) {
        List<Source> sources = new ArrayList<>();
        List<Fault> faults = new ArrayList<>();
        for (String text : specs) {
            if (BundledDenylist.NAMES.contains(text.strip())) {
                sources.add(new Source(text.strip(), Optional.empty()));
                continue;
            }
            try {
                PolicyFileSpec spec = files.spec(text, PARAMETER);
                sources.add(new Source(spec.text(), Optional.of(files.bytes(spec, DENYLIST))));
            } catch (FaultException e) {
                faults.addAll(e.faults());
            }
        }
        FaultException.throwIfAny(faults);
        return sources;
    }

    private static FaultException none() {
        return new FaultException(new Fault(
                FaultCode.DENYLIST_NONE,
                "the loaded lists name no vendor, so that nothing could ever be found",
                Location.of(PARAMETER),
                "Name a list with vendors, or leave cordon.bundledDenylist at true."));
    }
}
