package dev.cordon.it;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.Closeable;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import javax.xml.xpath.XPathConstants;
import javax.xml.xpath.XPathExpressionException;
import javax.xml.xpath.XPathFactory;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;

/**
 * The jar of Cordon as users download it, opened.
 *
 * @param zip the file
 */
public record OneJar(ZipFile zip) implements Closeable {

    private static final String OURS = "dev/cordon/";

    private static final String RELOCATED = "dev/cordon/shaded/";

    /** How class files write the names of the libraries. */
    private static final List<String> LIBRARIES = List.of(
            "com/ctc/wstx/",
            "com/ethlo/",
            "com/fasterxml/jackson/",
            "com/github/packageurl/",
            "com/networknt/",
            "gg/jte/",
            "org/apache/commons/",
            "org/codehaus/stax2/",
            "org/cyclonedx/",
            "org/eclipse/aether/util/",
            "org/snakeyaml/engine/",
            "org/tukaani/",
            "org/yaml/snakeyaml/");

    /** Opens the jar. */
    public static OneJar read(File file) throws IOException {
        return new OneJar(new ZipFile(file));
    }

    /** The names of all files in it. */
    public List<String> names() {
        return zip.stream()
                .filter(entry -> !entry.isDirectory())
                .map(ZipEntry::getName)
                .toList();
    }

    /** The folders of the classes that do not lie in Cordon's own. */
    public List<String> classesOutside() {
        TreeSet<String> folders = new TreeSet<>();
        names().stream()
                .filter(name -> name.endsWith(".class") && !name.startsWith(OURS))
                .forEach(name -> folders.add(name.substring(0, name.lastIndexOf('/') + 1)));
        return List.copyOf(folders);
    }

    /** The classes that still ask for a library under its old name. */
    public List<String> notRelocated() throws IOException {
        return classes(name -> true, code -> LIBRARIES.stream().anyMatch(library -> names(code, library)));
    }

    /** Whether the name stands there from its start, and not as the rest of a longer one. */
    private static boolean names(String code, String library) {
        for (int at = code.indexOf(library); at >= 0; at = code.indexOf(library, at + 1)) {
            if (at > 0 && code.charAt(at - 1) != '/') {
                return true;
            }
        }
        return false;
    }

    /**
     * The classes of Cordon in which a text was taken for the name of a class and changed; class files themselves name classes with
     * slashes.
     */
    public List<String> textsChanged() throws IOException {
        return classes(name -> !name.startsWith(RELOCATED), code -> code.contains("dev.cordon.shaded"));
    }

    private List<String> classes(Predicate<String> named, Predicate<String> withCode) throws IOException {
        List<String> found = new ArrayList<>();
        for (String name : names()) {
            if (name.endsWith(".class") && named.test(name) && withCode.test(content(name, true))) {
                found.add(name);
            }
        }
        return found;
    }

    /** A file in it, as text. */
    public String text(String name) throws IOException {
        return content(name, false);
    }

    /** A file in it, as JSON. */
    public Map<?, ?> json(String name) throws IOException {
        return new ObjectMapper().readValue(text(name), Map.class);
    }

    /** What a POM makes its users download: the dependencies that are neither provided nor for tests. */
    public static List<String> needs(String pom) throws XPathExpressionException {
        NodeList needed = (NodeList) XPathFactory.newInstance()
                .newXPath()
                .evaluate(
                        "/*[local-name()='project']/*[local-name()='dependencies']/*[local-name()='dependency']"
                                + "[not(*[local-name()='scope'] = 'provided' or *[local-name()='scope'] = 'test')]",
                        new InputSource(new StringReader(pom)),
                        XPathConstants.NODESET);
        return IntStream.range(0, needed.getLength())
                .mapToObj(i -> needed.item(i).getTextContent().strip())
                .toList();
    }

    private String content(String name, boolean bytes) throws IOException {
        try (InputStream in = zip.getInputStream(zip.getEntry(name))) {
            return new String(in.readAllBytes(), bytes ? StandardCharsets.ISO_8859_1 : StandardCharsets.UTF_8);
        }
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }
}
