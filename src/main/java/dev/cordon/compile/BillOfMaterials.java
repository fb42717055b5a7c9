package dev.cordon.compile;

import dev.cordon.denylist.Sha256;
import java.io.IOException;
import java.net.URI;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.cyclonedx.Version;
import org.cyclonedx.exception.GeneratorException;
import org.cyclonedx.generators.BomGeneratorFactory;
import org.cyclonedx.model.Bom;
import org.cyclonedx.model.Component;
import org.cyclonedx.model.Dependency;
import org.cyclonedx.model.Hash;
import org.cyclonedx.model.License;
import org.cyclonedx.model.LicenseChoice;
import org.cyclonedx.model.Metadata;

/**
 * A step of Cordon's own build: writes the SBOM of the one jar, which lies in it as {@code META-INF/sbom/cordon.cdx.json}. It holds
 * no time and no number of its own, so that two builds of one commit are byte-equal; and it needs no network.
 */
public final class BillOfMaterials {

    /** As Maven writes an artifact: group, name, type, version, scope. A classifier or another type has no place in the jar. */
    private static final Pattern BUNDLED =
            Pattern.compile("([^\\[\\]:, ]+):([^:, ]+):jar:([^:, ]+):(?:compile|runtime)(?=[,\\]])");

    /** A line of the list of licences: a library, and the identifier of its licence at SPDX. */
    private static final Pattern LICENSED = Pattern.compile("(?m)^([\\w.-]+:[\\w.-]+) +([\\w.-]+)$");

    private BillOfMaterials() {}

    /**
     * Writes the SBOM; stops the build where a library has no licence in the list, or the list names what is not in the jar.
     *
     * @param args the file to write; the coordinates of the jar; the list of licences; the artifacts that Maven has resolved, as it
     *     writes them
     */
    public static void main(String[] args) throws IOException, GeneratorException {
        Map<String, Path> files = Arrays.stream(((URLClassLoader) BillOfMaterials.class.getClassLoader()).getURLs())
                .map(BillOfMaterials::path)
                .collect(Collectors.toMap(file -> file.getFileName().toString(), file -> file, (first, same) -> first));
        List<Component> libraries = libraries(args[3], Files.readString(Path.of(args[2])));
        for (Component library : libraries) {
            Path file = files.get(library.getName() + "-" + library.getVersion() + ".jar");
            library.setHashes(List.of(new Hash(Hash.Algorithm.SHA_256, Sha256.of(Files.readAllBytes(file)))));
        }
        Files.writeString(Path.of(args[0]), json(args[1], libraries));
    }

    private static Path path(URL url) {
        return Path.of(URI.create(url.toString()));
    }

    /**
     * What goes into the jar, in the order of its names.
     *
     * @param artifacts all that Maven has resolved, as it writes them
     * @param licences the list of licences
     * @throws IllegalStateException if the two do not name the same libraries
     */
    static List<Component> libraries(String artifacts, String licences) {
        Map<String, String> licensed = new TreeMap<>();
        LICENSED.matcher(licences).results().forEach(line -> licensed.put(line.group(1), line.group(2)));
        Map<String, Component> bundled = new TreeMap<>();
        for (Matcher matcher = BUNDLED.matcher(artifacts); matcher.find(); ) {
            Component library = component(matcher.group(1), matcher.group(2), matcher.group(3));
            bundled.put(matcher.group(1) + ":" + matcher.group(2), library);
        }
        if (!licensed.keySet().equals(bundled.keySet())) {
            TreeSet<String> differing = new TreeSet<>(licensed.keySet());
            differing.addAll(bundled.keySet());
            differing.removeIf(name -> licensed.containsKey(name) && bundled.containsKey(name));
            throw new IllegalStateException(
                    "Only one of the jar and the list of its licences (src/main/shade/THIRD-PARTY) has: " + differing);
        }
        bundled.forEach((name, library) -> {
            License license = new License();
            license.setId(licensed.get(name));
            LicenseChoice choice = new LicenseChoice();
            choice.addLicense(license);
            library.setLicenses(choice);
        });
        return List.copyOf(bundled.values());
    }

    /** The SBOM of the jar of these coordinates, which has all of these libraries in it. */
    static String json(String coordinates, List<Component> libraries) throws GeneratorException {
        String[] parts = coordinates.split(":", -1);
        Component jar = component(parts[0], parts[1], parts[3]);
        Metadata metadata = new Metadata();
        metadata.setTimestamp(null);
        metadata.setComponent(jar);
        Dependency needs = new Dependency(jar.getBomRef());
        libraries.forEach(library -> needs.addDependency(new Dependency(library.getBomRef())));
        Bom bom = new Bom();
        bom.setMetadata(metadata);
        bom.setComponents(new ArrayList<>(libraries));
        bom.setDependencies(List.of(needs));
        return BomGeneratorFactory.createJson(Version.VERSION_16, bom)
                        .toJsonString()
                        .replace("\r\n", "\n")
                + "\n";
    }

    private static Component component(String group, String name, String version) {
        Component component = new Component();
        component.setType(Component.Type.LIBRARY);
        component.setGroup(group);
        component.setName(name);
        component.setVersion(version);
        component.setPurl("pkg:maven/" + group + "/" + name + "@" + version + "?type=jar");
        component.setBomRef(component.getPurl());
        return component;
    }
}
