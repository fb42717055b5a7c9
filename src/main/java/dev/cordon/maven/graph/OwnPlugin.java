package dev.cordon.maven.graph;

import org.apache.maven.model.Plugin;

/**
 * How a POM names Cordon. The group id stands here and in {@code pom.xml}, and nowhere else in code: whoever publishes Cordon under a
 * namespace of their own changes two lines, and {@code CoordinatesTest} names what else repeats them.
 */
public final class OwnPlugin {

    /** The group id. */
    public static final String GROUP = "dev.cordon";

    /** The name of the artifact. */
    public static final String NAME = "cordon-maven-plugin";

    /** Both, as {@code Plugin.getKey()} has them. */
    public static final String KEY = GROUP + ":" + NAME;

    private OwnPlugin() {}

    /** Whether a plugin of a POM is Cordon. */
    public static boolean is(Plugin plugin) {
        return plugin.getKey().equals(KEY);
    }
}
