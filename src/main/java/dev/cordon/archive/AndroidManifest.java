package dev.cordon.archive;

import dev.cordon.bytes.BrokenException;
import dev.cordon.bytes.NotExaminedException;
import dev.cordon.pom.SafeXml;
import java.util.Optional;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** The manifest of an Android library, which in an aar is plain XML (in an apk it is compiled). */
final class AndroidManifest {

    private AndroidManifest() {}

    /**
     * The package that the library gives itself.
     *
     * @throws NotExaminedException if the manifest is compiled
     * @throws BrokenException if it is no XML
     */
    static Optional<String> packageName(byte[] manifest) throws NotExaminedException, BrokenException {
        boolean compiled = manifest.length > 1 && manifest[0] == 3 && manifest[1] == 0;
        if (compiled) {
            throw NotExaminedException.format("is compiled XML, which is not read", "Look at what it was made of");
        }
        try {
            XMLStreamReader xml = SafeXml.open(manifest);
            return Optional.ofNullable(xml.getAttributeValue(null, "package"));
        } catch (XMLStreamException e) {
            throw new BrokenException("is no well-formed XML");
        }
    }
}
