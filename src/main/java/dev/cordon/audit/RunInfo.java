package dev.cordon.audit;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * What differs between two runs over the same inputs.
 *
 * @param at when the check ran
 * @param cordon version of Cordon
 * @param maven version of Maven
 * @param jvm version of the Java runtime
 * @param workTree whether the files differed from the commit that was checked out
 * @param archivesFromCache how many archives were not opened, since an earlier build has read them; empty where every one was
 * @param places where the settings of Maven let it look for artifacts
 */
public record RunInfo(
        Instant at,
        String cordon,
        String maven,
        String jvm,
        WorkTree workTree,
        OptionalLong archivesFromCache,
        List<Place> places) {

    /**
     * A repository that the settings of Maven name.
     *
     * @param as as what
     * @param id its name in the settings
     * @param host where it is, if the user wants that recorded
     */
    public record Place(As as, String id, Optional<String> host) {

        /** What the settings make of it. */
        public enum As {
            /** Asked in the place of others. */
            MIRROR,
            /** Asked beside those of POMs. */
            REPOSITORY;

            /** As reports write it. */
            public String id() {
                return name().toLowerCase(Locale.ROOT);
            }
        }

        public Place {
            Objects.requireNonNull(as, "as");
            Objects.requireNonNull(id, "id");
            Objects.requireNonNull(host, "host");
        }
    }

    /** What Git says of the files that it knows. */
    public enum WorkTree {
        CLEAN,
        DIRTY,
        NOT_KNOWN;

        /** As reports write it. */
        public String id() {
            return name().toLowerCase(Locale.ROOT).replace('_', ' ');
        }
    }

    /** One of which no more is known. */
    public RunInfo(Instant at, String cordon, String maven, String jvm) {
        this(at, cordon, maven, jvm, WorkTree.NOT_KNOWN, OptionalLong.empty(), List.of());
    }

    public RunInfo {
        Objects.requireNonNull(at, "at");
        Objects.requireNonNull(cordon, "cordon");
        Objects.requireNonNull(maven, "maven");
        Objects.requireNonNull(jvm, "jvm");
        Objects.requireNonNull(workTree, "workTree");
        Objects.requireNonNull(archivesFromCache, "archivesFromCache");
        places = List.copyOf(places);
    }
}
