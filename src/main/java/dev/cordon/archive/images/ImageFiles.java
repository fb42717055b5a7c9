package dev.cordon.archive.images;

import dev.cordon.archive.images.ImageDocument.Descriptor;
import dev.cordon.bytes.Budget;
import dev.cordon.inventory.Purl;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * The files of one archive or folder that may make up images: an OCI layout (OCI image spec, "Image Layout"), or what
 * {@code docker save} writes, before version 25 and since. Documents come before and behind the layers that they name.
 */
public final class ImageFiles {

    /** How large the documents of images may be; registries stop at the same (OCI distribution spec, "Pushing Manifests"). */
    public static final int LARGEST_DOCUMENT = 4 << 20;

    private static final int DEEPEST = 8;
    private static final Pattern BLOB = Pattern.compile("(?:.*/)?blobs/[^/]+/[0-9a-f]{32,}");
    private static final List<String> LAYERS = List.of(".tar", ".tar.gz", ".tgz", ".tar.xz");

    private final Map<String, ImageDocument> documents = new LinkedHashMap<>();
    private final Map<String, String> links = new HashMap<>();
    private final Set<String> layouts = new HashSet<>();

    /** Whether an entry may be a layer, by its name: false for nearly all. */
    public static boolean mayBeLayer(String name) {
        return isBlob(name) || LAYERS.stream().anyMatch(name::endsWith);
    }

    /** Whether an entry may be a document of an image. */
    public static boolean mayBeDocument(String name, byte[] head) {
        char first = head.length == 0 ? ' ' : (char) head[0];
        boolean json = first == '{' || first == '[' || Character.isWhitespace(first);
        return json && (isNamed(name, "index.json") || isNamed(name, "manifest.json") || isBlob(name));
    }

    /** Whether an entry is the mark of an OCI layout. */
    public static boolean isLayout(String name) {
        return isNamed(name, "oci-layout");
    }

    private static boolean isNamed(String name, String file) {
        return name.endsWith(file)
                && (name.length() == file.length() || name.charAt(name.length() - file.length() - 1) == '/');
    }

    private static boolean isBlob(String name) {
        return name.contains("blobs/") && BLOB.matcher(name).matches();
    }

    /** Takes the mark of an OCI layout. */
    public void layout(String name) {
        layouts.add(ImagePath.folder(ImagePath.normal(name)));
    }

    /** Takes a document; one that says nothing of images is passed over. */
    public void document(String name, byte[] json, Budget budget) throws IOException {
        Optional<ImageDocument> read = ImageDocument.read(json);
        if (read.isPresent()) {
            budget.hold(json.length);
            documents.put(ImagePath.normal(name), read.get());
        }
    }

    /** Takes a link, by which a layer may stand for another. */
    public void link(String name, String target, Budget budget) throws IOException {
        if (mayBeLayer(name)) {
            budget.keepName(name);
            budget.keepName(target);
            links.put(ImagePath.normal(name), target);
        }
    }

    /** Whether there is anything to be put together. */
    public boolean isEmpty() {
        return documents.isEmpty() && layouts.isEmpty();
    }

    /** The images. */
    public List<Image> images() {
        List<Image> images = new ArrayList<>();
        documents.forEach((name, document) -> {
            String folder = ImagePath.folder(name);
            for (List<String> saved : document.saved()) {
                images.add(new Image(saved.stream()
                        .map(path -> new Image.Layer(real(folder, path), false, true))
                        .toList()));
            }
            if (isNamed(name, "index.json")) {
                index(folder, document, images, new HashSet<>(), 0);
            }
        });
        return images;
    }

    private void index(String root, ImageDocument index, List<Image> images, Set<String> seen, int depth) {
        for (Descriptor manifest : index.manifests()) {
            ImageDocument document = documents.get(blob(root, manifest.digest()));
            // What an index lists for other machines need not be there.
            if (document != null && depth < DEEPEST && seen.add(manifest.digest())) {
                index(root, document, images, seen, depth + 1);
                if (!document.layers().isEmpty()) {
                    images.add(new Image(document.layers().stream()
                            .map(layer ->
                                    new Image.Layer(blob(root, layer.digest()), layer.isEncrypted(), layer.isLayer()))
                            .toList()));
                }
            }
        }
    }

    /** The layouts whose index is not there, cannot be read, or lists nothing that is there. */
    public List<String> unread() {
        List<String> unread = new ArrayList<>();
        for (String folder : layouts) {
            ImageDocument index = documents.get(folder + "index.json");
            List<Image> images = new ArrayList<>();
            if (index != null) {
                index(folder, index, images, new HashSet<>(), 0);
            }
            if (images.isEmpty()) {
                unread.add(folder);
            }
        }
        return unread;
    }

    /** The documents that say a thing twice, with what they say twice. */
    public Map<String, String> contradictions() {
        Map<String, String> contradictions = new TreeMap<>();
        documents.forEach((name, document) -> {
            if (!document.twice().isEmpty()) {
                contradictions.put(name, String.join(", ", document.twice()));
            }
        });
        return contradictions;
    }

    /** What the images are called, as purls. */
    public List<Purl> names() {
        return documents.values().stream()
                .flatMap(d -> d.names().stream())
                .flatMap(name -> ImageName.purl(name).stream())
                .distinct()
                .toList();
    }

    private static String blob(String root, String digest) {
        return root + "blobs/" + digest.replace(':', '/');
    }

    /** The path behind all links; one that leads nowhere stays as it is. */
    private String real(String folder, String path) {
        String real = ImagePath.resolve(folder, path).orElse(path);
        for (int i = 0; i < DEEPEST && links.containsKey(real); i++) {
            real = ImagePath.resolve(ImagePath.folder(real), links.get(real)).orElse("");
        }
        return real;
    }
}
