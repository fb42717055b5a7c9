package dev.cordon.maven.graph;

import dev.cordon.audit.BuildPart.Kind;
import dev.cordon.notice.Location;
import dev.cordon.text.Saying;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.apache.maven.model.Dependency;
import org.apache.maven.model.Extension;
import org.apache.maven.model.Plugin;
import org.apache.maven.model.ReportPlugin;

/**
 * One way by which something takes part in the build of a module.
 *
 * @param kind as what
 * @param what its coordinates; the version is empty or holds <code>${</code> where it is not known
 * @param over what stands between the module and it, such as the plugin whose dependency it is
 * @param where the element that declares it
 * @param by who declares it, in words
 */
record ChainLink(Kind kind, Coordinates what, List<String> over, Optional<Location> where, String by) {

    ChainLink {
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(what, "what");
        over = List.copyOf(over);
        Objects.requireNonNull(where, "where");
        Objects.requireNonNull(by, "by");
    }

    /** Whether its version is known, so that there is one file of that name. */
    boolean isResolvable() {
        return !what.version().isEmpty() && !what.version().contains("${");
    }

    /** What it is called: without a version where that is not known. */
    String name() {
        return what.version().isEmpty() ? what.ga() : what.label();
    }

    /** How to get rid of it. */
    Saying advice() {
        if (kind == Kind.PLUGIN_ARTIFACT) {
            return bringer()
                    .map(by -> Saying.of("advice.replace-plugin", what.ga(), by))
                    .orElseGet(() -> Saying.of("advice.replace-the-plugin", what.ga()));
        }
        Saying clause = kind == Kind.PLUGIN_DEPENDENCY && bringer().isPresent()
                ? Saying.of("advice.plugin-dependency-of", what.ga(), bringer().get())
                : Saying.of("advice." + kind.id(), what.ga());
        return where.map(w -> Saying.of("advice.there", clause, w.withoutColumn()))
                .orElse(clause);
    }

    private Optional<String> bringer() {
        return over.isEmpty() ? Optional.empty() : Optional.of(over.get(over.size() - 1));
    }

    /** Those of a plugin. */
    static Coordinates coordinates(Plugin plugin) {
        return new Coordinates(plugin.getGroupId(), plugin.getArtifactId(), "jar", "", plugin.getVersion());
    }

    /** Those of a plugin of reporting. */
    static Coordinates coordinates(ReportPlugin plugin) {
        return new Coordinates(plugin.getGroupId(), plugin.getArtifactId(), "jar", "", plugin.getVersion());
    }

    /** Those of an extension that a POM declares. */
    static Coordinates coordinates(Extension extension) {
        return new Coordinates(extension.getGroupId(), extension.getArtifactId(), "jar", "", extension.getVersion());
    }

    /** Those of a dependency as a POM writes it. */
    static Coordinates coordinates(Dependency d) {
        return new Coordinates(d.getGroupId(), d.getArtifactId(), d.getType(), d.getClassifier(), d.getVersion());
    }
}
