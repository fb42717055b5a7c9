package dev.cordon.archive;

import dev.cordon.archive.packages.InstalledPackages;
import dev.cordon.archive.packages.PackageDescription;
import dev.cordon.archive.packages.PackageFacts;
import dev.cordon.archive.packages.PackageFile;
import dev.cordon.archive.packages.RpmPackage;
import dev.cordon.bytes.BrokenException;
import dev.cordon.bytes.FileTrouble;
import dev.cordon.bytes.NotExaminedException;
import dev.cordon.inventory.Signal;
import dev.cordon.notice.NoticeCode;
import dev.cordon.pom.FactSet;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;

/**
 * The packages of other ecosystems in one archive: what the archive says of itself as such a package, what others that lie
 * unpacked in it say of themselves, and the lists of what is installed.
 */
final class PackagesOfOthers {

    private final Examination examination;
    private final ArchiveFacts facts;
    private final InstalledPackages installed = new InstalledPackages();

    PackagesOfOthers(Examination examination, ArchiveFacts facts) {
        this.examination = examination;
        this.facts = facts;
    }

    /** What is installed in the archive. */
    InstalledPackages installed() {
        return installed;
    }

    /** Takes in what a package says of itself, or a list of packages. */
    void describes(PackageFile kind, String name, EntryContent content) throws IOException {
        if (kind.isDatabase() || kind == PackageFile.OS_RELEASE) {
            lists(kind, name, content);
            return;
        }
        boolean whole = kind.isOfWhole(name) && !content.isFile();
        PackageFacts said = new PackageFacts(whole ? facts.set() : new FactSet(), facts.where(name));
        try {
            PackageDescription.read(kind, content.bytes(kind.mostBytes()), said);
        } finally {
            found(whole, name, content, said);
        }
    }

    private void lists(PackageFile kind, String name, EntryContent content) throws IOException {
        String path = facts.path(name, content);
        facts.note();
        try {
            installed.add(kind, name, content.bytes(kind.mostBytes()), path, examination.budget());
        } catch (BrokenException e) {
            examination.unread(path, e, name, content);
        }
    }

    /**
     * Takes in what an rpm package says of itself; its files are not read.
     *
     * @param whole whether it is the archive, and no entry of it
     * @throws NotExaminedException in the end, for its files
     */
    void rpm(boolean whole, String name, EntryContent content) throws IOException {
        PackageFacts said = new PackageFacts(
                whole ? facts.set() : new FactSet(),
                "the header of " + (whole ? facts.ref() : facts.path(name, content)));
        facts.add(Signal.FILE_NAME, EntryName.last(name), facts.path(name));
        try (InputStream in = content.stream()) {
            RpmPackage.read(in, said);
        } catch (BrokenException e) {
            examination.remarks().add(NoticeCode.ARCHIVE_ENTRY_BROKEN, facts.path(name), FileTrouble.of(e));
        }
        found(whole, name, content, said);
        throw NotExaminedException.format(
                "is an rpm package, whose files are not read", "Unpack it with 'rpm2archive'");
    }

    private void found(boolean whole, String name, EntryContent content, PackageFacts said) throws IOException {
        if (whole) {
            facts.own().consider(said.purl());
        } else if (said.purl().isPresent()) {
            facts.note();
            examination.components().addPackages(List.of(said.component(facts.path(name, content))));
        }
    }
}
