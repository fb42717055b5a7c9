package dev.cordon.archive;

import dev.cordon.archive.ImageParts.Part;
import dev.cordon.archive.images.HiddenFiles;
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

    /** What it costs to name a package, beside asking a layer for a file. */
    private static final int PACKAGE = 20;

    private final Map<String, Part> parts;
    private final Examination examination;
    private final Set<Image> images = new LinkedHashSet<>();
    private final Map<String, List<Position>> positions = new LinkedHashMap<>();
    private final Set<String> found = new HashSet<>();
    private boolean sure = true;
    private int all;

    /** A layer as it lies in one image. */
    private record Position(Image image, HiddenFiles.Layer layer) {}

    /** @param parts what may be layers, by their paths */
    LaidLayers(Map<String, Part> parts, Examination examination) {
        this.parts = parts;
        this.examination = examination;
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

    /** That it takes too long to ask them all for what each holds. */
    static LimitException tooMuch() {
        return new LimitException("lists images whose layers take longer to lay over one another than real ones");
    }

    /** That there is one that is not known, and may show whatever the others hide. */
    void addUnknown() {
        sure = false;
    }

    /** Takes an image. */
    void add(Image image) {
        if (images.add(image)) {
            all += image.layers().size();
        }
    }

    /** Where the layers lie that were taken. */
    Set<String> paths() {
        return positions.keySet();
    }

    /**
     * Puts the images together.
     *
     * @return whether nothing of them was left out, since it takes too long; what was counts in full
     */
    boolean settle() throws LimitException {
        HiddenFiles hidden = new HiddenFiles(images, names());
        if (!sure) {
            hidden.nothing();
        }
        for (Image image : images) {
            for (HiddenFiles.Layer layer : hidden.layers(image)) {
                positions.computeIfAbsent(layer.path(), p -> new ArrayList<>()).add(new Position(image, layer));
            }
        }
        install(hidden);
        for (Map.Entry<String, List<Position>> each : positions.entrySet()) {
            Part part = parts.get(each.getKey());
            if (part != null && part.contents().isPresent() && part.own() >= 0) {
                hide(part, each.getValue(), hidden);
            }
        }
        return !hidden.isSpent();
    }

    private Map<String, LayerNames> names() {
        Map<String, LayerNames> names = new HashMap<>();
        parts.forEach(
                (path, part) -> part.contents().flatMap(ArchiveContents::names).ifPresent(n -> names.put(path, n)));
        return names;
    }

    /** What is installed in any of the images counts in full, and what is in none of them is named. */
    private void install(HiddenFiles hidden) throws LimitException {
        Map<String, Component> removed = new LinkedHashMap<>();
        for (Image image : images) {
            if (!hidden.isSpent()) {
                install(image, hidden, removed);
            }
        }
        if (hidden.isSpent()) {
            for (String path : positions.keySet()) {
                if (installed(path).isPresent()) {
                    show(byPlace(installed(path).get().components()));
                }
            }
        }
        show(removed);
    }

    private Optional<InstalledPackages> installed(String path) {
        return Optional.ofNullable(parts.get(path)).flatMap(Part::contents).map(ArchiveContents::installed);
    }

    /** By refs, and by numbers where a file lists two of one name. */
    private static Map<String, Component> byPlace(List<Component> components) {
        Map<String, Component> byPlace = new LinkedHashMap<>();
        Map<String, Integer> counts = new HashMap<>();
        for (Component component : components) {
            byPlace.put(component.ref() + "#" + counts.merge(component.ref(), 1, Integer::sum), component);
        }
        return byPlace;
    }

    private void show(Map<String, Component> components) throws LimitException {
        Map<String, Component> more = new LinkedHashMap<>(components);
        more.keySet().removeIf(place -> !found.add(place));
        examination.components().addPackages(List.copyOf(more.values()));
    }

    /** @param removed takes what is installed in a layer and not in the end */
    private void install(Image image, HiddenFiles hidden, Map<String, Component> removed) throws LimitException {
        // Which distribution it is may stand in any layer
        InstalledPackages installed = new InstalledPackages();
        for (HiddenFiles.Layer layer : hidden.layers(image)) {
            installed(layer.path()).ifPresent(installed::cover);
        }
        Map<String, Component> gone = new LinkedHashMap<>();
        Map<String, Component> there = new LinkedHashMap<>();
        for (HiddenFiles.Layer layer : hidden.layers(image)) {
            Optional<InstalledPackages> own = installed(layer.path());
            if (own.isPresent() && !own.get().isEmpty()) {
                InstalledPackages stays = own.get()
                        .only(file -> hidden.ask(file).hiddenBy(image, layer).isEmpty());
                there.putAll(byPlace(installed.components(stays)));
                Map<String, Component> listed = byPlace(installed.components(own.get()));
                hidden.spend((long) PACKAGE * listed.size());
                gone.putAll(listed);
            }
        }
        gone.keySet().removeAll(there.keySet());
        Set<String> still = there.values().stream()
                .flatMap(c -> c.purl().stream())
                .map(LaidLayers::kindAndName)
                .collect(Collectors.toSet());
        show(there);
        gone.values()
                .removeIf(c ->
                        c.purl().filter(p -> still.contains(kindAndName(p))).isPresent());
        gone.forEach((place, c) -> removed.putIfAbsent(
                place, c.named(c.name() + ", which a later layer removes").atMost(Strength.INDICATIVE)));
    }

    /** What a package is to the program that installs it, whatever the distribution calls itself. */
    private static String kindAndName(Purl purl) {
        return purl.type() + "/" + purl.name();
    }

    /** Marks what every image that has the layer hides by a later one. */
    private void hide(Part part, List<Position> all, HiddenFiles files) {
        ArchiveFacts facts = part.contents().orElseThrow().facts();
        String into = facts.ref() + Component.INTO;
        Map<String, Optional<String>> known = new HashMap<>();
        Function<String, Optional<String>> hidden = path -> known.computeIfAbsent(path, p -> hidden(all, files.ask(p)));
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
        facts.covered(path -> hidden.apply(path).isPresent()).ifPresent(gone -> {
            examination
                    .components()
                    .replace(
                            part.own(),
                            facts.component(path -> hidden.apply(path).isEmpty()));
            examination.components().add(covered(gone, "which later layers delete or replace"));
        });
    }

    private static Component covered(Component component, String how) {
        return component.named(component.name() + ", " + how).atMost(Strength.INDICATIVE);
    }

    /** How every image hides a file; empty where it is there in one of them. */
    private static Optional<String> hidden(List<Position> all, HiddenFiles.Asked file) {
        Optional<String> how = Optional.empty();
        for (Position position : all) {
            OptionalInt by = file.hiddenBy(position.image(), position.layer());
            if (by.isEmpty()) {
                return Optional.empty();
            }
            how = Optional.of("of layer " + position.layer().number() + ", which layer " + by.getAsInt()
                    + " deletes or replaces");
        }
        return how;
    }
}
