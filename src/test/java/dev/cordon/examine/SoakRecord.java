package dev.cordon.examine;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import dev.cordon.bytes.FileHash;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.function.IntPredicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Compares the record of an audit with the documents that {@link SoakDocuments} wrote: each is in it once, with the digest of its bytes
 * and as many components as it lists, or is named as not judged, and nothing is found but what was put in. Run with
 * {@code mvn test-compile} and then this class on the test class path; the arguments are the folder, how many documents, and the record.
 * It ends with 1 where anything differs.
 */
final class SoakRecord {

    private static final int MOST_PRINTED = 10;

    private final Path folder;
    private final int documents;
    private final List<String> wrong = new ArrayList<>();

    private SoakRecord(Path folder, int documents) {
        this.folder = folder;
        this.documents = documents;
    }

    public static void main(String[] args) throws IOException {
        SoakRecord record = new SoakRecord(Path.of(args[0]), Integer.parseInt(args[1]));
        record.compare(Path.of(args[2]));
        record.wrong.stream().limit(MOST_PRINTED).forEach(System.out::println);
        if (!record.wrong.isEmpty()) {
            System.out.println(record.wrong.size() + " differences");
            System.exit(1);
        }
    }

    private void compare(Path record) throws IOException {
        List<Map<String, String>> examined = new ArrayList<>();
        Set<String> found = new TreeSet<>();
        Set<String> notJudged = new TreeSet<>();
        Map<String, String> body = new HashMap<>();
        try (JsonParser json = new JsonFactory().createParser(record.toFile())) {
            json.nextToken();
            while (json.nextToken() == JsonToken.FIELD_NAME) {
                boolean inBody = json.currentName().equals("body");
                json.nextToken();
                if (!inBody) {
                    json.skipChildren();
                    continue;
                }
                while (json.nextToken() == JsonToken.FIELD_NAME) {
                    String name = json.currentName();
                    JsonToken value = json.nextToken();
                    switch (name) {
                        case "examined" -> objects(json, examined::add);
                        case "verdicts" -> objects(json, verdict -> once(found, name(verdict.get("seenIn")), "found"));
                        case "notJudged" ->
                            objects(json, fault -> once(notJudged, name(fault.get("where")), "not judged"));
                        default -> {
                            if (value.isScalarValue()) {
                                body.put(name, json.getText());
                            }
                            json.skipChildren();
                        }
                    }
                }
            }
        }
        examined(examined);
        same("found", names(SoakDocuments::hasFinding), found);
        same("not judged", names(i -> SoakDocuments.isBad(i, documents)), notJudged);
        same("outcome", "failed", body.get("outcome"));
        same("complete", "false", body.get("complete"));
        System.out.printf(
                Locale.ROOT,
                "record of %.1f MB: %d documents examined, each with its digest and components, %d not judged, %d findings, outcome %s%n",
                Files.size(record) / 1e6,
                examined.size(),
                notJudged.size(),
                found.size(),
                body.get("outcome"));
    }

    private void examined(List<Map<String, String>> examined) throws IOException {
        Map<String, Map<String, String>> byName = new TreeMap<>();
        for (Map<String, String> one : examined) {
            if (byName.put(name(one.get("file")), one) != null) {
                wrong.add(one.get("file") + " is examined twice");
            }
        }
        for (int i = 0; i < documents; i++) {
            Map<String, String> one = byName.remove(SoakDocuments.name(i));
            if (SoakDocuments.isBad(i, documents)) {
                same(SoakDocuments.name(i), null, one);
            } else if (one == null) {
                wrong.add(SoakDocuments.name(i) + " is lost");
            } else {
                same(SoakDocuments.name(i), "" + SoakDocuments.components(i), one.get("components"));
                same(SoakDocuments.name(i), sha256(folder.resolve(SoakDocuments.name(i))), one.get("sha256"));
            }
        }
        byName.keySet().forEach(name -> wrong.add(name + " was not there"));
    }

    private static String sha256(Path file) throws IOException {
        return HexFormat.of().formatHex(FileHash.sha256().digest(Files.readAllBytes(file)));
    }

    private Set<String> names(IntPredicate which) {
        return IntStream.range(0, documents)
                .filter(which)
                .mapToObj(SoakDocuments::name)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private void once(Set<String> names, String name, String what) {
        if (!names.add(name)) {
            wrong.add(name + " is " + what + " twice");
        }
    }

    private void same(String what, Object expected, Object actual) {
        if (expected == null ? actual != null : !expected.equals(actual)) {
            wrong.add(what + ": expected " + expected + ", was " + actual);
        }
    }

    /** The last two segments: the folder and the file. A place within a document counts as the document. */
    private static String name(String path) {
        String[] segments = path.split("/");
        return segments[segments.length - 2] + "/" + segments[segments.length - 1].replaceFirst(":.*", "");
    }

    /** The texts and numbers of each object of an array. */
    private static void objects(JsonParser json, Consumer<Map<String, String>> each) throws IOException {
        while (json.nextToken() == JsonToken.START_OBJECT) {
            Map<String, String> fields = new HashMap<>();
            while (json.nextToken() == JsonToken.FIELD_NAME) {
                String name = json.currentName();
                if (json.nextToken().isScalarValue()) {
                    fields.put(name, json.getText());
                }
                json.skipChildren();
            }
            each.accept(fields);
        }
    }
}
