package dev.cordon.audit;

import dev.cordon.namelist.NameList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;

/**
 * What a result rests on apart from the inventory and the denylists: the commit, every parameter with who set it, and
 * the official lists of names.
 *
 * @param commit the commit that is checked out, where that is known
 * @param parameters the parameters that bear on the judgement, by name
 * @param nameLists the lists of names that components were compared with, by name
 * @param since the earlier record that marks what is new, where there is one
 */
public record Provenance(
        Optional<Commit> commit,
        List<ParameterInForce> parameters,
        List<NameListInForce> nameLists,
        Optional<Since> since) {

    /** Nothing is known. */
    public static final Provenance NONE = new Provenance(Optional.empty(), List.of(), List.of());

    public Provenance {
        Objects.requireNonNull(commit, "commit");
        parameters = parameters.stream()
                .sorted(Comparator.comparing(ParameterInForce::name).thenComparing(ParameterInForce::origin))
                .toList();
        nameLists = nameLists.stream()
                .sorted(Comparator.comparing(list -> list.id().name()))
                .toList();
        Objects.requireNonNull(since, "since");
    }

    /** What a result rests on that is compared with no earlier record. */
    public Provenance(Optional<Commit> commit, List<ParameterInForce> parameters, List<NameListInForce> nameLists) {
        this(commit, parameters, nameLists, Optional.empty());
    }

    /** The same, compared with an earlier record. */
    public Provenance since(Since compared) {
        return new Provenance(commit, parameters, nameLists, Optional.of(compared));
    }

    /** The same without that comparison. */
    Provenance unmarked() {
        return new Provenance(commit, parameters, nameLists);
    }

    /**
     * A list of names as it was compared with.
     *
     * @param id which file it is
     * @param contents what was taken of it
     */
    public record NameListInForce(NameList.Id id, NameList.Contents contents) {

        public NameListInForce {
            Objects.requireNonNull(id, "id");
            Objects.requireNonNull(contents, "contents");
        }
    }

    /**
     * A commit of the project's repository. Whether the files differed from it is not known.
     *
     * @param id its hash, lower-case hexadecimal
     * @param from what said it: {@code .git}, or the name of an environment variable
     */
    public record Commit(String id, String from) {

        public Commit {
            Objects.requireNonNull(id, "id");
            Objects.requireNonNull(from, "from");
        }
    }

    /**
     * A parameter as it was in force.
     *
     * @param name its property: {@code cordon.failOn}
     * @param value its value as text, the items of a list parted by commas; empty where it has none
     * @param origin who set it
     */
    public record ParameterInForce(String name, Optional<String> value, Origin origin) {

        /** Who can set a parameter, the weakest first. */
        public enum Origin {
            DEFAULT,
            /** The file at the root of the repository. */
            FILE,
            POM,
            /** An active profile of the settings of Maven. */
            SETTINGS,
            SYSTEM_PROPERTY,
            COMMAND_LINE;

            /** The name in reports: lower case with hyphens. */
            public String id() {
                return name().toLowerCase(Locale.ROOT).replace('_', '-');
            }
        }

        public ParameterInForce {
            Objects.requireNonNull(name, "name");
            Objects.requireNonNull(value, "value");
            Objects.requireNonNull(origin, "origin");
        }
    }
}
