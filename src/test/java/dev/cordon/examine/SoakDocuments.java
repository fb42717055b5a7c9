package dev.cordon.examine;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.function.BiFunction;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * The documents of {@code src/bench/soak.sh}: small SBOMs of five formats, no two alike, a thousand in a folder, and the same wherever
 * they are made. Run with {@code mvn test-compile} and then this class on the test class path; the arguments are an empty folder and
 * how many documents to write.
 */
final class SoakDocuments {

    /** One of so many documents has a component of a listed vendor; a prime, so that it comes to every format. */
    private static final int EVERY = 499;

    private static final int FOLDER = 1000;
    private static final int LIBRARIES = 5000;
    private static final int FEWEST = 5;
    private static final int MORE = 41;

    private SoakDocuments() {}

    public static void main(String[] args) throws IOException {
        Path folder = Path.of(args[0]);
        int documents = Integer.parseInt(args[1]);
        long bytes = 0;
        for (int i = 0; i < documents; i++) {
            Path file = folder.resolve(name(i));
            Files.createDirectories(file.getParent());
            Files.writeString(file, text(i, documents));
            bytes += Files.size(file);
        }
        System.out.printf(
                Locale.ROOT, "%d documents of %.1f KB, %.0f MB%n", documents, bytes / 1e3 / documents, bytes / 1e6);
    }

    /** Where a document lies below the folder. */
    static String name(int i) {
        return String.format(
                Locale.ROOT, "%03d/bom-%06d%s", i / FOLDER, i, format(i).ending());
    }

    /** Whether a document cannot be judged: one of JSON and one of XML break off in their middle. Tag-value text has no end to miss. */
    static boolean isBad(int i, int documents) {
        int formats = FORMATS.size();
        return i == documents / 3 / formats * formats || i == 2 * documents / 3 / formats * formats + 1;
    }

    /** Whether a document has a finding. */
    static boolean hasFinding(int i) {
        return i % EVERY == EVERY - 1;
    }

    /** How many components a document has: those that it lists and, in CycloneDX, what it is about. */
    static int components(int i) {
        return libraries(i) + (format(i).namesItsSubject() ? 1 : 0);
    }

    private static int libraries(int i) {
        return FEWEST + i % MORE + (hasFinding(i) ? 1 : 0);
    }

    private static String text(int i, int documents) {
        String whole = format(i).text().apply(i);
        return isBad(i, documents) ? whole.substring(0, whole.length() / 2) + "<\"" : whole;
    }

    private static Format format(int i) {
        return FORMATS.get(i % FORMATS.size());
    }

    /** A format, and how a document of it reads. */
    private record Format(String ending, boolean namesItsSubject, IntFunction<String> text) {}

    private static final List<Format> FORMATS = List.of(
            new Format(".cdx.json", true, SoakDocuments::cycloneDxJson),
            new Format(".cdx.xml", true, SoakDocuments::cycloneDxXml),
            new Format(".spdx.json", false, SoakDocuments::spdxJson),
            new Format(".spdx", false, SoakDocuments::spdxTagValue),
            new Format(".spdx3.json", false, SoakDocuments::spdx3Json));

    /** A component of a document. */
    private record Library(String group, String name, String version) {

        String purl() {
            return "pkg:maven/" + group + "/" + name + "@" + version;
        }
    }

    private static String libraries(int i, String between, BiFunction<Integer, Library, String> each) {
        return IntStream.range(0, libraries(i))
                .mapToObj(n -> each.apply(n, library(i, n)))
                .collect(Collectors.joining(between));
    }

    /** What documents have in common as the SBOMs of one company have; the squares differ, so that no document lists one twice. */
    private static Library library(int i, int n) {
        if (hasFinding(i) && n == FEWEST) {
            return new Library("com.kaspersky.android-components", "kaspresso", "1." + i);
        }
        int number = (i * 7 + n * n) % LIBRARIES;
        return new Library("org.example.g" + number % 97, "library-" + number, "1." + number % 13);
    }

