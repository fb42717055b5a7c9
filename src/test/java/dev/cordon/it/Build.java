package dev.cordon.it;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What a build of a project in {@code src/it} left behind, as its {@code verify.groovy} asks for it.
 *
 * @param basedir the directory of the project
 */
public record Build(File basedir) {

    private static final ObjectMapper JSON = new ObjectMapper();

    /** The log of every invocation, one after the other. */
    public String log() throws IOException {
        return Files.readString(basedir.toPath().resolve("build.log"));
    }

    /** How often a text is in the log. */
    public int count(String text) throws IOException {
        return log().split(java.util.regex.Pattern.quote(text), -1).length - 1;
    }

    /** The body of a module's report; the module is named by its directory, the top one by a dot. */
    public Map<?, ?> report(String module) throws IOException {
        return report(module, "target/cordon");
    }

    /** The body of the report that a module wrote to a directory of its own. */
    public Map<?, ?> report(String module, String directory) throws IOException {
        return body(basedir.toPath().resolve(module).resolve(directory).resolve("report.json"));
    }

    /** The body of the report of the whole reactor. */
    public Map<?, ?> aggregate(String directory) throws IOException {
        return body(basedir.toPath().resolve(directory).resolve("aggregate.json"));
    }

    private static Map<?, ?> body(Path file) throws IOException {
        return (Map<?, ?>) JSON.readValue(file.toFile(), Map.class).get("body");
    }

    /** The level of each component that has a verdict, by the component's name. */
    public static Map<String, String> levels(Map<?, ?> report) {
        Map<String, String> levels = new TreeMap<>();
        for (Object verdict : (Collection<?>) report.get("verdicts")) {
            Map<?, ?> fields = (Map<?, ?>) verdict;
            levels.put(name(fields), (String) fields.get("level"));
        }
        return levels;
    }

    /** The verdict on the component of that name. */
    public static Map<?, ?> verdict(Map<?, ?> report, String component) {
        List<Map<?, ?>> found = ((Collection<?>) report.get("verdicts"))
                .stream()
                        .<Map<?, ?>>map(v -> (Map<?, ?>) v)
                        .filter(v -> name(v).equals(component))
                        .toList();
        if (found.size() != 1) {
            throw new AssertionError(found.size() + " verdicts on " + component + " among " + levels(report));
        }
        return found.get(0);
    }

    /** The codes of a report's notices. */
    public static List<String> notices(Map<?, ?> report) {
        return ((Collection<?>) report.get("notices"))
                .stream().map(n -> (String) ((Map<?, ?>) n).get("code")).toList();
    }

    private static String name(Map<?, ?> verdict) {
        return (String) ((Map<?, ?>) verdict.get("component")).get("name");
    }
}
