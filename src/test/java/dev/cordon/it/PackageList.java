package dev.cordon.it;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;

/**
 * A list of packages of npm or PyPI, one a line as their users write it ({@code name@version}, {@code name==version}), and
 * the SBOM that says so.
 *
 * @param purls what is listed, as package URLs
 */
public record PackageList(Collection<String> purls) {

    private static final ObjectMapper JSON = new ObjectMapper();

    /** The lines of a file of npm packages. */
    public static PackageList npm(Path file) throws IOException {
        return new PackageList(Files.readAllLines(file).stream()
                .map(line -> npm(line.substring(0, line.lastIndexOf('@')), line.substring(line.lastIndexOf('@') + 1)))
                .toList());
    }

    /** The lines of a file of PyPI packages. */
    public static PackageList pypi(Path file) throws IOException {
        return new PackageList(Files.readAllLines(file).stream()
                .map(line -> "pkg:pypi/" + line.replace("==", "@"))
                .toList());
    }

    /**
     * What npm makes of the lines of such a file: all that it would install, from its registry. Nothing is installed, no
     * script runs.
     *
     * @param file the lines
     * @param folder where {@code package.json} and {@code package-lock.json} are written
     */
    public static PackageList resolvedByNpm(Path file, Path folder) throws IOException, InterruptedException {
        ObjectNode dependencies = JSON.createObjectNode();
        for (String line : Files.readAllLines(file)) {
            dependencies.put(line.substring(0, line.lastIndexOf('@')), line.substring(line.lastIndexOf('@') + 1));
        }
        ObjectNode manifest = JSON.createObjectNode().put("name", "acme").put("private", true);
        manifest.set("dependencies", dependencies);
        Files.createDirectories(folder);
        Files.writeString(folder.resolve("package.json"), manifest.toString());

        File log = folder.resolve("npm.log").toFile();
        Process npm = new ProcessBuilder(List.of(
                        "npm",
                        "install",
                        "--package-lock-only",
                        "--ignore-scripts",
                        "--legacy-peer-deps",
                        "--no-audit",
                        "--no-fund"))
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(log)
                .start();
        if (!npm.waitFor(10, TimeUnit.MINUTES) || npm.exitValue() != 0) {
            npm.destroy();
            throw new IOException("npm did not resolve " + file + ": " + Files.readString(log.toPath()));
        }
        return locked(folder.resolve("package-lock.json"));
    }

    /** The packages of a {@code package-lock.json} of version 2 or 3. */
    private static PackageList locked(Path file) throws IOException {
        Collection<String> purls = new TreeSet<>();
        for (Map.Entry<String, JsonNode> entry :
                JSON.readTree(file.toFile()).get("packages").properties()) {
            String path = entry.getKey();
            if (!path.isEmpty()) {
                String name = path.substring(path.lastIndexOf("node_modules/") + "node_modules/".length());
                JsonNode locked = entry.getValue();
                purls.add(npm(
                        locked.path("name").asText(name), locked.path("version").asText()));
            }
        }
        return new PackageList(purls);
    }

    /** Writes the list as an SBOM of CycloneDX. */
    public void writeSbom(Path file) throws IOException {
        Files.createDirectories(file.toAbsolutePath().getParent());
        Files.write(file, sbom());
    }

    /** The list as an SBOM of CycloneDX. */
    public byte[] sbom() throws IOException {
        ObjectNode sbom = JSON.createObjectNode().put("bomFormat", "CycloneDX").put("specVersion", "1.6");
        for (String purl : purls) {
            String name = purl.substring(purl.indexOf('/') + 1, purl.lastIndexOf('@'));
            sbom.withArray("components")
                    .addObject()
                    .put("type", "library")
                    .put("name", name.replace("%40", "@"))
                    .put("version", purl.substring(purl.lastIndexOf('@') + 1))
                    .put("purl", purl);
        }
        return sbom.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static String npm(String name, String version) {
        return "pkg:npm/" + name.replace("@", "%40") + "@" + version;
    }
}
