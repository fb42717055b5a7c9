package dev.cordon.archive;

import dev.cordon.bytes.BrokenException;
import dev.cordon.inventory.Signal;
import dev.cordon.text.PrintableText;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;

/** The small files by which archives of the JVM's world describe themselves: manifests, POMs, signatures, SBOMs. */
final class Descriptors {

    private final Examination examination;
    private final ArchiveFacts facts;
    private String container = "";
    private String nameInContainer = "";

    Descriptors(Examination examination, ArchiveFacts facts) {
        this.examination = examination;
        this.facts = facts;
    }

    /** Says where the archive lies: what stands in refs before it, and its name there. */
    void liesIn(String outer, String name) {
        container = outer;
        nameInContainer = name;
    }

    /** Takes in a whole file of one of the kinds that say something. */
    void read(EntryKind kind, String name, EntryContent content) throws IOException {
        if (kind == EntryKind.DOCUMENT && content.isFile() && examination.role() == Role.AUDITED) {
            return; // there may be any number of them, of any size
        }
        byte[] bytes = content.bytes(kind.mostBytes());
        String where = facts.where(name);
        switch (kind) {
            case MANIFEST -> manifest(bytes, name, where);
            case POM_PROPERTIES -> EmbeddedPom.addProperties(bytes, where, facts.set(), facts.own());
            case POM -> EmbeddedPom.addPom(bytes, where, facts.set());
            case SIGNATURE -> SignerFacts.add(bytes, where, facts.set());
            case ANDROID_MANIFEST ->
                AndroidManifest.packageName(bytes)
                        .ifPresent(p -> facts.add(Signal.JAVA_PACKAGE, p, "package in " + where));
            case DOCUMENT -> {
                facts.note();
                examination.document(new EmbeddedDocument(facts.ref(), PrintableText.quote(name), bytes));
            }
            default -> throw new BrokenException("is of no kind that is read");
        }
    }

    /** Only the manifest at its place says what is loaded. */
    private void manifest(byte[] bytes, String name, String where) throws IOException {
        Map<String, String> paths = new LinkedHashMap<>();
        ManifestFacts.add(
                bytes, where, facts.set(), (header, value) -> paths.merge(header, value, (a, b) -> a + " " + b));
        if (name.equalsIgnoreCase("META-INF/MANIFEST.MF")) {
            for (Map.Entry<String, String> path : paths.entrySet()) {
                examination
                        .classPaths()
                        .add(
                                path.getKey(),
                                path.getValue(),
                                facts.ref(),
                                container,
                                nameInContainer,
                                examination.budget());
            }
        }
    }
}
