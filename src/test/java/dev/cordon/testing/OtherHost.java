package dev.cordon.testing;

import java.io.File;
import java.io.IOException;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** The classes of a program that uses Cordon and does not have all that Maven gives a plugin. */
public final class OtherHost extends URLClassLoader {

    private static final List<String> OF_MAVEN = List.of(
            "org.apache.maven.", "org.codehaus.plexus.", "org.eclipse.sisu.", "javax.inject.", "com.google.inject.");

    private static final String RESOLVER = "org.eclipse.aether.";

    /** With what their one exception extends. */
    private static final List<String> VERSIONS = List.of(
            "org.eclipse.aether.version.",
            "org.eclipse.aether.util.version.",
            "org.eclipse.aether.RepositoryException");

    private final Predicate<String> absent;

    private OtherHost(Predicate<String> absent) {
        super(classPath(), ClassLoader.getPlatformClassLoader());
        this.absent = absent;
    }

    /** One without Maven, of whose resolver only the versions are there. */
    public static OtherHost withoutMaven() {
        return new OtherHost(name ->
                isOfMaven(name) || (isOfResolver(name) && VERSIONS.stream().noneMatch(name::startsWith)));
    }

    /** One without the versions either. */
    public static OtherHost withoutResolver() {
        return new OtherHost(name -> isOfMaven(name) || isOfResolver(name));
    }

    private static boolean isOfMaven(String name) {
        return OF_MAVEN.stream().anyMatch(name::startsWith);
    }

    private static boolean isOfResolver(String name) {
        return name.startsWith(RESOLVER);
    }

    @Override
    protected Class<?> findClass(String name) throws ClassNotFoundException {
        if (absent.test(name)) {
            throw new ClassNotFoundException(name + ", which this host does not have");
        }
        return super.findClass(name);
    }

    private static URL[] classPath() {
        return Stream.of(System.getProperty("java.class.path").split(File.pathSeparator))
                .map(OtherHost::url)
                .toArray(URL[]::new);
    }

    private static URL url(String entry) {
        try {
            return Path.of(entry).toUri().toURL();
        } catch (MalformedURLException e) {
            throw new IllegalArgumentException(entry, e);
        }
    }

    /** Makes an object of a class of the tests in that program. */
    public <T> T make(Class<?> type, Class<T> as) throws IOException {
        try {
            return as.cast(loadClass(type.getName()).getDeclaredConstructor().newInstance());
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }
}
