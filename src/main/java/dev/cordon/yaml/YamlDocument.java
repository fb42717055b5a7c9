package dev.cordon.yaml;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.composer.Composer;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.parser.Parser;
import org.snakeyaml.engine.v2.parser.ParserImpl;
import org.snakeyaml.engine.v2.scanner.StreamReader;

/**
 * Reads bytes as one YAML 1.2 document with positions. Anchors, aliases, further documents and deep nesting are
 * refused: a list needs none of them, and each is a way to hide something or to exhaust the reader.
 */
public final class YamlDocument {

    private static final int MAX_CHARACTERS = 32 * 1024 * 1024;

    private YamlDocument() {}

    /**
     * The root of the document, a mapping.
     *
     * @param what how a message calls it: {@code the denylist}
     * @throws dev.cordon.notice.FaultException if the bytes are no such document; with the position
     */
    public static YamlMapping read(byte[] bytes, String what, YamlFaults faults) {
        YamlMapping root = new YamlMapping(what, node(bytes, faults), faults);
        faults.throwIfAny();
        return root;
    }

    private static Node node(byte[] bytes, YamlFaults faults) {
        String text = decode(bytes, faults);
        LoadSettings settings = LoadSettings.builder()
                .setCodePointLimit(MAX_CHARACTERS)
                .setUseMarks(true)
                .build();
        Parser parser = new BoundedYamlParser(new ParserImpl(settings, new StreamReader(settings, text)), faults);
        Optional<Node> root = Optional.empty();
        try {
            root = new Composer(settings, parser).getSingleNode();
        } catch (MarkedYamlEngineException e) {
            faults.add(e.getProblemMark(), "not readable as YAML: " + e.getProblem(), "Mend the YAML.");
        } catch (YamlEngineException e) {
            faults.add(Optional.empty(), "not readable as YAML: " + e.getMessage(), "Mend the YAML.");
        } catch (NumberFormatException e) {
            // The parser's own slip: it reads the eight digits of \\U as an int, and says nothing of those that are
            // none.
            faults.add(
                    Optional.empty(),
                    "not readable as YAML: an escape \\U of eight digits in it names no character",
                    "Write at most \\U0010FFFF.");
        }
        faults.throwIfAny();
        if (root.isEmpty()) {
            faults.add(Optional.empty(), "the file is empty", "Fill it, or take it out of the configuration.");
            faults.throwIfAny();
        }
        return root.orElseThrow();
    }

    private static String decode(byte[] bytes, YamlFaults faults) {
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
            return text.startsWith("\uFEFF") ? text.substring(1) : text;
        } catch (CharacterCodingException e) {
            faults.add(Optional.empty(), "not encoded in UTF-8", "Save the file as UTF-8.");
            faults.throwIfAny();
            throw new IllegalStateException(e);
        }
    }
}
