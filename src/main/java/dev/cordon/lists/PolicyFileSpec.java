package dev.cordon.lists;

import dev.cordon.notice.Fault;
import dev.cordon.notice.FaultCode;
import dev.cordon.notice.FaultException;
import dev.cordon.notice.Location;
import java.net.URI;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Where a denylist or a waiver file comes from, as a parameter names it. */
public sealed interface PolicyFileSpec {

    /** The text that the user wrote. */
    String text();

    /** A file; a relative one is looked for from the root of the repository. */
    record OfFile(String text) implements PolicyFileSpec {}

    /**
     * An artifact in the repositories of the build.
     *
     * @param classifier its classifier, or empty
     */
    record OfArtifact(String text, String groupId, String artifactId, String type, String classifier, String version)
            implements PolicyFileSpec {}

    /** An https address and the digest of what must be there. */
    record OfUrl(String text, URI uri, String sha256) implements PolicyFileSpec {}

    Pattern ARTIFACT = Pattern.compile("[\\w.-]+:[\\w.-]+:[^:/\\\\]+(:[\\w.-]+){0,2}");
    int MOST_PORT = 65_535;
    Pattern DIGEST = Pattern.compile("sha256=([0-9a-fA-F]{64})");

    /**
     * Reads one entry of a parameter.
     *
     * @param parameter its name
     * @throws FaultException if it is none of the three forms
     */
    static PolicyFileSpec parse(String text, String parameter) {
        String spec = text.strip();
        if (spec.regionMatches(true, 0, "http://", 0, 7)) {
            throw fault(
                    parameter,
                    spec,
                    "is fetched without encryption",
                    "Use https, with the digest: …#sha256=<64 digits>.");
        }
        if (spec.regionMatches(true, 0, "https://", 0, 8)) {
            return url(spec, parameter);
        }
        return ARTIFACT.matcher(spec).matches() ? artifact(spec, parameter) : new OfFile(spec);
    }

    private static PolicyFileSpec url(String spec, String parameter) {
        URI uri;
        try {
            uri = URI.create(spec);
        } catch (IllegalArgumentException e) {
            throw fault(parameter, spec, "is no address", "Write https://host/path#sha256=<64 digits>.");
        }
        if (uri.getRawUserInfo() != null) {
            // Not to be repeated: what a message says, a log keeps.
            throw fault(
                    parameter,
                    "https://…@" + uri.getHost(),
                    "has a name or a password in it, which would stand in every report",
                    "Take it out: the digest is what makes the list trustworthy.");
        }
        if (uri.getHost() == null || uri.getPort() > MOST_PORT) {
            throw fault(
                    parameter, spec, "has no host that can be asked", "Write https://host/path#sha256=<64 digits>.");
        }
        Matcher digest = DIGEST.matcher(uri.getFragment() == null ? "" : uri.getFragment());
        if (!digest.matches()) {
            throw fault(
                    parameter,
                    spec,
                    "has no digest, so that anybody who controls the host could open the gate",
                    "Append #sha256= and the 64 digits that 'sha256sum' prints for the file you reviewed.");
        }
        return new OfUrl(spec, uri, digest.group(1).toLowerCase(Locale.ROOT));
    }

    private static PolicyFileSpec artifact(String spec, String parameter) {
        String[] parts = spec.split(":", -1);
        String version = parts[2];
        if (version.equals("LATEST") || version.equals("RELEASE") || version.matches("[\\[(].*")) {
            throw fault(
                    parameter,
                    spec,
                    "names no single version",
                    "Write the version out: a gate must not change by itself.");
        }
        String type = parts.length > 3 ? parts[3] : "yaml";
        String classifier = parts.length > 4 ? parts[4] : "";
        return new OfArtifact(spec, parts[0], parts[1], type, classifier, version);
    }

    private static FaultException fault(String parameter, String spec, String what, String next) {
        return new FaultException(
                new Fault(FaultCode.PARAMETER_VALUE, "'" + spec + "' " + what, Location.of(parameter), next));
    }
}
