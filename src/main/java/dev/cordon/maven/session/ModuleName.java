package dev.cordon.maven.session;

import org.apache.maven.project.MavenProject;

/** How messages, waivers and reports call a module of the build. */
public final class ModuleName {

    private ModuleName() {}

    /** {@code groupId:artifactId}, as waivers name it: what a module is in every version. */
    public static String of(MavenProject module) {
        return module.getGroupId() + ":" + module.getArtifactId();
    }

    /** {@code groupId:artifactId:version}, as reports name it. */
    public static String withVersion(MavenProject module) {
        return of(module) + ":" + module.getVersion();
    }
}
