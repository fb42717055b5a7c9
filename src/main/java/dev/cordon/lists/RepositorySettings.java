package dev.cordon.lists;

import dev.cordon.notice.FaultCode;
import dev.cordon.yaml.YamlDocument;
import dev.cordon.yaml.YamlFaults;
import dev.cordon.yaml.YamlMapping;
import java.nio.file.Files;
import java.nio.file.LinkOption;

/**
 * What the file {@code .cordon/cordon.yaml} at the root of the repository says.
 *
 * @param nested whether waivers in folders further down count as well
 */
public record RepositorySettings(boolean nested) {

    /** The file, from the root. */
    static final String FILE = ".cordon/cordon.yaml";

    private static final PolicyFiles.Kind KIND =
            new PolicyFiles.Kind("the settings file", FILE, FaultCode.SETTINGS_UNREADABLE);

    /**
     * Those of the repository; nothing is set where there is no such file.
     *
     * @throws dev.cordon.notice.FaultException if the file cannot be read, or is not what its format wants
     */
    public static RepositorySettings load(PolicyFiles files) {
        return Files.exists(files.root().resolve(FILE), LinkOption.NOFOLLOW_LINKS)
                ? read(files.bytes(new PolicyFileSpec.OfFile(FILE), KIND), FILE)
                : new RepositorySettings(false);
    }

    /**
     * Reads the file.
     *
     * @param name how messages call it
     * @throws dev.cordon.notice.FaultException with every fault of it and its place
     */
    static RepositorySettings read(byte[] bytes, String name) {
        YamlFaults faults = new YamlFaults(name, FaultCode.SETTINGS_INVALID, "docs/waivers.md");
        YamlMapping root = YamlDocument.read(bytes, "the settings file", faults);
        boolean nested = root.flag("nested");
        root.refuseUnknownKeys();
        faults.throwIfAny();
        return new RepositorySettings(nested);
    }
}
