package dev.cordon.maven.graph;

import dev.cordon.audit.BuildPart.Kind;
import dev.cordon.audit.Unexamined;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What of the build chain the user wants judged.
 *
 * @param parts the parts of it
 * @param trees of which plugins it is looked at what they depend on
 */
public record ChainSettings(Set<Part> parts, Trees trees) {

    /** Everything that is known without fetching anything. */
    public static final ChainSettings DEFAULT = new ChainSettings(EnumSet.allOf(Part.class), Trees.USED);

    /** Of which plugins it is looked at what they depend on. */
    public enum Trees {
        /** Of those that ran before, as Maven has resolved it for them. */
        USED,
        /** Of all, as far as this machine has their POMs. */
        AT_HAND,
        /** Of all; Maven fetches what POMs are missing. */
        ALL
    }

    /** The parts that can be left out. */
    public enum Part {
        PLUGINS(Unexamined.Kind.PLUGINS, Kind.PLUGIN, Kind.PLUGIN_DEPENDENCY, Kind.PLUGIN_ARTIFACT),
        EXTENSIONS(Unexamined.Kind.EXTENSION, Kind.EXTENSION, Kind.CORE_EXTENSION),
        PROCESSORS(Unexamined.Kind.ANNOTATION_PROCESSOR, Kind.ANNOTATION_PROCESSOR),
        PARENTS(Unexamined.Kind.PARENT, Kind.PARENT),
        IMPORTS(Unexamined.Kind.IMPORT, Kind.IMPORT),
        REPORTING(Unexamined.Kind.PLUGINS, Kind.REPORTING_PLUGIN),
        REPOSITORIES(Unexamined.Kind.REPOSITORY, Kind.REPOSITORY);

        private final Unexamined.Kind unexamined;

        @SuppressWarnings("ImmutableEnumChecker") // a copy that nobody can change
        private final List<Kind> kinds;

        Part(Unexamined.Kind unexamined, Kind... kinds) {
            this.unexamined = unexamined;
            this.kinds = List.of(kinds);
        }

        /** The name in settings. */
        public String id() {
            return name().toLowerCase(Locale.ROOT);
        }

        /** The part of that name; empty where there is none. */
        public static Optional<Part> of(String id) {
            return Arrays.stream(values()).filter(part -> part.id().equals(id)).findFirst();
        }

        /** Every name, in the order of the enum. */
        public static List<String> ids() {
            return Arrays.stream(values()).map(Part::id).toList();
        }
    }

    public ChainSettings {
        parts = Set.copyOf(parts);
        Objects.requireNonNull(trees, "trees");
    }

    /** Whether something of that kind is judged. */
    boolean has(Kind kind) {
        return parts.stream().anyMatch(part -> part.kinds.contains(kind));
    }

    /** What is left out, which every report names. */
    Stream<Unexamined> leftOut() {
        return Arrays.stream(Part.values())
                .filter(part -> !parts.contains(part))
                .map(part -> new Unexamined(
                        part.unexamined, "all " + part.id(), "cordon.buildChain leaves them out of what is judged"));
    }
}
