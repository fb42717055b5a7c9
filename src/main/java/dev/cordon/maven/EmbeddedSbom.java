package dev.cordon.maven;

import dev.cordon.archive.EmbeddedDocument;
import dev.cordon.inventory.Component;
import dev.cordon.notice.Fault;
import dev.cordon.notice.FaultCode;
import dev.cordon.notice.FaultException;
import dev.cordon.notice.Location;
import dev.cordon.notice.Notice;
import dev.cordon.notice.NoticeCode;
import dev.cordon.sbom.SbomDocument;
import dev.cordon.sbom.SbomReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * An SBOM within an archive.
 *
 * @param name the whole path, as in {@code outer!/META-INF/sbom/bom.json}
 * @param archive the ref of the archive that holds it
 * @param document what it says apart from its components; empty where it cannot be read
 * @param components what it lists
 * @param notices what reading it had to say
 */
record EmbeddedSbom(
        String name,
        String archive,
        Optional<SbomDocument> document,
        List<Component> components,
        List<Notice> notices) {

    EmbeddedSbom {
        components = List.copyOf(components);
        notices = List.copyOf(notices);
    }

    /** What it was recognised as, with the version. */
    String format() {
        return document.map(SbomDocument::versionedFormat).orElse("");
    }

    /** The same, where the archive has another ref. */
    EmbeddedSbom within(String ref) {
        return new EmbeddedSbom(name, ref, document, components, notices);
    }

    /**
     * Reads a document. One that cannot be read is a broken entry in a good archive, which is told; a file that only has
     * the name of an SBOM is none.
     */
    static Optional<EmbeddedSbom> read(EmbeddedDocument embedded) {
        String name = embedded.toString();
        List<Component> components = new ArrayList<>();
        try {
            SbomDocument document = SbomReader.read(embedded.open(), name, components::add);
            return Optional.of(
                    new EmbeddedSbom(name, embedded.archive(), Optional.of(document), components, document.notices()));
        } catch (FaultException e) {
            Fault first = e.faults().get(0);
            if (first.code() == FaultCode.SBOM_NOT_RECOGNISED) {
                return Optional.empty();
            }
            Notice broken = new Notice(
                    NoticeCode.ARCHIVE_ENTRY_BROKEN,
                    "the SBOM " + name + " cannot be read, so what it lists was not examined: " + first.what(),
                    Optional.of(Location.of(embedded.archive())));
            return Optional.of(
                    new EmbeddedSbom(name, embedded.archive(), Optional.empty(), List.of(), List.of(broken)));
        }
    }
}
