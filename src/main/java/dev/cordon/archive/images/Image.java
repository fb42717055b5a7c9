package dev.cordon.archive.images;

import java.util.List;
import java.util.Map;
import java.util.OptionalInt;

/**
 * One image.
 *
 * @param layers its layers, the lowest first
 */
public record Image(List<Layer> layers) {

    public Image {
        layers = List.copyOf(layers);
    }

    /**
     * One layer.
     *
     * @param path where it lies
     * @param encrypted whether nobody reads it without its key
     * @param fileSystem whether it is a part of a file system, and no other artifact
     */
    public record Layer(String path, boolean encrypted, boolean fileSystem) {}

    /**
     * The layer that deletes or replaces a file of another one, counted from 1; empty where the file is still there in the end.
     *
     * @param layer the number of the layer that has the file, counted from 1
     * @param names what each layer puts over those below, by its path
     */
    public OptionalInt hiddenBy(int layer, String path, Map<String, LayerNames> names) {
        String normal = ImagePath.normal(path);
        for (int later = layer; later < layers.size(); later++) {
            LayerNames over = names.get(layers.get(later).path());
            if (over != null && over.hides(normal)) {
                return OptionalInt.of(later + 1);
            }
        }
        return OptionalInt.empty();
    }
}