    private static String cycloneDxJson(int i) {
        return """
                {"bomFormat": "CycloneDX", "specVersion": "1.6", "serialNumber": "urn:uuid:00000000-0000-4000-8000-%012d", "version": 1,
                 "metadata": {"component": {"type": "application", "bom-ref": "app", "group": "org.example", "name": "app-%d", "version": "1"}},
                 "components": [
                %s],
                 "dependencies": [{"ref": "app", "dependsOn": [%s]}]}
                """.formatted(
                        i,
                        i,
                        libraries(i, ",\n", (n, l) -> """
                                {"type": "library", "bom-ref": "%1$s", "group": "%2$s", "name": "%3$s", "version": "%4$s", "purl": "%1$s"}\
                                """.formatted(l.purl(), l.group(), l.name(), l.version())),
                        libraries(i, ", ", (n, l) -> '"' + l.purl() + '"'));
    }

    private static String cycloneDxXml(int i) {
        return """
                <?xml version="1.0" encoding="UTF-8"?>
                <bom xmlns="http://cyclonedx.org/schema/bom/1.6" serialNumber="urn:uuid:00000000-0000-4000-8000-%012d" version="1">
                <metadata><component type="application" bom-ref="app"><name>app-%d</name><version>1</version></component></metadata>
                <components>
                %s
                </components>
                <dependencies><dependency ref="app">%s</dependency></dependencies></bom>
                """.formatted(
                        i,
                        i,
                        libraries(i, "\n", (n, l) -> """
                                <component type="library" bom-ref="%1$s"><group>%2$s</group><name>%3$s</name><version>%4$s</version><purl>%1$s</purl></component>\
                                """.formatted(l.purl(), l.group(), l.name(), l.version())),
                        libraries(i, "", (n, l) -> "<dependency ref=\"" + l.purl() + "\"/>"));
    }

    private static String spdxJson(int i) {
        return """
                {"spdxVersion": "SPDX-2.3", "dataLicense": "CC0-1.0", "SPDXID": "SPDXRef-DOCUMENT", "name": "app-%d",
                 "documentNamespace": "https://example.org/spdx/app-%d",
                 "creationInfo": {"created": "2026-01-01T00:00:00Z", "creators": ["Tool: example"]},
                 "packages": [
                %s]}
                """.formatted(i, i, libraries(i, ",\n", (n, l) ->
                """
                        {"SPDXID": "SPDXRef-%d", "name": "%s:%s", "versionInfo": "%s", "downloadLocation": "NOASSERTION", "externalRefs": [\
                        {"referenceCategory": "PACKAGE-MANAGER", "referenceType": "purl", "referenceLocator": "%s"}]}\
                        """.formatted(n, l.group(), l.name(), l.version(), l.purl())));
    }

    private static String spdxTagValue(int i) {
        return """
                SPDXVersion: SPDX-2.3
                DataLicense: CC0-1.0
                SPDXID: SPDXRef-DOCUMENT
                DocumentName: app-%d
                DocumentNamespace: https://example.org/spdx/app-%d
                Creator: Tool: example
                Created: 2026-01-01T00:00:00Z

                %s
                """.formatted(i, i, libraries(i, "\n", (n, l) ->
                """
                        PackageName: %s:%s
                        SPDXID: SPDXRef-%d
                        PackageVersion: %s
                        PackageDownloadLocation: NOASSERTION
                        ExternalRef: PACKAGE-MANAGER purl %s
                        """.formatted(l.group(), l.name(), n, l.version(), l.purl())));
    }

    private static String spdx3Json(int i) {
        String space = "https://example.org/spdx3/app-" + i + "#";
        return """
                {"@context": "https://spdx.org/rdf/3.0.1/spdx-context.jsonld", "@graph": [
                {"type": "CreationInfo", "@id": "_:c", "specVersion": "3.0.1", "created": "2026-01-01T00:00:00Z", "createdBy": ["%1$smaker"]},
                {"type": "SpdxDocument", "spdxId": "%1$sdocument", "creationInfo": "_:c", "name": "app-%2$d"},
                {"type": "Organization", "spdxId": "%1$smaker", "creationInfo": "_:c", "name": "Example"},
                %3$s]}
                """.formatted(space, i, libraries(i, ",\n", (n, l) ->
                """
                        {"type": "software_Package", "spdxId": "%s%d", "creationInfo": "_:c", "name": "%s:%s", "software_packageVersion": "%s", \
                        "software_packageUrl": "%s"}\
                        """.formatted(space, n, l.group(), l.name(), l.version(), l.purl())));
    }
}
