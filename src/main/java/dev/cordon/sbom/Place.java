package dev.cordon.sbom;

import dev.cordon.notice.Location;
import java.util.function.Supplier;

/** Somewhere in a document, named in two ways. */
interface Place {

    /** For evidence: {@code /components/12/supplier/name of bom.json}. Stays when a walk moves on, and is text when asked. */
    Supplier<String> where();

    /** For faults and notices: line and column. Worked out when asked for. */
    Location location();
}
