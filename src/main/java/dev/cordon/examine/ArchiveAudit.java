package dev.cordon.examine;

import dev.cordon.archive.Archive;
import dev.cordon.archive.Role;
import dev.cordon.archive.UnreadPart;
import dev.cordon.audit.Audit;
import dev.cordon.audit.Hearing;
import dev.cordon.audit.Hearing.JudgedSource;
import dev.cordon.audit.Identity;
import dev.cordon.audit.NotJudged;
import dev.cordon.bytes.ByteSource;
import dev.cordon.bytes.ShownPath;
import dev.cordon.inventory.Component;
import dev.cordon.inventory.Inventory;
import dev.cordon.inventory.Source;
import dev.cordon.inventory.Strength;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * Judges archives and folders of them by themselves, as a supplier sends them: with what is nested in them, and the SBOMs
 * inside.
 *
 * @param audit how to judge
 * @param store how to read them
 * @param top the directory against which reports name files
 * @param unread takes the parts that were not read; by any thread
 */
public record ArchiveAudit(Audit audit, ArchiveStore store, Path top, Collection<UnreadPart> unread) {

    /**
     * Judges one archive or folder.
     *
     * @return what there is to report of it and of each SBOM in it, and what could not be read; nothing for a folder in which there is no
     *     archive and no code
     */
    List<JudgedSource> hear(LocalFile file) {
        Source source = new Source(Source.Kind.FILES, file.label(), Optional.of(ShownPath.of(file.path(), top)));
        return hear(
                store.as(Role.AUDITED).open(file),
                file.label(),
                file::isMereFolder,
                source,
                Map.of(file.label(), file));
    }

    /**
     * Judges an archive that is no file of anybody's.
     *
     * @param name what reports call it
     */
    List<JudgedSource> hear(ByteSource bytes, String name) {
        Archive archive = store.open(bytes, name);
        return hear(archive, name, c -> false, new Source(Source.Kind.FILES, name), Map.of());
    }

    private List<JudgedSource> hear(
            Archive archive,
            String label,
            Predicate<Component> mereFolder,
            Source source,
            Map<String, LocalFile> files) {
        OpenedArchive contents = OpenedArchive.of(
                archive, d -> d.archive().equals(label) || OpenedArchive.isBelowMetaInf(d), label::equals);
        unread.addAll(contents.unread());
        List<Component> components = new ArrayList<>();
        contents.components().stream()
                .filter(mereFolder.negate())
                .map(c -> c.isNested() ? c : c.named(c.ref()))
                .forEach(components::add);
        if (components.isEmpty()) {
            return archive.faults().isEmpty()
                    ? List.of()
                    : List.of(JudgedSource.nothing(store.notJudged(archive.faults())));
        }
        ArchivePaths paths = ArchivePaths.within(components);
        List<JudgedSource> heard = new ArrayList<>();
        for (EmbeddedSbom sbom : contents.sboms()) {
            heard.add(hear(sbom, label, components, paths));
        }
        JudgedSource own =
                audit.hear(new Inventory(source, components, contents.notices()), paths, new FileHashes(files));
        heard.add(
                0,
                own.as(Identity.file(ModuleArchives.sha256(archive.own()))).without(store.notJudged(archive.faults())));
        return heard;
    }

    /** The SBOM of the very thing that was named is its maker's word; one further in may list what was left out. */
    private JudgedSource hear(EmbeddedSbom sbom, String label, List<Component> components, ArchivePaths paths) {
        EmbeddedListing listing = EmbeddedListing.of(sbom.components(), components.stream());
        components.replaceAll(c -> c.with(listing.facts().getOrDefault(c.ref(), List.of())));
        boolean own = sbom.archive().equals(label);
        Hearing hearing =
                audit.hear(new Source(Source.Kind.SBOM, sbom.name()), own ? Strength.CONCLUSIVE : Strength.INDICATIVE);
        listing.only().forEach(hearing::accept);
        List<NotJudged> notJudged = own ? store.notJudged(sbom.faults()) : List.of();
        return sbom.document().isEmpty()
                ? hearing.breakOff(notJudged)
                : hearing.close(sbom.identity(), paths.to(sbom), List.of()).without(notJudged);
    }
}
