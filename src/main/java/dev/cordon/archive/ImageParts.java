package dev.cordon.archive;

import dev.cordon.archive.images.Image;
import dev.cordon.archive.images.ImageFiles;
import dev.cordon.archive.tar.TarHeader;
import dev.cordon.bytes.BrokenException;
import dev.cordon.bytes.Budget;
import dev.cordon.bytes.LimitException;
import dev.cordon.bytes.NotExaminedException;
import dev.cordon.inventory.Component;
import dev.cordon.inventory.Purl;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The parts of images that lie in one archive or folder. Each layer was read by itself; when all are seen they are laid over
 * one another, and a layer that is missing or was not read is a fault.
 */
final class ImageParts {

    private final ImageFiles files = new ImageFiles();
    private final Map<String, Part> parts = new LinkedHashMap<>();

    /**
     * An entry that may be a layer.
     *
     * @param contents what was seen in it; empty where it was not opened
     * @param from where its components begin
     * @param own where its own component stands, behind those within
     * @param trouble what kept it from being read to its end
     * @param stops whether that trouble is a fault already
     * @param blank whether there is nothing in it
     */
    record Part(
            Optional<ArchiveContents> contents,
            int from,
            int own,
            Optional<IOException> trouble,
            boolean stops,
            boolean blank) {}

    /**
     * Takes an entry that begins as no format.
     *
     * @return whether all was done that there is to be done with it
     */
    boolean takes(String name, byte[] head, EntryContent content, Budget budget) throws IOException {
        if (ImageFiles.isLayout(name)) {
            files.layout(name);
        } else if (ImageFiles.mayBeDocument(name, head) && content.claimedSize() <= ImageFiles.LARGEST_DOCUMENT) {
            files.document(name, content.bytes(ImageFiles.LARGEST_DOCUMENT), budget);
            return !content.isFile();
        } else if (ImageFiles.mayBeLayer(name)) {
            put(name, new Part(Optional.empty(), 0, 0, Optional.empty(), false, TarHeader.isBlank(head)));
        }
        return false;
    }

    void link(String name, String target, Budget budget) throws IOException {
        files.link(name, target, budget);
    }

    /** Takes a hard link, whose target is named from the root. */
    void hardLink(String name, String target, Budget budget) throws IOException {
        files.link(name, "/" + target, budget);
    }

    /** Takes an entry that could not be opened. */
    void failed(String name, IOException trouble, boolean stops) {
        if (ImageFiles.mayBeLayer(name)) {
            put(name, new Part(Optional.empty(), 0, 0, Optional.of(trouble), stops, false));
        }
    }

    /** Takes an archive that may be a layer; what lies in it stands at these places among the components. */
    void layer(String name, ArchiveContents contents, int from, int own, Optional<IOException> trouble, boolean stops) {
        put(name, new Part(Optional.of(contents), from, own, trouble, stops, false));
    }

    private void put(String name, Part part) {
        parts.put(name.startsWith("./") ? name.substring(2) : name, part);
    }

    /** Puts the images together and says what of them was not read. */
    void settle(ArchiveFacts outer, Examination examination) throws LimitException {
        String ref = outer.ref();
        if (!files.isEmpty()) {
            for (Purl name : files.names()) {
                outer.isImage(name);
            }
            for (String folder : files.unread()) {
                examination
                        .remarks()
                        .unread(
                                ref + Component.INTO + folder + "index.json",
                                new BrokenException("lists no image that is there, and the folder is one of images"),
                                true);
            }
            settle(files.images(), ref, examination);
        }
        for (Part part : parts.values()) {
            if (part.contents().isPresent()) {
                examination
                        .components()
                        .addPackages(part.contents().get().installed().components());
            }
        }
        parts.clear();
    }

    private void settle(List<Image> images, String ref, Examination examination) throws LimitException {
        LaidLayers laid = new LaidLayers(parts, examination);
        for (Map.Entry<String, String> twice : files.contradictions().entrySet()) {
            BrokenException trouble = new BrokenException("has a member more than once (" + twice.getValue()
                    + "), and programs differ in which of them they take");
            examination.remarks().unread(ref + Component.INTO + twice.getKey(), trouble, true);
            laid.addUnknown();
        }
        for (Image image : images) {
            if (laid.isBounded(image)) {
                for (int i = 0; i < image.layers().size(); i++) {
                    check(image.layers().get(i), i + 1, ref, examination);
                }
                laid.add(image);
            } else {
                // Each of its layers was read by itself, and nothing of them is hidden.
                examination.remarks().unread(ref, LaidLayers.bound(), true);
                laid.addUnknown();
            }
        }
        if (!laid.settle()) {
            examination.remarks().unread(ref, LaidLayers.tooMuch(), true);
        }
        laid.paths().forEach(parts::remove);
    }

    /** Whatever a layer holds is code, so that one that was not read is a fault. */
    private void check(Image.Layer layer, int number, String ref, Examination examination) {
        Part part = parts.get(layer.path());
        boolean read =
                part != null && part.contents().isPresent() && part.trouble().isEmpty();
        boolean said = part != null && (part.stops() || part.blank());
        if (read || said || !layer.fileSystem()) {
            return;
        }
        String place = ref + Component.INTO + layer.path();
        IOException trouble = layer.encrypted()
                ? NotExaminedException.encrypted()
                : part == null
                        ? new BrokenException("is layer " + number + " of an image and is not there")
                        : part.trouble()
                                .orElse(new BrokenException(
                                        "is layer " + number + " of an image and no archive that can be read"));
        examination.remarks().unread(place, trouble, true);
    }
}
