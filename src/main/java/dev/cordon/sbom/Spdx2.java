package dev.cordon.sbom;

import java.io.IOException;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** SPDX 2 in its five spellings. */
final class Spdx2 {

    static final String KNOWN = "2.1 to 2.3";
    static final String FAMILY = "SPDX";
    private static final String PREFIX = "SPDX-";
    private static final Pattern ACCEPTED = Pattern.compile("SPDX-2\\.[123](\\.\\d)?");

    private Spdx2() {}

    /** What the head's {@code spdxVersion} says; empty where it comes later. */
    static SbomFormat.Claim claim(String version) {
        return version.isEmpty() || ACCEPTED.matcher(version).matches()
                ? new SbomFormat.Claim.Mine(version)
                : new SbomFormat.Claim.UnknownVersion(FAMILY, shown(version), KNOWN);
    }

    /** Writes the version down, where it is one. */
    static void accept(String found, SbomBuilder builder, Place at) {
        if (!ACCEPTED.matcher(found).matches()) {
            throw SbomFaults.unknownVersion(at.location(), FAMILY, shown(found), KNOWN);
        }
        builder.version(found.substring(PREFIX.length()), at);
    }

    private static String shown(String version) {
        return version.startsWith(PREFIX) ? version.substring(PREFIX.length()) : version;
    }

    /** SPDX 2 in JSON. */
    static final class Json implements SbomFormat {

        @Override
        public String id() {
            return "SPDX 2 JSON";
        }

        @Override
        public Claim claim(Head head) {
            boolean mine = head.syntax() == Head.Syntax.JSON
                    && !head.has("bomFormat")
                    && (head.has("spdxVersion") || head.has("SPDXID") || head.has("packages"));
            return mine ? Spdx2.claim(head.value("spdxVersion")) : Claim.NOT_MINE;
        }

        @Override
        public void read(SbomInput input, SbomBuilder builder) throws IOException {
            JsonWalk.walk(input, new Spdx2Document(builder), builder);
        }
    }

    /** SPDX 2 in YAML: the tree of its JSON form. */
    static final class Yaml implements SbomFormat {

        @Override
        public String id() {
            return "SPDX 2 YAML";
        }

        @Override
        public Claim claim(Head head) {
            boolean mine = head.syntax() == Head.Syntax.LINES
                    && !head.has("SPDXVersion")
                    && (head.has("spdxVersion") || head.has("packages") || head.has("creationInfo"));
            return mine ? Spdx2.claim(head.value("spdxVersion")) : Claim.NOT_MINE;
        }

        @Override
        public void read(SbomInput input, SbomBuilder builder) throws IOException {
            YamlWalk.walk(input, new Spdx2Document(builder));
        }
    }

    /** SPDX 2 in XML: the tree of its JSON form, with arrays as repeated elements. */
    static final class Xml implements SbomFormat {

        private static final XmlDialect DIALECT = new XmlDialect(
                Map.of(),
                Set.of("packages", "relationships", "checksums", "externalRefs"),
                Set.of(),
                namespace -> true);

        @Override
        public String id() {
            return "SPDX 2 XML";
        }

        @Override
        public Claim claim(Head head) {
            boolean mine = head.syntax() == Head.Syntax.XML
                    && head.root().equals("Document")
                    && (head.namespace().isEmpty() || head.namespace().contains("spdx.org"));
            return mine ? new Claim.Mine("") : Claim.NOT_MINE;
        }

        @Override
        public void read(SbomInput input, SbomBuilder builder) throws IOException {
            XmlWalk.walk(input, DIALECT, new Spdx2Document(builder));
        }
    }

    /** SPDX 2 as lines of tags and values. */
    static final class TagValue implements SbomFormat {

        @Override
        public String id() {
            return "SPDX 2 tag-value";
        }

        @Override
        public Claim claim(Head head) {
            boolean mine =
                    head.syntax() == Head.Syntax.LINES && (head.has("SPDXVersion") || head.has("DocumentNamespace"));
            return mine ? Spdx2.claim(head.value("SPDXVersion")) : Claim.NOT_MINE;
        }

        @Override
        public void read(SbomInput input, SbomBuilder builder) throws IOException {
            TagValueWalk.walk(input, new TagValueDocument(builder));
        }
    }

    /** SPDX 2 as RDF in XML, the profile that SPDX tools write. */
    static final class Rdf implements SbomFormat {

        @Override
        public String id() {
            return "SPDX 2 RDF/XML";
        }

        @Override
        public Claim claim(Head head) {
            boolean mine = head.syntax() == Head.Syntax.XML
                    && head.root().equals("RDF")
                    && head.namespace().equals(RdfWalk.RDF)
                    && head.has("http://spdx.org/rdf/terms#");
            return mine ? new Claim.Mine("") : Claim.NOT_MINE;
        }

        @Override
        public void read(SbomInput input, SbomBuilder builder) throws IOException {
            Graph graph = new Graph(input.name(), Spdx2Graph.WANTED);
            RdfWalk.walk(input, graph);
            new Spdx2Graph(graph, builder).read();
        }
    }
}
