package dev.cordon.archive;

import dev.cordon.archive.ImageParts.Part;
import dev.cordon.archive.images.Image;
import dev.cordon.archive.images.LayerNames;
import dev.cordon.archive.packages.InstalledPackages;
import dev.cordon.bytes.LimitException;
import dev.cordon.inventory.Component;
import dev.cordon.inventory.Purl;
import dev.cordon.inventory.Strength;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * The layers of images, laid over one another: what is installed counts as it is in the end. What a later layer deletes is in
 * the bytes of the image and not in its file system, so it is at most indicative and named with both layers.
 */
final class LaidLayers {

    /** No file system lays more than 500 over one another (Linux, "overlayfs"), and Docker no more than 127. */
    private static final int MOST_LAYERS = 1_000;

    /** A list of layers costs its maker some bytes each, and whoever lays them over one another much more. */
    private static final int MOST_IN_ALL = 20_000;

    private final Map<String, Part> parts;
    private final Examination examination;
    private final Set<Image> images = new LinkedHashSet<>();
    private final Map<String, LayerNames> names = new HashMap<>();
    private final Map<String, List<Position>> positions = new LinkedHashMap<>();
    private final Set<String> found = new HashSet<>();
    private int all;

    /** A layer as it lies in one image, counted from 1. */
    private record Position(Image image, int layer) {}

    /** @param parts what may be layers, by their paths */
    LaidLayers(Map<String, Part> parts, Examination examination) {
        this.parts = parts;
        this.examination = examination;
        parts.forEach(
                (name, part) -> part.contents().flatMap(ArchiveContents::names).ifPresent(n -> names.put(name, n)));
    }

    /** Whether there is room for an image. */
    boolean isBounded(Image image) {
        return images.contains(image)
                || (image.layers().size() <= MOST_LAYERS && all + image.layers().size() <= MOST_IN_ALL);
    }

    /** That there is none. */
    static LimitException bound() {
        return new LimitException(
                "lists images of more than " + MOST_LAYERS + " layers, or " + MOST_IN_ALL + " in all");
    }

    /** Takes an image. */
    void add(Image image) {
        if (images.add(image)) {
            all += image.layers().size();
            for (int i = 0; i < image.layers().size(); i++) {
                String path = image.layers().get(i).path();
                positions.computeIfAbsent(path, p -> new ArrayList<>()).add(new Position(image, i + 1));
            }
        }
    }

    /** Where the layers lie that were taken. */
    Set<String> paths() {
        return positions.keySet();
    }

    /** Puts the images together. */
    void settle() throws LimitException {
        for (Image image : images) {
            install(image);
        }
        positions.forEach((path, where) -> {
            Part part = parts.get(path);
            if (part != null && part.contents().isPresent() && part.own() >= 0) {
                hide(part, where);
            }
        });
    }

    /** What is installed in the end, and what was before and is no more. */
    private void install(Image image) throws LimitException {
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
                    installed.components(own).forEach(c -> before.put(c.ref(), c));
                }
            }
        }
        List<Component> after = installed.components();
        Set<String> still = after.stream()
                .flatMap(c -> c.purl().stream())
                .map(LaidLayers::kindAndName)
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
    private void hide(Part part, List<Position> all) {
        ArchiveFacts facts = part.contents().orElseThrow().facts();
        String into = facts.ref() + Component.INTO;
        Function<String, Optional<String>> hidden = path -> hidden(all, path);
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
    private Optional<String> hidden(List<Position> all, String path) {
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
