package dev.cordon.report.html;

import dev.cordon.notice.Location;
import java.util.List;
import java.util.Optional;

/**
 * How a component gets into a module through other modules of the build in which it was found as well.
 *
 * @param seen the module
 * @param only whether it comes in no other way, so that it goes away with those
 * @param by the modules that the module depends on and that bring the component, each with the place of its declaration
 * @param ways the names on each way after the module's; a way that goes on from another module as shown for that one ends
 *     with its name
 * @param more how many ways are not shown
 * @param managed where dependency management sets the component's version
 */
record HtmlThrough(
        HtmlVerdict seen, boolean only, List<String> by, List<List<String>> ways, long more, Optional<Location> managed) {

    HtmlThrough {
        by = List.copyOf(by);
        ways = List.copyOf(ways);
    }

    /** What is said, whatever it is said of. */
    List<Object> said() {
        return List.of(seen.label(), only, by, ways, more, managed);
    }
}
