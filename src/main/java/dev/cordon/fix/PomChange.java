package dev.cordon.fix;

import dev.cordon.notice.Location;
import java.util.Objects;

/** One change of a dependency element in a POM of the build. */
public sealed interface PomChange {

    /** The element. */
    Element at();

    /** What is done to it, an imperative clause without the place. */
    String clause();

    /**
     * A dependency element, with properties filled in.
     *
     * @param where file, line and column of its first character; without a column where that is not known
     * @param groupId the group that it declares
     * @param artifactId the artifact that it declares
     */
    record Element(Location where, String groupId, String artifactId) {

        public Element {
            Objects.requireNonNull(where, "where");
            Objects.requireNonNull(groupId, "groupId");
            Objects.requireNonNull(artifactId, "artifactId");
        }

        /** {@code groupId:artifactId}. */
        String ga() {
            return groupId + ":" + artifactId;
        }
    }

    /**
     * An exclusion is added.
     *
     * @param groupId the group that is excluded
     * @param artifactId the artifact that is excluded
     */
    record Exclude(Element at, String groupId, String artifactId) implements PomChange {

        @Override
        public String clause() {
            return "exclude " + groupId + ":" + artifactId + " from " + at.ga();
        }
    }

    /** The element is taken out. */
    record Remove(Element at) implements PomChange {

        @Override
        public String clause() {
            return "remove the dependency " + at.ga();
        }
    }

    /**
     * The element declares something else.
     *
     * @param groupId the group that it declares then
     * @param artifactId the artifact that it declares then
     * @param version the version that it declares then
     */
    record Replace(Element at, String groupId, String artifactId, String version) implements PomChange {

        @Override
        public String clause() {
            return "replace the dependency " + at.ga() + " by " + groupId + ":" + artifactId + ":" + version;
        }
    }
}
