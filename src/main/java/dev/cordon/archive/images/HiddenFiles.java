package dev.cordon.archive.images;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.regex.Pattern;

/**
 * Which files of the layers of images later layers delete or replace. Nothing is hidden on doubt: a path that is a link in any
 * layer or runs through one may mean another file, and what a hard link leads to is there under its name.
 */
public final class HiddenFiles {

    /** To ask 127 layers for 5,000 files that matter, each ten folders deep, takes a tenth of that. */
    private static final long MOST_STEPS = 60_000_000;

    /** What names become where they are printed: escaped, cut, or numbered because there are two. */
    private static final Pattern PRINTED = Pattern.compile(".*(?:[\\\\\uFFFD].*|\\.\\.\\.|#[0-9]+)", Pattern.DOTALL);

    private final Map<String, LayerNames> names;
    private final IdentityHashMap<Image, List<Layer>> images = new IdentityHashMap<>();
    private final HashedNames links = new HashedNames();
    private final HashedNames unsure = new HashedNames();
    private boolean nothing;
    private long steps;

    /**
     * A layer where it lies uppermost in its image.
     *
     * @param number its place, counted from 1
     * @param path where it lies
     */
    public record Layer(int number, String path) {}

    /**
     * @param images the images, whose layers each say what they put over those below
     * @param names what each layer puts over those below, by its path
     */
    public HiddenFiles(Iterable<Image> images, Map<String, LayerNames> names) {
        this.names = names;
        List<LayerNames> all = new ArrayList<>();
        for (Image image : images) {
            List<Layer> layers = distinct(image);
            this.images.put(image, layers);
            layers.stream().map(layer -> names.get(layer.path())).forEach(all::add);
        }
        add(all.stream().filter(n -> n != null).distinct().toList());
    }

    private static List<Layer> distinct(Image image) {
        Map<String, Layer> distinct = new LinkedHashMap<>();
        for (int i = 0; i < image.layers().size(); i++) {
            String path = image.layers().get(i).path();
            distinct.remove(path);
            distinct.put(path, new Layer(i + 1, path));
        }
        return List.copyOf(distinct.values());
    }

    private void add(List<LayerNames> all) {
        for (LayerNames layer : all) {
            links.addAll(layer.links());
            unsure.addAll(layer.unsure());
        }
        for (LayerNames layer : all) {
            for (PathHashes target : layer.targets()) {
                for (int i = 0; i < target.depth(); i++) {
                    // Through a link it may lead to any file.
                    nothing |= links.has(target.at(i));
                    unsure.add(target.at(i));
                }
                unsure.add(target.path());
            }
        }
    }

    /** From now on nothing is hidden. */
    public void nothing() {
        nothing = true;
    }

    /** Whether it was asked for more than any real image needs; since then nothing is hidden. */
    public boolean isSpent() {
        return steps > MOST_STEPS;
    }

    /** Takes so much work of others that comes with the layers. */
    public void spend(long more) {
        steps += more;
    }

    /** The layers of an image, each where it lies uppermost: what it has is there whatever lies between its places. */
    public List<Layer> layers(Image image) {
        return images.get(image);
    }

    /** A file that is asked for in several images, whose layers are mostly the same. */
    public final class Asked {

        private final PathHashes path;
        private final boolean doubtful;
        private final IdentityHashMap<LayerNames, Boolean> known = new IdentityHashMap<>();

        private Asked(String path) {
            String normal = ImagePath.normal(path);
            this.path = PathHashes.of(normal);
            steps += this.path.depth() + 1;
            boolean doubt = unsure.has(this.path.path())
                    || ImagePath.climbs(path)
                    || PRINTED.matcher(normal).matches();
            for (int i = 0; i <= this.path.depth() && !doubt; i++) {
                doubt = links.has(this.path.at(i));
            }
            doubtful = doubt;
        }

        /**
         * The layer that deletes or replaces the file, counted from 1; empty where it is still there in the end.
         *
         * @param layer the layer that has the file
         */
        public OptionalInt hiddenBy(Image image, Layer layer) {
            for (Layer later : images.get(image)) {
                if (doubtful || nothing || isSpent()) {
                    return OptionalInt.empty();
                }
                steps++;
                if (later.number() > layer.number()
                        && image.layers().get(later.number() - 1).covers()
                        && hiddenBy(names.get(later.path()))) {
                    return OptionalInt.of(later.number());
                }
            }
            return OptionalInt.empty();
        }

        private boolean hiddenBy(LayerNames over) {
            if (over == null) {
                return false;
            }
            Boolean before = known.get(over);
            if (before == null) {
                steps += path.depth() + 1;
                before = over.hides(path);
                known.put(over, before);
            }
            return before;
        }
    }

    /** Asks for a file. */
    public Asked ask(String path) {
        return new Asked(path);
    }
}
