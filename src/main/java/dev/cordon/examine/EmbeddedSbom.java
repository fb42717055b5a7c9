package dev.cordon.examine;

import dev.cordon.archive.EmbeddedDocument;
import dev.cordon.audit.Identity;
import dev.cordon.inventory.Component;
import dev.cordon.notice.Fault;
import dev.cordon.notice.FaultCode;
import dev.cordon.notice.FaultException;
import dev.cordon.notice.Location;
import dev.cordon.notice.Notice;
import dev.cordon.notice.NoticeCode;
import dev.cordon.sbom.SbomDocument;
import dev.cordon.sbom.SbomReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * An SBOM within an archive.
 *
 * @param name the whole path, as in {@code outer!/META-INF/sbom/bom.json}
 * @param archive the ref of the archive that holds it
 * @param document what it says apart from its components; empty where it cannot be read
 * @param sha256 of its bytes; empty where it cannot be read
 * @param components what it lists
 * @param notices what reading it had to say
 */
public record EmbeddedSbom(
        String name,
        String archive,
        Optional<SbomDocument> document,
        Optional<String> sha256,
        List<Component> components,
        List<Notice> notices) {

    public EmbeddedSbom {
        components = List.copyOf(components);
        notices = List.copyOf(notices);
    }

    /** By what it can be told later. */
    public Identity identity() {
        return document.map(d -> Identity.document(d.versionedFormat(), sha256, d.itself()))
                .orElse(Identity.NONE);
    }

    /** The same, where the archive has another ref. */
    EmbeddedSbom within(String ref) {
        return new EmbeddedSbom(name, ref, document, sha256, components, notices);
    }

    /**
     * Reads a document. One that cannot be read is a broken entry in a good archive, which is told; a file that only has
     * the name of an SBOM is none.
     */
    static Optional<EmbeddedSbom> read(EmbeddedDocument embedded) {
        String name = embedded.toString();
        List<Component> components = new ArrayList<>();
        try {
            DigestedStream in = new DigestedStream(embedded.open());
            SbomDocument document = SbomReader.read(in, name, components::add);
            // That it lists nothing is nothing to hear of where the archive around it is looked at.
            List<Notice> notices = document.notices().stream()
                    .filter(notice -> notice.code() != NoticeCode.NOTHING_IN_IT)
                    .toList();
            return Optional.of(new EmbeddedSbom(
                    name, embedded.archive(), Optional.of(document), Optional.of(in.digest()), components, notices));
        } catch (IOException e) {
            throw new UncheckedIOException("what lies in memory can be read", e);
        } catch (FaultException e) {
            Fault first = e.faults().get(0);
            if (first.code() == FaultCode.SBOM_NOT_RECOGNISED) {
                return Optional.empty();
            }
            Notice broken = new Notice(
                    NoticeCode.ARCHIVE_ENTRY_BROKEN,
                    "the SBOM " + name + " cannot be read, so what it lists was not examined: " + first.what(),
                    Optional.of(Location.of(embedded.archive())));
            return Optional.of(new EmbeddedSbom(
                    name, embedded.archive(), Optional.empty(), Optional.empty(), List.of(), List.of(broken)));
        }
    }
}
