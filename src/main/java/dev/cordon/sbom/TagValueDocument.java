package dev.cordon.sbom;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** What the tags of a tag-value document mean. A package lasts until another package, a file or a snippet begins. */
final class TagValueDocument {

    /** The tags of a package, with their names in the JSON form. */
    private static final Map<String, String> MEMBERS = Map.of(
            "SPDXID", "SPDXID",
            "PackageName", "name",
            "PackageVersion", "versionInfo",
            "PackageFileName", "packageFileName",
            "PackageSupplier", "supplier",
            "PackageOriginator", "originator",
            "PackageDownloadLocation", "downloadLocation",
            "PackageHomePage", "homepage");

    private static final Set<String> OTHER_SECTIONS = Set.of("FileName", "SnippetSPDXID", "LicenseID");
    private static final Pattern BLANKS = Pattern.compile("\\s+");

    private final SbomBuilder builder;
    private Optional<Open> open = Optional.empty();
    private int files;

    /** A package and the line it begins at. */
    private record Open(Spdx2Package read, Cursor.Kept start) {}

    TagValueDocument(SbomBuilder builder) {
        this.builder = builder;
    }

    void tag(String tag, Cursor at) {
        switch (tag) {
            case "SPDXVersion" -> Spdx2.accept(at.text(), builder, at);
            case "DocumentNamespace" -> builder.about().serial(at.text());
            case "Creator" -> SpdxRelationships.creator(at.text(), builder);
            case "Created" -> builder.about().created(at.text());
            case "ExternalDocumentRef" -> {
                String[] parts = BLANKS.split(at.text(), 3);
                SpdxRelationships.document(parts[0], parts.length > 1 ? parts[1] : "", builder);
            }
            case "Relationship" -> relationship(BLANKS.split(at.text()));
            case "PackageName" -> {
                close();
                open = Optional.of(new Open(new Spdx2Package(builder), Cursor.Kept.of(at)));
            }
            default -> {
                if (OTHER_SECTIONS.contains(tag)) {
                    close();
                    files += tag.equals("FileName") ? 1 : 0;
                }
            }
        }
        open.ifPresent(o -> member(o.read(), tag, at));
    }

    private static void member(Spdx2Package read, String tag, Cursor at) {
        switch (tag) {
            case "PackageChecksum" -> {
                String text = at.text();
                int colon = text.indexOf(':');
                if (colon > 0) {
                    read.checksum(text.substring(0, colon), text.substring(colon + 1), at);
                }
            }
            case "ExternalRef" -> {
                // The category comes first, and nothing is lost where it is left out
                String[] parts = BLANKS.split(at.text(), 3);
                int last = parts.length - 1;
                read.externalRef(last > 0 ? parts[last - 1] : "", parts[last], at);
            }
            default -> {
                String member = MEMBERS.get(tag);
                if (member != null) {
                    read.value(member, at.text(), at);
                }
            }
        }
    }

    private void relationship(String[] parts) {
        if (parts.length >= 3) {
            SpdxRelationships.note(parts[0], parts[1], parts[2], builder);
        }
    }

    private void close() {
        open.ifPresent(o -> o.read().finish(o.start()));
        open = Optional.empty();
    }

    void end(Cursor at) {
        close();
        builder.requireVersion(Spdx2.FAMILY, Spdx2.KNOWN);
        Spdx2Document.noticeFiles(files, builder, at);
    }
}
