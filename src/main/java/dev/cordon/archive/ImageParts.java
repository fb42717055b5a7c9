package dev.cordon.archive;

import dev.cordon.archive.images.Image;
import dev.cordon.archive.images.ImageFiles;
import dev.cordon.archive.images.LayerNames;
import dev.cordon.archive.packages.InstalledPackages;
import dev.cordon.bytes.BrokenException;
import dev.cordon.bytes.Budget;
import dev.cordon.bytes.LimitException;
import dev.cordon.bytes.NotExaminedException;
import dev.cordon.inventory.Component;
import dev.cordon.inventory.Purl;
import dev.cordon.inventory.Strength;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * The parts of images that lie in one archive or folder. Each layer was read by itself; when all are seen they are laid over
 * one another: what is installed counts as it is in the end. What a later layer deletes is in the bytes of the image and not
 * in its file system, so it is at most indicative and named with both layers.
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
    private record Part(
            Optional<ArchiveContents> contents,
            int from,
            int own,
            Optional<IOException> trouble,
            boolean stops,
            boolean blank) {}

    /** A layer as it lies in one image, counted from 1. */
    private record Position(Image image, int layer) {}

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
            boolean blank = true;
            for (byte b : head) {
                blank &= b == 0;
            }
            put(name, new Part(Optional.empty(), 0, 0, Optional.empty(), false, blank));
        }
        return false;
    }

    void link(String name, String target, Budget budget) throws IOException {
        files.link(name, target, budget);
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
        Map<String, LayerNames> names = new HashMap<>();
        parts.forEach(
                (name, part) -> part.contents().flatMap(ArchiveContents::names).ifPresent(n -> names.put(name, n)));
        Map<String, List<Position>> positions = new LinkedHashMap<>();
        for (Image image : images) {
            for (int i = 0; i < image.layers().size(); i++) {
                String path = image.layers().get(i).path();
                positions.computeIfAbsent(path, p -> new ArrayList<>()).add(new Position(image, i + 1));
                check(image.layers().get(i), i + 1, ref, examination);
            }
        }
        Set<String> found = new HashSet<>();
        for (Image image : images) {
            install(image, names, found, examination);
        }
        positions.forEach((path, all) -> {
            Part part = parts.get(path);
            if (part != null && part.contents().isPresent() && part.own() >= 0) {
                hide(part, all, names, examination);
            }
        });
        positions.keySet().forEach(parts::remove);
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

    /** What is installed in the end, and what was before and is no more. */
    private void install(Image image, Map<String, LayerNames> names, Set<String> found, Examination examination)
            throws LimitException {
        InstalledPackages installed = new InstalledPackages();
        Map<String, Component> before = new LinkedHashMap<>();
        for (Image.Layer layer : image.layers()) {
            Part part = parts.get(layer.path());
            if (part != null && part.contents().isPresent()) {
                InstalledPackages own = part.contents().get().installed();
                installed.remove(path -> names.get(layer.path()).hides(path));
                installed.cover(own);
                if (!own.isEmpty()) {
                    // Which distribution it is may stand in a layer below
                    installed.components().forEach(c -> before.put(c.ref(), c));
                }
            }
        }
        List<Component> after = installed.components();
        Set<String> still = after.stream()
                .flatMap(c -> c.purl().stream())
                .map(ImageParts::kindAndName)
                .collect(Collectors.toSet());
        examination
                .components()
                .addPackages(after.stream().filter(c -> found.add(c.ref())).toList());
        examination
                .components()
                .addPackages(before.values().stream()
                        .filter(c -> c.purl()
                                .filter(p -> still.contains(kindAndName(p)))
                                .isEmpty())
                        .filter(c -> found.add(c.ref()))
                        .map(c -> c.named(c.name() + ", which a later layer removes")
                                .atMost(Strength.INDICATIVE))
                        .toList());
    }

    /** What a package is to the program that installs it, whatever the distribution calls itself. */
    private static String kindAndName(Purl purl) {
        return purl.type() + "/" + purl.name();
    }

    /** Marks what every image that has the layer hides by a later one. */
    private static void hide(Part part, List<Position> all, Map<String, LayerNames> names, Examination examination) {
        ArchiveFacts facts = part.contents().orElseThrow().facts();
        String into = facts.ref() + Component.INTO;
        Function<String, Optional<String>> hidden = path -> hidden(all, path, names);
        for (int i = part.from(); i < part.own(); i++) {
            Component component = examination.components().at(i);
            int end = component.ref().indexOf(Component.INTO, into.length());
            if (component.ref().startsWith(into)) {
                String path = component
                        .ref()
                        .substring(into.length(), end < 0 ? component.ref().length() : end);
                int at = i;
                hidden.apply(path).ifPresent(how -> examination.components().replace(at, covered(component, how)));
            }
        }
        facts.covered(path -> hidden.apply(path).isPresent()).ifPresent(files -> {
            examination
                    .components()
                    .replace(
                            part.own(),
                            facts.component(path -> hidden.apply(path).isEmpty()));
            examination.components().add(covered(files, "which later layers delete or replace"));
        });
    }

    private static Component covered(Component component, String how) {
        return component.named(component.name() + ", " + how).atMost(Strength.INDICATIVE);
    }

    /** How every image hides a file; empty where it is there in one of them. */
    private static Optional<String> hidden(List<Position> all, String path, Map<String, LayerNames> names) {
        Optional<String> how = Optional.empty();
        for (Position position : all) {
            OptionalInt by = position.image().hiddenBy(position.layer(), path, names);
            if (by.isEmpty()) {
                return Optional.empty();
            }
            how = Optional.of(
                    "of layer " + position.layer() + ", which layer " + by.getAsInt() + " deletes or replaces");
        }
        return how;
    }
}
