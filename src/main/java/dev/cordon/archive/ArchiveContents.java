package dev.cordon.archive;

import dev.cordon.inventory.Component;
import dev.cordon.inventory.Signal;
import dev.cordon.notice.NoticeCode;
import dev.cordon.text.PrintableText;
import java.io.IOException;
import java.util.Locale;
import java.util.Optional;

/** Collects what one archive says while its entries are shown. */
final class ArchiveContents implements EntryVisitor {

    private final Examination examination;
    private final String ref;
    private final String fileName;
    private final int depth;
    private final FactSet facts;
    private final PackageCounter packages;
    private final OwnCoordinates own;

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
        facts.add(Signal.FILE_NAME, fileName, "the file name of " + ref);
    }

    private ArchiveContents(ArchiveContents outer) {
        examination = outer.examination;
        ref = outer.ref;
        // Without the name, a classes.jar in a classes.jar is an archive like any other.
        fileName = "";
        depth = outer.depth + 1;
        facts = outer.facts;
        packages = outer.packages;
        own = outer.own;
    }

    /** Adds to the same facts from an archive that is a part of this one. */
    ArchiveContents unfolded() {
        return new ArchiveContents(this);
    }

    /** What to call the archive. */
    String ref() {
        return ref;
    }

    @Override
    public void classFile(byte[] name, int start, int length) throws IOException {
        packages.count(name, start, length);
    }

    @Override
    public void entry(String name, EntryContent content) throws IOException {
        if (EntryName.isOdd(name)) {
            remarkName(name);
        }
        EntryKind kind = EntryKind.of(name);
        try {
            switch (kind) {
                case OTHER -> examination.misnamed(name, content, ref, depth + 1);
                case NATIVE -> facts.add(Signal.FILE_NAME, EntryName.last(name), path(name));
                case ARCHIVE -> archive(name, content);
                case CLOSED -> {
                    facts.add(Signal.FILE_NAME, EntryName.last(name), path(name));
                    throw closed(content);
                }
                default -> small(kind, name, content);
            }
        } catch (LimitException | NotExaminedException e) {
            examination.unread(path(name, content), e, name, content);
        } catch (IOException e) {
            if (content.isFile() && !(e instanceof BrokenException)) {
                examination.unread(path(name, content), e, name, content);
            } else {
                remark(NoticeCode.ARCHIVE_ENTRY_BROKEN, name, e);
            }
        }
    }

    private void archive(String name, EntryContent content) throws IOException {
        boolean librarysOwnClasses =
                name.equals("classes.jar") && fileName.toLowerCase(Locale.ROOT).endsWith(".aar");
        if (librarysOwnClasses) {
            examination.unfold(name, content, this, depth + 1);
        } else {
            examination.nested(name, content, ref, depth + 1);
        }
    }

    private void small(EntryKind kind, String name, EntryContent content) throws IOException {
        byte[] bytes = content.bytes(kind.mostBytes());
        String where = PrintableText.quote(name) + " of " + ref;
        switch (kind) {
            case MANIFEST -> ManifestFacts.add(bytes, where, facts);
            case POM_PROPERTIES -> EmbeddedPom.addProperties(bytes, where, facts, own);
            case POM -> EmbeddedPom.addPom(bytes, where, facts);
            case SIGNATURE -> SignerFacts.add(bytes, where, facts);
            case ANDROID_MANIFEST ->
                AndroidManifest.packageName(bytes)
                        .ifPresent(p -> facts.add(Signal.JAVA_PACKAGE, p, "package in " + where));
            case DOCUMENT -> examination.document(new EmbeddedDocument(ref, PrintableText.quote(name), bytes));
            default -> throw new BrokenException("is of no kind that is read");
        }
    }

    /** The component, when every entry was shown. */
    Component component() {
        String where = "the classes of " + ref;
        packages.packages().forEach((name, count) -> facts.add(Signal.JAVA_PACKAGE, name, where, count));
        for (String folder : packages.folders()) {
            if (PackageName.isOdd(folder)) {
                remarkName(folder);
            }
        }
        Optional<PomCoordinates> coordinates = own.coordinates();
        return new Component(
                ref,
                coordinates.map(c -> PrintableText.quote(c.toString())).orElse(fileName),
                coordinates.flatMap(PomCoordinates::purl),
                Optional.empty(),
                facts.sorted());
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

    private static NotExaminedException closed(EntryContent content) throws IOException {
        return ClosedFormat.of(content.head())
                .map(ClosedFormat::unread)
                .orElseGet(() -> new NotExaminedException("has a format that is not read", "Unpack it"));
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
