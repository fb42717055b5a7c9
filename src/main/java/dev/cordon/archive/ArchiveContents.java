package dev.cordon.archive;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.cordon.archive.images.LayerNames;
import dev.cordon.archive.packages.InstalledPackages;
import dev.cordon.archive.packages.PackageDescription;
import dev.cordon.archive.packages.PackageFacts;
import dev.cordon.archive.packages.PackageFile;
import dev.cordon.archive.packages.RpmPackage;
import dev.cordon.bytes.BrokenException;
import dev.cordon.bytes.ByteSource;
import dev.cordon.bytes.FileTrouble;
import dev.cordon.bytes.LimitException;
import dev.cordon.bytes.NotExaminedException;
import dev.cordon.inventory.Component;
import dev.cordon.inventory.Fact;
import dev.cordon.inventory.Purl;
import dev.cordon.inventory.Signal;
import dev.cordon.notice.NoticeCode;
import dev.cordon.pom.FactSet;
import dev.cordon.text.PrintableText;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/** Collects what one archive says while its entries are shown. */
final class ArchiveContents implements EntryVisitor {

    private static final long LARGEST_CLASS = 1 << 20;

    /** What a Debian package begins with (deb(5)). */
    private static final String DEBIAN = "debian-binary";

    private final Examination examination;
    private final String ref;
    private final String fileName;
    private final int depth;
    private final FactSet facts;
    private final PackageCounter packages;
    private final OwnCoordinates own;
    private final InstalledPackages installed;
    private final ImageParts image;
    private Optional<LayerNames> names = Optional.empty();
    private String container = "";
    private String nameInContainer = "";
    private boolean debian;
    private final boolean control;
    private boolean noted;

    /**
     * @param ref what to call the archive
     * @param fileName the last segment of its path
     * @param depth 0 for an archive that lies in none
     */
    ArchiveContents(Examination examination, String ref, String fileName, int depth) {
        this.examination = examination;
        this.ref = ref;
        this.fileName = fileName;
        this.depth = depth;
        facts = new FactSet();
        packages = new PackageCounter(examination.budget());
        own = new OwnCoordinates(fileName);
        installed = new InstalledPackages();
        image = new ImageParts();
        control = false;
        facts.add(Signal.FILE_NAME, fileName, "the file name of " + ref);
    }

    private ArchiveContents(ArchiveContents outer, boolean control) {
        examination = outer.examination;
        ref = outer.ref;
        // Without the name, a classes.jar in a classes.jar is an archive like any other.
        fileName = "";
        depth = outer.depth + 1;
        facts = outer.facts;
        packages = outer.packages;
        own = outer.own;
        installed = outer.installed;
        image = outer.image;
        this.control = control;
        container = outer.container;
        nameInContainer = outer.nameInContainer;
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
        container = outer;
        nameInContainer = name;
    }

    /** What it puts over the layers below it. */
    Optional<LayerNames> names() {
        return names;
    }

    /** What of it may make up images. */
    ImageParts image() {
        return image;
    }

    /** What to call the archive. */
    String ref() {
        return ref;
    }

    @Override
    public void classFile(byte[] name, int start, int length) throws IOException {
        if (names.isPresent()) {
            names.get().add(new String(name, start, length, UTF_8), examination.budget());
        }
        packages.count(name, start, length);
    }

    /** Nobody who sends a jar to a repository hides another in a class of it, and there are millions of classes. */
    @Override
    public boolean looksInto(long size) {
        return examination.role() != Role.DEPENDENCY || size > LARGEST_CLASS;
    }

    @Override
    public void link(String name, String target) throws IOException {
        if (names.isPresent()) {
            names.get().add(name, examination.budget());
        }
        image.link(name, target, examination.budget());
    }

    @Override
    public void entry(String name, EntryContent given) throws IOException {
        if (names.isPresent()) {
            names.get().add(name, examination.budget());
        }
        if (EntryName.isOdd(name)) {
            remarkName(name);
        }
        byte[] bytes = name.getBytes(UTF_8);
        boolean named = ClassName.matches(bytes, 0, bytes.length);
        EntryContent content = named ? given : examination.digested(ref, name, given);
        try {
            if (named) {
                classFile(bytes, 0, bytes.length);
            }
            look(name, named, content);
        } catch (LimitException | NotExaminedException e) {
            image.failed(name, e, examination.unread(path(name, content), e, name, content));
        } catch (IOException e) {
            if (content.isFile() && !(e instanceof BrokenException)) {
                examination.unread(path(name, content), e, name, content);
            } else {
                remark(NoticeCode.ARCHIVE_ENTRY_BROKEN, name, e);
            }
        }
    }

