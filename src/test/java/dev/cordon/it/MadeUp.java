package dev.cordon.it;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Artifacts made up for one project in {@code src/it}, in a repository of its own, and Cordon as its extension. */
public final class MadeUp {

    private static final Pattern VERSION = Pattern.compile("<version>([^<]+)</version>");

    private MadeUp() {}

    /**
     * Writes an artifact.
     *
     * @param repository the folder of the repository
     * @param coordinates {@code groupId:artifactId}; its version is 1
     * @param packaging its packaging; of a POM there is no jar
     * @param elements what else its POM has
     * @param entries what is in its jar, texts or bytes
     */
    public static void artifact(
            File repository, String coordinates, String packaging, String elements, Map<String, ?> entries)
            throws IOException {
        String[] names = coordinates.split(":", -1);
        Path folder = repository.toPath().resolve(names[0].replace('.', '/') + "/" + names[1] + "/1");
        Files.createDirectories(folder);
        Files.writeString(
                folder.resolve(names[1] + "-1.pom"),
                "<project><modelVersion>4.0.0</modelVersion><groupId>" + names[0] + "</groupId><artifactId>" + names[1]
                        + "</artifactId><version>1</version><packaging>" + packaging + "</packaging>" + elements
                        + "</project>");
        if (!packaging.equals("pom")) {
            try (OutputStream file = Files.newOutputStream(folder.resolve(names[1] + "-1.jar"));
                    ZipOutputStream jar = new ZipOutputStream(file)) {
                jar.putNextEntry(new ZipEntry("META-INF/"));
                for (Map.Entry<String, ?> entry : entries.entrySet()) {
                    jar.putNextEntry(new ZipEntry(entry.getKey()));
                    jar.write(
                            entry.getValue() instanceof byte[] bytes
                                    ? bytes
                                    : entry.getValue().toString().getBytes(StandardCharsets.UTF_8));
                }
            }
        }
    }

    /** The class file of a class among the tests. */
    public static byte[] classFile(Class<?> type) throws IOException {
        try (InputStream in = type.getResourceAsStream(type.getSimpleName() + ".class")) {
            return in.readAllBytes();
        }
    }

    /**
     * Makes Cordon an extension of a project that lies in {@code target/it}.
     *
     * @param others further extensions, as {@code groupId:artifactId} of version 1
     */
    public static void extension(File project, String... others) throws IOException {
        String plugin = Files.readString(project.toPath().resolve("../../classes/META-INF/maven/plugin.xml"));
        Matcher version = VERSION.matcher(plugin);
        if (!version.find()) {
            throw new AssertionError("no version in plugin.xml");
        }
        Path file = project.toPath().resolve(".mvn/extensions.xml");
        Files.createDirectories(file.getParent());
        StringBuilder text = new StringBuilder("<extensions>");
        text.append(element("dev.cordon:cordon-maven-plugin", version.group(1)));
        for (String other : others) {
            text.append(element(other, "1"));
        }
        Files.writeString(file, text.append("</extensions>\n"));
    }

    private static String element(String coordinates, String version) {
        String[] names = coordinates.split(":", -1);
        return "<extension><groupId>" + names[0] + "</groupId><artifactId>" + names[1] + "</artifactId><version>"
                + version + "</version></extension>";
    }

    /**
     * Writes a waiver that somebody has signed for thirty days.
     *
     * @param what it is for: vendor, component, and what narrows it
     */
    public static void waiver(Map<String, String> what, File file) throws IOException {
        StringBuilder text = new StringBuilder("cordonWaivers: \"1\"\nwaivers:\n  - id: known\n");
        what.forEach((field, value) ->
                text.append("    ").append(field).append(": ").append(value).append('\n'));
        text.append("    reason: made up\n    approvedBy: a test\n    expires: \"")
                .append(LocalDate.now(ZoneOffset.UTC).plusDays(30))
                .append("\"\n");
        Files.createDirectories(file.toPath().getParent());
        Files.writeString(file.toPath(), text);
    }

    /** How many files of a group lie in a local repository, marks of what was not found there aside. */
    public static long files(File localRepository, String groupId) throws IOException {
        Path folder = localRepository.toPath().resolve(groupId.replace('.', '/'));
        if (!Files.isDirectory(folder)) {
            return 0;
        }
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile).count();
        }
    }
}
