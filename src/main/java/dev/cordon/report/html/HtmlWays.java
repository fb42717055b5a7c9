package dev.cordon.report.html;

import java.util.List;

/**
 * How the component of a finding gets into the modules in which it was found. A module may depend on another one in which
 * it was found too: such a way is shown in short, since it is mended where the component comes into the build.
 *
 * @param own the ways from outside the build
 * @param through the ways through other modules
 */
record HtmlWays(List<HtmlWay> own, List<HtmlThrough> through) {

    HtmlWays {
        own = List.copyOf(own);
        through = List.copyOf(through);
    }

    static HtmlWays of(List<HtmlVerdict> seen, HtmlSources sources) {
        List<HtmlSplit> splits = HtmlSplit.all(seen, sources);
        // Where all come through each other nothing would be left to mend.
        if (splits.stream().allMatch(HtmlSplit::isThroughOnly)) {
            return new HtmlWays(HtmlWay.together(seen), List.of());
        }
        HtmlThroughs throughs = new HtmlThroughs(splits, sources);
        return new HtmlWays(
                HtmlWay.together(splits.stream()
                        .filter(split -> !split.isThroughOnly())
                        .map(HtmlSplit::withoutOthers)
                        .toList()),
                splits.stream()
                        .filter(split -> !split.through().isEmpty())
                        .map(throughs::of)
                        .toList());
    }

    /** Whether the ways through other modules are just those of another component: of one that comes with it. */
    boolean isThroughLike(HtmlWays other) {
        return through.stream()
                .map(HtmlThrough::said)
                .toList()
                .equals(other.through().stream().map(HtmlThrough::said).toList());
    }
}
