package dev.cordon.docs;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cordon.maven.AuditMojo;
import dev.cordon.notice.FaultCode;
import java.io.File;
import java.io.IOException;
import java.lang.reflect.Constructor;
import java.lang.reflect.Executable;
import java.lang.reflect.Field;
import java.lang.reflect.GenericArrayType;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.lang.reflect.TypeVariable;
import java.lang.reflect.WildcardType;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** docs/embedding.md: its programs run without Maven, and what it promises is all that a program can see. */
class EmbeddingPageTest {

    private static final Path SAMPLES = Path.of("docs/samples/embedding");

    private final Page page = Page.read("docs/embedding.md");

    private final Set<String> promised =
            page.table("type").stream().map(row -> Page.unquoted(row.get(0))).collect(Collectors.toSet());

    @Test
    void theProgramsAreTheFiles() throws IOException {
        for (String name : List.of("JudgeOne.java", "JudgeDelivery.java")) {
            assertThat(page.embedded("samples/embedding/" + name)).contains(Files.readString(SAMPLES.resolve(name)));
        }
    }

    @Test
    void oneSbomIsJudged(@TempDir Path folder) throws Exception {
        Path html = folder.resolve("report.html");
        String sbom = "docs/samples/supplier.cdx.json";

        List<String> lines = run(folder, "JudgeOne", 1, sbom, html.toString());

        assertThat(lines.get(0)).isEqualTo("deny scan-engine:12.1 is from Kaspersky Lab");
        assertThat(lines.get(1)).startsWith("  because: organization AO Kaspersky Lab is an identifier of ");
        assertThat(lines).last().asString().startsWith("Audited 3 components (1 unidentified) against ");
        assertThat(html).content().startsWith("<!DOCTYPE html>").contains("scan-engine:12.1");
    }

    @Test
    void aDeliveryIsJudged(@TempDir Path folder) throws Exception {
        Path waivers = Files.writeString(folder.resolve("waivers.yaml"), "cordonWaivers: 1\nwaivers: []\n");

        List<String> lines =
                run(folder, "JudgeDelivery", 1, waivers.toString(), "docs/samples/supplier.cdx.json", "docs/none.json");

        assertThat(lines)
                .contains("docs/samples/supplier.cdx.json: deny scan-engine:12.1 is from Kaspersky Lab")
                .anyMatch(line -> line.contains("docs/none.json") && line.endsWith("[audit-nothing]"));
    }

    /** Runs a program as a user does, with what lies on the class path except for Maven. */
    private static List<String> run(Path folder, String name, int expected, String... arguments) throws Exception {
        String classPath = Stream.of(System.getProperty("java.class.path").split(File.pathSeparator))
                .filter(entry -> !entry.matches(
                        ".*[/\\\\](maven-(?!resolver-(api|util))|plexus-|org\\.eclipse\\.sisu)[^/\\\\]*"))
                .collect(Collectors.joining(File.pathSeparator));
        assertThat(ToolProvider.getSystemJavaCompiler()
                        .run(
                                null,
                                null,
                                null,
                                "-cp",
                                classPath,
                                "-proc:none",
                                "-d",
                                folder.toString(),
                                SAMPLES.resolve(name + ".java").toString()))
                .isZero();
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                folder + File.pathSeparator + classPath,
                name));
        command.addAll(Arrays.asList(arguments));
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(printed).isEqualTo(expected);
        return printed.lines().toList();
    }

    @Test
    void everyCodeThatItNamesExists() {
        Set<String> codes = Arrays.stream(FaultCode.values()).map(FaultCode::id).collect(Collectors.toSet());
        assertThat(page.table("what"))
                .hasSizeGreaterThan(5)
                .allSatisfy(row -> assertThat(Pattern.compile("`([^`]+)`")
                                .matcher(row.get(1))
                                .results()
                                .map(found -> found.group(1)))
                        .isNotEmpty()
                        .isSubsetOf(codes));
    }

    @Test
    void everyTypeOfTheDoorIsPromisedAndEveryPromiseIsThere() throws Exception {
        try (Stream<Path> sources = Files.list(Path.of("src/main/java/dev/cordon"))) {
            List<String> door = new ArrayList<>();
            for (Path source : sources.filter(Files::isRegularFile).toList()) {
                String name = "dev.cordon." + source.getFileName().toString().replace(".java", "");
                if (!name.endsWith("package-info")
                        && Modifier.isPublic(Class.forName(name).getModifiers())) {
                    door.add(name);
                }
            }
            assertThat(promised)
                    .containsAll(door.stream()
                            .filter(n -> !n.endsWith(".ReportFormats"))
                            .toList());
        }
        for (String name : promised) {
            assertThat(Class.forName(name).getModifiers()).matches(Modifier::isPublic, name);
        }
    }

    @Test
    void noSignatureShowsMoreThanThePromise() throws Exception {
        assertThat(shown(AuditMojo.class)).contains("org.eclipse.aether.RepositorySystem");
        for (String name : promised) {
            assertThat(shown(Class.forName(name)))
                    .as(name)
                    .allMatch(type -> type.startsWith("java.")
                            || !type.contains(".")
                            || promised.contains(type.replaceFirst("\\$.*", "")));
        }
    }

    /** The names of all types that a program sees of a type and of those nested in it. */
    private static List<String> shown(Class<?> type) {
        List<Type> shown = new ArrayList<>();
        shown.add(type.getGenericSuperclass() == null ? Object.class : type.getGenericSuperclass());
        shown.addAll(List.of(type.getGenericInterfaces()));
        for (Field field : type.getDeclaredFields()) {
            if (isSeen(field.getModifiers())) {
                shown.add(field.getGenericType());
            }
        }
        Stream<Executable> methods = Stream.concat(
                Stream.of(type.getDeclaredConstructors()).map(c -> (Constructor<?>) c),
                Stream.of(type.getDeclaredMethods()));
        methods.filter(m -> isSeen(m.getModifiers()) && !m.isSynthetic()).forEach(m -> {
            shown.addAll(List.of(m.getGenericParameterTypes()));
            shown.addAll(List.of(m.getGenericExceptionTypes()));
            if (m instanceof Method method) {
                shown.add(method.getGenericReturnType());
            }
        });
        List<String> names = new ArrayList<>();
        shown.forEach(t -> names(t, names));
        for (Class<?> nested : type.getDeclaredClasses()) {
            if (isSeen(nested.getModifiers())) {
                names.addAll(shown(nested));
            }
        }
        return names;
    }

    private static boolean isSeen(int modifiers) {
        return Modifier.isPublic(modifiers) || Modifier.isProtected(modifiers);
    }

    private static void names(Type type, List<String> names) {
        if (type instanceof Class<?> c) {
            names.add(c.isArray() ? c.getComponentType().getName() : c.getName());
        } else if (type instanceof ParameterizedType p) {
            names(p.getRawType(), names);
            Stream.of(p.getActualTypeArguments()).forEach(t -> names(t, names));
        } else if (type instanceof GenericArrayType a) {
            names(a.getGenericComponentType(), names);
        } else if (type instanceof WildcardType w) {
            Stream.of(w.getUpperBounds()).forEach(t -> names(t, names));
            Stream.of(w.getLowerBounds()).forEach(t -> names(t, names));
        } else if (type instanceof TypeVariable<?> v) {
            Stream.of(v.getBounds()).filter(Class.class::isInstance).forEach(t -> names(t, names));
        }
    }
}
