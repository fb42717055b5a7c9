package dev.cordon.archive.images;

import java.util.List;

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
    public record Layer(String path, boolean encrypted, boolean fileSystem) {

        /** Whether it is laid over those below it wherever the image is run. */
        boolean covers() {
            return fileSystem && !encrypted;
        }
    }
}
