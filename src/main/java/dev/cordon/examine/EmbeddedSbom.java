package dev.cordon.examine;

import dev.cordon.archive.EmbeddedDocument;
import dev.cordon.archive.UnreadPart;
import dev.cordon.audit.Identity;
import dev.cordon.bytes.DigestStream;
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
import java.util.stream.Stream;

/**
 * An SBOM within an archive.
 *
 * @param name the whole path, as in {@code outer!/META-INF/sbom/bom.json}
 * @param archive the ref of the archive that holds it
 * @param document what it says apart from its components; empty where it could not be read to its end
 * @param sha256 of its bytes; empty where it could not be read to its end
 * @param components what it lists, or what was read of that before it broke off
 * @param notices what reading it had to say
 * @param faults what of it could not be read
 */
public record EmbeddedSbom(
        String name,
        String archive,
        Optional<SbomDocument> document,
        Optional<String> sha256,
        List<Component> components,
        List<Notice> notices,
        List<Fault> faults) {

    public EmbeddedSbom {
        components = List.copyOf(components);
        notices = List.copyOf(notices);
        faults = List.copyOf(faults);
    }

    /** By what it can be known later. */
    public Identity identity() {
        return document.map(d -> Identity.document(d.versionedFormat(), sha256, d.itself()))
                .orElse(Identity.NONE);
    }

    /** The same, where the archive has another ref. */
    EmbeddedSbom within(String ref) {
        return new EmbeddedSbom(name, ref, document, sha256, components, notices, faults);
    }

    /**
     * What is to be heard of it where somebody else has made the archive: that it cannot be read stops nobody, and is named
     * among what was {@linkplain #unread() not read}.
     */
    Stream<Notice> heard() {
        return Stream.concat(
                notices.stream(),
                faults.stream()
                        .map(fault -> new Notice(
                                NoticeCode.ARCHIVE_ENTRY_BROKEN,
                                "the SBOM " + name + " cannot be read, so what it lists was not examined: "
                                        + fault.what(),
                                Optional.of(Location.of(archive)))));
    }

    /** It as a part of the archive that was not read; nothing where it was. */
    Stream<UnreadPart> unread() {
        return faults.stream()
                .map(fault -> new UnreadPart(name, "cannot be read as the SBOM that it is: " + fault.what()));
    }

    /** Reads a document, as far as it can be read. A file that only has the name of an SBOM is none. */
    static Optional<EmbeddedSbom> read(EmbeddedDocument embedded) {
        String name = embedded.toString();
        List<Component> components = new ArrayList<>();
        try {
            DigestStream in = new DigestStream(embedded.open());
            SbomDocument document = SbomReader.read(in, name, components::add);
            // That it lists nothing is nothing to hear of where the archive around it is looked at.
            List<Notice> notices = document.notices().stream()
                    .filter(notice -> notice.code() != NoticeCode.NOTHING_IN_IT)
                    .toList();
            return Optional.of(new EmbeddedSbom(
                    name,
                    embedded.archive(),
                    Optional.of(document),
                    Optional.of(in.hex()),
                    components,
                    notices,
                    document.faults()));
        } catch (IOException e) {
            throw new UncheckedIOException("what lies in memory can be read", e);
        } catch (FaultException e) {
            return e.faults().get(0).code() == FaultCode.SBOM_NOT_RECOGNISED
                    ? Optional.empty()
                    : Optional.of(new EmbeddedSbom(
                            name,
                            embedded.archive(),
                            Optional.empty(),
                            Optional.empty(),
                            components,
                            List.of(),
                            e.faults()));
        }
    }
}
