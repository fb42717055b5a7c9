package dev.cordon.archive.images;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/** Paths within images. */
final class ImagePath {

    private ImagePath() {}

    /** Without what begins at the root or stays where it is: {@code ./app//a} is {@code app/a}. */
    static String normal(String path) {
        if (!path.startsWith("/") && !path.contains("./") && !path.contains("//") && !path.endsWith("/.")) {
            return path;
        }
        return resolve("", path).orElse(path);
    }

    /** The path that another means in a folder; empty where it leads out. */
    static Optional<String> resolve(String folder, String path) {
        Deque<String> segments = new ArrayDeque<>();
        String whole = path.startsWith("/") ? path : folder + "/" + path;
        for (String segment : whole.split("/")) {
            if (segment.equals("..")) {
                if (segments.pollLast() == null) {
                    return Optional.empty();
                }
            } else if (!segment.isEmpty() && !segment.equals(".")) {
                segments.addLast(segment);
            }
        }
        return Optional.of(String.join("/", segments));
    }

    /** The path that another means from the root, where what leads out of the root stays in it. */
    static String inside(String path) {
        Deque<String> segments = new ArrayDeque<>();
        for (String segment : path.split("/")) {
            if (segment.equals("..")) {
                segments.pollLast();
            } else if (!segment.isEmpty() && !segment.equals(".")) {
                segments.addLast(segment);
            }
        }
        return String.join("/", segments);
    }

    /** Whether a path goes back up, from where a link may have led it. */
    static boolean climbs(String path) {
        return path.contains("..") && List.of(path.split("/")).contains("..");
    }

    /** The folder of a file: empty or ending with a slash. */
    static String folder(String path) {
        return path.substring(0, path.lastIndexOf('/') + 1);
    }
}
