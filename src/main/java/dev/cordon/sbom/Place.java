package dev.cordon.sbom;

import dev.cordon.notice.Location;

/** Somewhere in a document, told in two ways. Both are worked out only when asked for. */
interface Place {

    /** For evidence: {@code /components/12/supplier/name of bom.json}. */
    String where();

    /** For faults and notices: line and column. */
    Location location();
}
