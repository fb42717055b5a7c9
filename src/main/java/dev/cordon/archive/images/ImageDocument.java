package dev.cordon.archive.images;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * One of the documents that say what an image is made of: an index, a manifest (OCI image spec, "Image Index", "Image
 * Manifest"), or the {@code manifest.json} of {@code docker save} (Docker image spec 1.2, "Combined Image JSON").
 *
 * @param manifests the images that an index lists
 * @param layers the layers that a manifest lists, the lowest first
 * @param saved the layers of each image of {@code docker save}, as paths
 * @param names what the images are called: {@code registry.example.org/app:1}
 * @param twice the members that one object has twice, of which programs take different ones
 */
record ImageDocument(
        List<Descriptor> manifests,
        List<Descriptor> layers,
        List<List<String>> saved,
        List<String> names,
        Set<String> twice) {

    private static final JsonFactory FACTORY = JsonFactory.builder()
            .disable(JsonFactory.Feature.INTERN_FIELD_NAMES)
            .build();

    /** Where containerd, and so Docker since version 25, writes the whole name of an image. */
    private static final List<String> NAMES = List.of("io.containerd.image.name", "org.opencontainers.image.ref.name");

    /**
     * What points to a blob (OCI image spec, "Content Descriptors").
     *
     * @param mediaType what it is, or empty
     * @param digest {@code sha256:} and hexadecimal digits
     */
    record Descriptor(String mediaType, String digest) {

        /** Whether it is a part of a file system, and no other artifact (OCI image spec, "Image Layer"). */
        boolean isLayer() {
            return mediaType.startsWith("application/vnd.oci.image.layer.")
                    || mediaType.startsWith("application/vnd.docker.image.rootfs.");
        }

        /** Whether nobody reads it without its key (ocicrypt, "Encrypting Layers"). */
        boolean isEncrypted() {
            return mediaType.endsWith("+encrypted");
        }
    }

    /** Reads a document; empty where it is none of these. */
    static Optional<ImageDocument> read(byte[] json) throws IOException {
        ImageDocument document = new ImageDocument(
                new ArrayList<>(), new ArrayList<>(), new ArrayList<>(), new ArrayList<>(), new TreeSet<>());
        try (JsonParser parser = FACTORY.createParser(json)) {
            JsonToken start = parser.nextToken();
            if (start == JsonToken.START_OBJECT) {
                document.members(parser);
            } else if (start == JsonToken.START_ARRAY) {
                document.saved(parser);
            }
            while (parser.nextToken() != null) {
                // to the end, so that what breaks off is none
            }
        } catch (JsonProcessingException e) {
            return Optional.empty();
        }
        boolean none = document.manifests.isEmpty() && document.layers.isEmpty() && document.saved.isEmpty();
        return none ? Optional.empty() : Optional.of(document);
    }

    /**
     * The name of a member as it is known here, or that which stands there: what reads images is written in Go, which takes a
     * member for the one that it knows whatever its case (Go, "encoding/json", "Unmarshal").
     */
    private String member(JsonParser parser, Set<String> before, String... known) throws IOException {
        String name = parser.currentName();
        for (String one : known) {
            if (one.equalsIgnoreCase(name)) {
                if (!before.add(one)) {
                    twice.add(one);
                }
                return one;
            }
        }
        return name;
    }

    private void members(JsonParser parser) throws IOException {
        Set<String> before = new HashSet<>();
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
            String member = member(parser, before, "manifests", "layers");
            parser.nextToken();
            if (member.equals("manifests")) {
                descriptors(parser, manifests);
            } else if (member.equals("layers")) {
                descriptors(parser, layers);
            } else {
                parser.skipChildren();
            }
        }
    }

    private void descriptors(JsonParser parser, List<Descriptor> descriptors) throws IOException {
        if (parser.currentToken() != JsonToken.START_ARRAY) {
            parser.skipChildren();
            return;
        }
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            if (parser.currentToken() == JsonToken.START_OBJECT) {
                Map<String, String> texts = texts(parser);
                if (texts.containsKey("digest")) {
                    descriptors.add(new Descriptor(texts.getOrDefault("mediaType", ""), texts.get("digest")));
                }
                NAMES.stream()
                        .map(texts::get)
                        .filter(n -> n != null)
                        .findFirst()
                        .ifPresent(names::add);
            } else {
                parser.skipChildren();
            }
        }
    }

    /** The texts of an object, with those of its annotations. */
    private Map<String, String> texts(JsonParser parser) throws IOException {
        Map<String, String> texts = new HashMap<>();
        Set<String> before = new HashSet<>();
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
            String member = member(parser, before, "digest", "mediaType", "annotations");
            JsonToken value = parser.nextToken();
            if (value == JsonToken.VALUE_STRING) {
                texts.put(member, parser.getText());
            } else if (value == JsonToken.START_OBJECT && member.equals("annotations")) {
                Map<String, String> annotations = texts(parser);
                NAMES.stream().filter(annotations::containsKey).forEach(n -> texts.put(n, annotations.get(n)));
            } else {
                parser.skipChildren();
            }
        }
        return texts;
    }

    private void saved(JsonParser parser) throws IOException {
        while (parser.nextToken() == JsonToken.START_OBJECT) {
            Set<String> before = new HashSet<>();
            while (parser.nextToken() == JsonToken.FIELD_NAME) {
                String member = member(parser, before, "Layers", "RepoTags");
                parser.nextToken();
                if (member.equals("Layers")) {
                    saved.add(strings(parser));
                } else if (member.equals("RepoTags")) {
                    names.addAll(strings(parser));
                } else {
                    parser.skipChildren();
                }
            }
        }
    }

    private static List<String> strings(JsonParser parser) throws IOException {
        List<String> strings = new ArrayList<>();
        if (parser.currentToken() != JsonToken.START_ARRAY) {
            parser.skipChildren();
            return strings;
        }
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            if (parser.currentToken() == JsonToken.VALUE_STRING) {
                strings.add(parser.getText());
            } else {
                parser.skipChildren();
            }
        }
        return strings;
    }
}
