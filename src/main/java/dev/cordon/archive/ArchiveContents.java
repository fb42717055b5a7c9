package dev.cordon.archive;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.cordon.archive.images.LayerNames;
import dev.cordon.archive.packages.InstalledPackages;
import dev.cordon.archive.packages.PackageFile;
import dev.cordon.bytes.BrokenException;
import dev.cordon.bytes.FileTrouble;
import dev.cordon.bytes.LimitException;
import dev.cordon.bytes.NotExaminedException;
import dev.cordon.inventory.Signal;
import dev.cordon.notice.NoticeCode;
import java.io.IOException;
import java.util.Locale;
import java.util.Optional;

/** Collects what one archive says while its entries are shown. */
final class ArchiveContents implements EntryVisitor {

    private static final long LARGEST_CLASS = 1 << 20;

    /** What a Debian package begins with (deb(5)). */
    private static final String DEBIAN = "debian-binary";

    private final Examination examination;
    private final String fileName;
    private final int depth;
    private final boolean control;
    private final ArchiveFacts facts;
    private final Descriptors descriptors;
    private final PackagesOfOthers others;
    private final ImageParts image;
    private final CodeFiles code;
    private Optional<LayerNames> names = Optional.empty();
    private boolean debian;

    /**
     * @param ref what to call the archive
     * @param fileName the last segment of its path
     * @param depth 0 for an archive that lies in none
     */
    ArchiveContents(Examination examination, String ref, String fileName, int depth) {
        this.examination = examination;
        this.fileName = fileName;
        this.depth = depth;
        control = false;
        facts = new ArchiveFacts(examination, ref, fileName);
        descriptors = new Descriptors(examination, facts);
        others = new PackagesOfOthers(examination, facts);
        image = new ImageParts();
        code = new CodeFiles(examination, facts, this::archive);
    }

    private ArchiveContents(ArchiveContents outer, boolean control) {
        examination = outer.examination;
        // Without the name, a classes.jar in a classes.jar is an archive like any other.
        fileName = "";
        depth = outer.depth + 1;
        this.control = control;
        facts = outer.facts;
        descriptors = outer.descriptors;
        others = outer.others;
        image = outer.image;
        code = new CodeFiles(examination, facts, this::archive);
    }

    /** Adds to the same facts from an archive that is a part of this one. */
    ArchiveContents unfolded(String name) {
        return new ArchiveContents(this, name.startsWith("control.tar"));
    }

    /** From now on keeps what it puts over the layers below it, should it be a layer of an image. */
    void mayBeLayer() {
        names = Optional.of(new LayerNames());
    }

    /** Says where it lies: what stands in refs before it, and its name there. */
    void liesIn(String outer, String name) {
        descriptors.liesIn(outer, name);
    }

    /** What it puts over the layers below it. */
    Optional<LayerNames> names() {
        return names;
    }

    /** What of it may make up images. */
    ImageParts image() {
        return image;
    }

    /** What is installed in it. */
    InstalledPackages installed() {
        return others.installed();
    }

    /** What was seen of it. */
    ArchiveFacts facts() {
        return facts;
    }

    @Override
    public void classFile(byte[] name, int start, int length) throws IOException {
        if (names.isPresent()) {
            names.get().add(new String(name, start, length, UTF_8));
        }
        facts.packages().count(name, start, length);
    }

    /** Nobody who sends a jar to a repository hides another in a class of it, and there are millions of classes. */
    @Override
    public boolean looksInto(long size) {
        return examination.role() != Role.DEPENDENCY || size > LARGEST_CLASS;
    }

    @Override
    public void link(String name, String target) throws IOException {
        if (names.isPresent()) {
            names.get().link(name);
        }
        image.link(name, target, examination.budget());
    }

    @Override
    public void hardLink(String name, String target) throws IOException {
        if (names.isPresent()) {
            names.get().hardLink(name, target, examination.budget());
        }
        image.hardLink(name, target, examination.budget());
    }