    /** @param named whether it is a class by its name */
    private void look(String name, boolean named, EntryContent content) throws IOException {
        EntryKind kind = EntryKind.of(name);
        if (kind == EntryKind.NATIVE || kind == EntryKind.CLOSED) {
            facts.add(Signal.FILE_NAME, EntryName.last(name), path(name));
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
            small(kind, name, content);
        } else if (packageFile(name).isPresent()) {
            describes(packageFile(name).get(), name, content);
        } else if (content.isFile()) {
            byItsEnd(name, content);
        } else if (name.equals(DEBIAN)) {
            debian = true;
        }
    }

    private Optional<PackageFile> packageFile(String name) {
        boolean file = control && (name.equals("control") || name.equals("./control"));
        return file ? Optional.of(PackageFile.DEBIAN_CONTROL) : PackageFile.of(name);
    }

    /** Takes in what a package of another ecosystem says of itself, or a list of such packages. */
    private void describes(PackageFile kind, String name, EntryContent content) throws IOException {
        String path = path(name, content);
        if (kind.isDatabase() || kind == PackageFile.OS_RELEASE) {
            noted = true;
            try {
                installed.add(kind, name, content.bytes(kind.mostBytes()), path, examination.budget());
            } catch (BrokenException e) {
                examination.unread(path, e, name, content);
            }
            return;
        }
        boolean whole = kind.isOfWhole(name) && !content.isFile();
        String where = PrintableText.quote(name) + " of " + ref;
        PackageFacts said = new PackageFacts(whole ? facts : new FactSet(), where);
        try {
            PackageDescription.read(kind, content.bytes(kind.mostBytes()), said);
        } finally {
            if (whole) {
                own.consider(said.purl());
            } else if (said.purl().isPresent()) {
                noted = true;
                examination.found(path, said);
            }
        }
    }

    /** What is installed in it. */
    InstalledPackages installed() {
        return installed;
    }

    /** Takes in code that is no archive. */
    void code(String name, Format format, EntryContent content) throws IOException {
        switch (format) {
            case CLASS -> {
                byte[] itself;
                try (InputStream in = content.stream()) {
                    itself = ClassFile.name(in).orElse(name).getBytes(UTF_8);
                }
                packages.count(itself, 0, itself.length);
            }
            case DEX -> {
                try (ByteSource dex = content.hold(examination.budget())) {
                    DexTypes.read(dex, (type, length) -> packages.count(type, 0, length));
                }
            }
            case ELF, PE, MACH_O, SCRIPT -> {
                // The end of a file costs nothing to look at; that of an entry costs to unpack it all.
                boolean found = content.isFile() && byItsEnd(name, content);
                if (!found && !EntryKind.isLibrary(name)) {
                    program(name, content);
                }
            }
            case RPM -> rpm(name, content);
            default -> {
                facts.add(Signal.FILE_NAME, EntryName.last(name), path(name));
                throw format.unread();
            }
        }
    }

    /** What an rpm package says of itself; its files are not read. */
    private void rpm(String name, EntryContent content) throws IOException {
        boolean whole = depth == 0 && name.equals(fileName);
        PackageFacts said =
                new PackageFacts(whole ? facts : new FactSet(), "the header of " + (whole ? ref : path(name, content)));
        facts.add(Signal.FILE_NAME, EntryName.last(name), path(name));
        try (InputStream in = content.stream()) {
            RpmPackage.read(in, said);
        } catch (BrokenException e) {
            remark(NoticeCode.ARCHIVE_ENTRY_BROKEN, name, e);
        }
        if (whole) {
            own.consider(said.purl());
        } else if (said.purl().isPresent()) {
            noted = true;
            examination.found(path(name, content), said);
        }
        throw NotExaminedException.format(
                "is an rpm package, whose files are not read", "Unpack it with 'rpm2archive'");
    }

    /** What a program carries behind it, and what it is written in where that can be seen. */
    private void program(String name, EntryContent content) throws IOException {
        ProgramTail tail = new ProgramTail();
        try (InputStream in = content.stream()) {
            Optional<ByteSource> behind = tail.archive(in, examination.budget());
            if (behind.isPresent()) {
                try (ByteSource source = behind.get()) {
                    if (ArchiveFormat.of(source, name) instanceof ArchiveFormat.Zip) {
                        archive(name, new SourceContent(source));
                    }
                }
            }
        }
        if (tail.isGo()) {
            throw NotExaminedException.format(
                    "is a program in Go, whose list of modules is not read", "List them with 'go version -m'");
        }
    }

    /** Whether a file that begins as no archive ends as one, or is an image of a disk. */
    private boolean byItsEnd(String name, EntryContent content) throws IOException {
        try (ByteSource source = content.hold(examination.budget())) {
            ArchiveFormat format = ArchiveFormat.of(source, name);
            if (format instanceof ArchiveFormat.Closed closed) {
                throw closed.trouble();
            }
            if (!(format instanceof ArchiveFormat.Zip || format instanceof ArchiveFormat.Both)) {
                return false;
            }
        } catch (BrokenException e) {
            // An archive that contradicts itself: whoever opens it says so.
            archive(name, content);
            return true;
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
        archive(name, content);
        return true;
    }

    private void archive(String name, EntryContent content) throws IOException {
        noted = true;
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
            small(EntryKind.DOCUMENT, name, content);
        } else {
            entry(name, content);
        }
    }

