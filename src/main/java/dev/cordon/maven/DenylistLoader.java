package dev.cordon.maven;

import dev.cordon.denylist.BundledDenylist;
import dev.cordon.denylist.Denylist;
import dev.cordon.denylist.DenylistMerge;
import dev.cordon.denylist.DenylistReader;
import dev.cordon.denylist.InlinePatterns;
import dev.cordon.denylist.Level;
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
record DenylistLoader(PolicyFiles files) {

    private static final String PARAMETER = "cordon.denylists";
    private static final PolicyFiles.Kind DENYLIST =
            new PolicyFiles.Kind("the denylist", PARAMETER, FaultCode.DENYLIST_UNREADABLE);

    /**
     * The lists, joined.
     *
     * @param bundled whether the list that comes with Cordon is one of them
     * @param specs the further lists, in the order of the parameter
     * @param patterns inline patterns by level
     * @throws FaultException if a list cannot be had or read, or if there is none at all
     */
    Denylist load(boolean bundled, List<String> specs, Map<Level, List<String>> patterns, LocalDate today) {
        Optional<Denylist> joined = bundled ? Optional.of(BundledDenylist.read()) : Optional.empty();
        for (Map.Entry<String, byte[]> list : bytes(specs)) {
            Denylist next = DenylistReader.read(list.getValue(), list.getKey(), joined);
            joined = Optional.of(
                    joined.map(before -> DenylistMerge.merge(before, next)).orElse(next));
        }
        if (!patterns.isEmpty()) {
            Denylist inline = InlinePatterns.denylist(patterns, today);
            joined = Optional.of(
                    joined.map(before -> DenylistMerge.merge(before, inline)).orElse(inline));
        }
        return joined.filter(list -> !list.vendors().isEmpty()).orElseThrow(DenylistLoader::none);
    }

    /** The name and the bytes of every list, as often as it is named, since a later one counts. Each that cannot be had is told. */
    private List<Map.Entry<String, byte[]>> bytes(List<String> specs) {
        List<Map.Entry<String, byte[]>> bytes = new ArrayList<>();
        List<Fault> faults = new ArrayList<>();
        for (String text : specs) {
            try {
                PolicyFileSpec spec = PolicyFileSpec.parse(text, PARAMETER);
                bytes.add(Map.entry(spec.text(), files.bytes(spec, DENYLIST)));
            } catch (FaultException e) {
                faults.addAll(e.faults());
            }
        }
        if (!faults.isEmpty()) {
            throw new FaultException(faults);
        }
        return bytes;
    }

    private static FaultException none() {
        return new FaultException(new Fault(
                FaultCode.DENYLIST_NONE,
                "the loaded lists name no vendor, so that nothing could ever be found",
                Location.of(PARAMETER),
                "Name a list with vendors, or leave cordon.bundledDenylist at true."));
    }
}