    @Override
    public void entry(String name, EntryContent given) throws IOException {
        if (names.isPresent()) {
            names.get().add(name);
            if (LayerNames.isWhiteout(name) && given.claimedSize() == 0) {
                return;
            }
        }
        if (EntryName.isOdd(name)) {
            examination.remarks().oddName(facts.path(name));
        }
        byte[] bytes = name.getBytes(UTF_8);
        boolean named = ClassName.matches(bytes, 0, bytes.length);
        EntryContent content = named ? given : examination.digested(facts.ref(), name, given);
        try {
            if (named) {
                classFile(bytes, 0, bytes.length);
            }
            look(name, named, content);
            content.settle();
        } catch (LimitException | NotExaminedException e) {
            image.failed(name, e, examination.unread(facts.path(name, content), e, name, content));
        } catch (IOException e) {
            if (content.isFile() && !(e instanceof BrokenException)) {
                examination.unread(facts.path(name, content), e, name, content);
            } else {
                examination.remarks().add(NoticeCode.ARCHIVE_ENTRY_BROKEN, facts.path(name), FileTrouble.of(e));
            }
        }
    }

    /** @param named whether it is a class by its name */
    private void look(String name, boolean named, EntryContent content) throws IOException {
        EntryKind kind = EntryKind.of(name);
        if (kind == EntryKind.NATIVE || kind == EntryKind.CLOSED) {
            facts.add(Signal.FILE_NAME, EntryName.last(name), facts.path(name));
        }
        if (kind == EntryKind.ARCHIVE) {
            archive(name, content);
            return;
        }
        byte[] head = content.head();
        Optional<Format> begins = Format.of(head);
        if (begins.isEmpty() && image.takes(name, head, content, examination.budget())) {
            return;
        }
        if (begins.filter(Format::isOpened).isPresent()) {
            archive(name, content);
        } else if (begins.isPresent() && !(named && begins.get() == Format.CLASS)) {
            code(name, begins.get(), content);
        } else if (kind == EntryKind.CLOSED) {
            throw NotExaminedException.format("has a format that is not read", "Unpack it");
        } else if (CodePlace.isRpmDatabase(name) && content.head().length > 0) {
            throw NotExaminedException.format(
                    "is the database of installed rpm packages, which is not read",
                    "Write an SBOM of it with 'syft scan'");
        } else if (kind != EntryKind.OTHER && kind != EntryKind.NATIVE) {
            descriptors.read(kind, name, content);
        } else if (packageFile(name).isPresent()) {
            others.describes(packageFile(name).get(), name, content);
        } else if (content.isFile()) {
            code.byItsEnd(name, content);
        } else if (name.equals(DEBIAN)) {
            debian = true;
        }
    }

    private Optional<PackageFile> packageFile(String name) {
        boolean file = control && (name.equals("control") || name.equals("./control"));
        return file ? Optional.of(PackageFile.DEBIAN_CONTROL) : PackageFile.of(name);
    }

    /** Takes in code that is no archive. */
    void code(String name, Format format, EntryContent content) throws IOException {
        if (format == Format.RPM) {
            others.rpm(depth == 0 && name.equals(fileName), name, content);
        } else {
            code.read(name, format, content);
        }
    }

    private void archive(String name, EntryContent content) throws IOException {
        facts.note();
        String lower = fileName.toLowerCase(Locale.ROOT);
        boolean librarysOwnClasses = name.equals("classes.jar") && lower.endsWith(".aar");
        boolean packagesOwnFiles = debian && (name.startsWith("data.tar") || name.startsWith("control.tar"));
        if (librarysOwnClasses || packagesOwnFiles) {
            examination.unfold(name, content, this, depth + 1);
        } else {
            examination.nested(name, content, this, depth + 1);
        }
    }

    /** Takes in the one thing in a packed file. */
    void packed(String name, EntryContent content) throws IOException {
        byte[] head = content.head();
        boolean document = depth == 0 && head.length > 0 && (head[0] == '{' || head[0] == '<');
        if (document && Format.of(head).isEmpty() && EntryKind.of(name) == EntryKind.OTHER) {
            descriptors.read(EntryKind.DOCUMENT, name, content);
        } else {
            entry(name, content);
        }
    }

    /** Takes what came of it, when every entry was shown: packages that are installed, and images put together. */
    void settle() throws LimitException {
        image.settle(facts, examination);
        if (names.isEmpty()) {
            examination.components().addPackages(installed().components());
        }
    }
}