    /** Whether there is more to be said of it than its name. */
    boolean isOfNote() {
        return noted || facts.size() > 1 || !packages.isEmpty();
    }

    private void small(EntryKind kind, String name, EntryContent content) throws IOException {
        byte[] bytes = content.bytes(kind.mostBytes());
        String where = PrintableText.quote(name) + " of " + ref;
        switch (kind) {
            case MANIFEST -> manifest(bytes, name, where);
            case POM_PROPERTIES -> EmbeddedPom.addProperties(bytes, where, facts, own);
            case POM -> EmbeddedPom.addPom(bytes, where, facts);
            case SIGNATURE -> SignerFacts.add(bytes, where, facts);
            case ANDROID_MANIFEST ->
                AndroidManifest.packageName(bytes)
                        .ifPresent(p -> facts.add(Signal.JAVA_PACKAGE, p, "package in " + where));
            case DOCUMENT -> {
                noted = true;
                examination.document(new EmbeddedDocument(ref, PrintableText.quote(name), bytes));
            }
            default -> throw new BrokenException("is of no kind that is read");
        }
    }

    /** Only the manifest at its place says what is loaded. */
    private void manifest(byte[] bytes, String name, String where) throws IOException {
        Map<String, String> paths = new LinkedHashMap<>();
        ManifestFacts.add(bytes, where, facts, (header, value) -> paths.merge(header, value, (a, b) -> a + " " + b));
        if (name.equalsIgnoreCase("META-INF/MANIFEST.MF")) {
            for (Map.Entry<String, String> path : paths.entrySet()) {
                examination
                        .classPaths()
                        .add(path.getKey(), path.getValue(), ref, container, nameInContainer, examination.budget());
            }
        }
    }

    /** The component, when every entry was shown. */
    Component component() {
        String where = "the classes of " + ref;
        packages.packages(folder -> true).forEach((name, count) -> facts.add(Signal.JAVA_PACKAGE, name, where, count));
        for (String folder : packages.folders()) {
            if (PackageName.isOdd(folder)) {
                remarkName(folder);
            }
        }
        return new Component(ref, own.name(), own.purl(), Optional.empty(), facts.sorted());
    }

    /**
     * The component with some of its files only: what has no path, as the archive's own name, counts with each.
     *
     * @param wanted which paths of files and of folders with classes
     */
    Component component(Predicate<String> wanted) {
        FactSet some = new FactSet();
        String into = ref + Component.INTO;
        for (Fact fact : facts.sorted()) {
            boolean classes = fact.signal() == Signal.JAVA_PACKAGE && fact.count() > 0;
            boolean away =
                    fact.where().startsWith(into) && !wanted.test(fact.where().substring(into.length()));
            if (!classes && !away) {
                some.add(fact.signal(), fact.value(), fact.where());
            }
        }
        packages.packages(wanted)
                .forEach((name, count) -> some.add(Signal.JAVA_PACKAGE, name, "the classes of " + ref, count));
        return new Component(ref, own.name(), own.purl(), Optional.empty(), some.sorted());
    }

    /** The component with the files of these paths only; empty where there are none. */
    Optional<Component> covered(Predicate<String> paths) {
        Component some = component(paths);
        Component none = component(path -> false);
        List<Fact> more = some.facts().stream()
                .filter(fact -> !none.facts().contains(fact))
                .toList();
        return more.isEmpty() ? Optional.empty() : Optional.of(some.withFacts(more));
    }

    /** That it is an image which is called so. */
    void isImage(Purl name) {
        facts.add(Signal.PURL, name.canonical(), "the name of the image in " + ref);
        own.consider(Optional.of(name));
    }

    /** Takes what came of it, when every entry was shown: packages that are installed, and images put together. */
    void settle() throws LimitException {
        image.settle(ref, this, examination);
        if (names.isEmpty()) {
            examination.found(installed.components());
        }
    }

    FactSet facts() {
        return facts;
    }

    private void remarkName(String name) {
        examination
                .remarks()
                .add(
                        NoticeCode.ARCHIVE_ENTRY_NAME,
                        path(name),
                        "has a name that leads out of the archive, hides what it says, or is longer or deeper than names are");
    }

    private void remark(NoticeCode code, String name, IOException trouble) {
        examination.remarks().add(code, path(name), FileTrouble.of(trouble));
    }

    private String path(String name) {
        return PrintableText.quote(ref + "!/" + name);
    }

    private String path(String name, EntryContent content) {
        return content.isFile() ? PrintableText.quote(ref + "/" + name) : path(name);
    }
}
