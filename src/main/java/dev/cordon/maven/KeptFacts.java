package dev.cordon.maven;

import dev.cordon.audit.Provenance.ParameterInForce;
import dev.cordon.audit.Provenance.ParameterInForce.Origin;
import dev.cordon.cache.FactCache;
import dev.cordon.cache.UnusableCacheException;
import dev.cordon.maven.parameters.Parameters;
import dev.cordon.maven.parameters.ParametersInForce;
import dev.cordon.maven.session.CacheInUse;
import dev.cordon.maven.session.Host;
import dev.cordon.notice.Fault;
import dev.cordon.notice.FaultCode;
import dev.cordon.notice.FaultException;
import dev.cordon.notice.Location;
import dev.cordon.notice.Notice;
import dev.cordon.notice.NoticeCode;
import dev.cordon.text.PrintableText;
import java.net.URISyntaxException;
import java.nio.file.FileSystemNotFoundException;
import java.nio.file.Path;
import java.security.CodeSource;
import java.util.List;
import java.util.Optional;
import java.util.Properties;

/**
 * The facts of earlier builds, where the user of this machine wants them used. A POM cannot ask for them: whoever changes it
 * could then choose what is believed. A CI service reads everything: what it says counts for others.
 *
 * @param cache the cache; empty where there is none
 * @param notice why there is none although it was asked for
 */
record KeptFacts(Optional<FactCache> cache, Optional<Notice> notice) {

    /** Nothing of an earlier build is used. */
    static final KeptFacts NONE = new KeptFacts(Optional.empty(), Optional.empty());

    private static final String PARAMETER = "cordon.cache";
    private static final String FOLDER = ".cache/cordon/facts";

    /**
     * What CI services set for the processes that they start, as their manuals say; most of them set the first, and some
     * nothing but their own.
     */
    private static final List<String> OF_CI = List.of(
            "CI",
            "CONTINUOUS_INTEGRATION",
            "BUILD_NUMBER",
            "BUILD_ID",
            "GITHUB_ACTIONS",
            "GITLAB_CI",
            "JENKINS_URL",
            "HUDSON_URL",
            "TF_BUILD",
            "TEAMCITY_VERSION",
            "bamboo_planKey",
            "BITBUCKET_BUILD_NUMBER",
            "CIRCLECI",
            "TRAVIS",
            "BUILDKITE",
            "DRONE",
            "APPVEYOR",
            "CIRRUS_CI",
            "SEMAPHORE",
            "CODEBUILD_BUILD_ID",
            "BUILDER_OUTPUT",
            "GO_PIPELINE_LABEL",
            "HARNESS_BUILD_ID");

    /**
     * Reads what the user asked, and opens the cache.
     *
     * @param given what Maven made of the parameter
     * @throws FaultException if a POM sets it, or if it is neither true nor false
     */
    static KeptFacts of(String given, Path top, Host host) {
        for (ParameterInForce set : ParametersInForce.of(host, top)
                .read(PARAMETER, "cache", "${" + PARAMETER + "}", Optional.of("false"))) {
            if (set.origin() == Origin.POM || set.origin() == Origin.SYSTEM_PROPERTY) {
                throw notHere(set);
            }
        }
        return Parameters.of(host).flag(PARAMETER, given) ? host.remembered(KeptFacts.class, () -> open(host)) : NONE;
    }

    private static FaultException notHere(ParameterInForce set) {
        boolean pom = set.origin() == Origin.POM;
        return new FaultException(new Fault(
                FaultCode.PARAMETER_VALUE,
                "'" + set.value().orElse("") + "' is set in " + (pom ? "a POM" : "a system property of the JVM")
                        + ", and whether facts of earlier builds are used is not for "
                        + (pom ? "a POM" : "it") + " to say",
                Location.of(PARAMETER),
                "Take it away there; give -D" + PARAMETER
                        + "=true on the command line, or set the property in a profile of settings.xml."));
    }

    private static KeptFacts open(Host host) {
        Optional<String> service = service(host.session().getSystemProperties());
        if (service.isPresent()) {
            return unused("the variable " + service.get() + " is set, so this is a build of a CI service");
        }
        Path folder = host.session()
                .getRepositorySession()
                .getLocalRepository()
                .getBasedir()
                .toPath()
                .resolve(FOLDER);
        Optional<String> tool =
                jar().flatMap(jar -> FactCache.tool(host.execution().getVersion(), jar));
        if (tool.isEmpty()) {
            return unused("this Cordon is not in one jar, so it cannot be said which it is");
        }
        try {
            FactCache cache = FactCache.open(folder, tool.get());
            CacheInUse.of(host.session()).use(cache);
            return new KeptFacts(Optional.of(cache), Optional.empty());
        } catch (UnusableCacheException e) {
            return unused("the folder " + PrintableText.quote(folder.toString()) + " " + e.getMessage());
        }
    }

    /**
     * The variable that shows a build of a CI service; empty where none does.
     *
     * @param system the system properties, where Maven has the variables of the environment
     */
    static Optional<String> service(Properties system) {
        return OF_CI.stream()
                .filter(name -> isSet(system.getProperty("env." + name)))
                .findFirst();
    }

    private static boolean isSet(String variable) {
        return variable != null && !variable.isBlank() && !variable.strip().equalsIgnoreCase("false");
    }

    private static Optional<Path> jar() {
        CodeSource source = KeptFacts.class.getProtectionDomain().getCodeSource();
        try {
            return source == null || source.getLocation() == null
                    ? Optional.empty()
                    : Optional.of(Path.of(source.getLocation().toURI()));
        } catch (URISyntaxException | IllegalArgumentException | FileSystemNotFoundException e) {
            return Optional.empty();
        }
    }

    private static KeptFacts unused(String why) {
        return new KeptFacts(
                Optional.empty(),
                Optional.of(new Notice(
                        NoticeCode.CACHE_NOT_USED,
                        "Facts of earlier builds are not used: " + why + ". Everything is read.",
                        Optional.of(Location.of(PARAMETER)))));
    }
}
