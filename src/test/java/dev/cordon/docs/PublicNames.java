package dev.cordon.docs;

import dev.cordon.ReportFormats;
import dev.cordon.denylist.Denylist;
import dev.cordon.denylist.file.BundledDenylist;
import dev.cordon.docs.PluginDescriptor.Parameter;
import dev.cordon.inventory.Scope;
import dev.cordon.inventory.Signal;
import dev.cordon.notice.FaultCode;
import dev.cordon.notice.NoticeCode;
import dev.cordon.policy.Profile;
import dev.cordon.report.ReportFormat;
import dev.cordon.report.html.portfolio.PortfolioHtml;
import dev.cordon.report.portfolio.PortfolioCsv;
import dev.cordon.report.portfolio.PortfolioJson;
import dev.cordon.testing.Golden;
import dev.cordon.testing.Portfolios;
import dev.cordon.text.Language;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Every name of today that a user may write down, one a line, made from the code: {@code docs/versioning.md} says which. */
final class PublicNames {

    private static final Set<String> OF_EVERY_OBJECT = Set.of("equals", "hashCode", "toString");

    private PublicNames() {}

    /**
     * All of them.
     *
     * @param empty an empty folder
     */
    static SortedSet<String> ofToday(Path empty) throws Exception {
        SortedSet<String> names = new TreeSet<>(SchemaNames.all());
        PluginDescriptor.goals().forEach((goal, parameters) -> {
            names.add("goal " + goal);
            parameters.forEach((name, parameter) -> names.add(line(goal, name, parameter)));
        });
        Stream.of(FaultCode.values()).forEach(code -> names.add("fault " + code.id()));
        Stream.of(NoticeCode.values()).forEach(code -> names.add("notice " + code.id()));
        Stream.of(Profile.values()).forEach(profile -> names.add("profile " + profile.id()));
        Stream.of(Scope.values()).forEach(scope -> names.add("scope " + scope.id()));
        Signal.ids().forEach(signal -> names.add("signal " + signal));
        ReportFormats.ALL.forEach(format -> names.addAll(files(format)));
        names.addAll(columns("report.csv", Golden.text("rich/report.csv")));
        names.addAll(columns("portfolio.csv", Portfolios.written(Portfolios.of(empty), new PortfolioCsv())));
        BundledDenylist.NAMES.forEach(list -> names.addAll(ids(list)));
        Stream.of(new PortfolioHtml(Language.EN), new PortfolioJson(), new PortfolioCsv())
                .forEach(format -> names.add("file portfolio." + format.id()));
        for (String type : types()) {
            names.addAll(door(Class.forName(type)));
        }
        return names;
    }

    private static String line(String goal, String name, Parameter parameter) {
        return "parameter " + goal + " " + name + " " + parameter.property()
                + (parameter.defaultValue().isEmpty() ? "" : " = " + parameter.defaultValue());
    }

    private static List<String> files(ReportFormat format) {
        return List.of(
                "format " + format.id(), "file report." + format.fileEnding(), "file aggregate." + format.fileEnding());
    }

    private static List<String> columns(String file, String csv) {
        String head = csv.lines().findFirst().orElseThrow();
        return Stream.of(head.substring(1, head.length() - 1).split("\",\"", -1))
                .map(column -> "column " + file + " " + column)
                .toList();
    }

    private static List<String> ids(String name) {
        Denylist list = BundledDenylist.read(name);
        Stream<String> authorities = list.authorities().stream().map(a -> "authority " + name + " " + a.id());
        Stream<String> vendors = list.vendors().stream().map(v -> "vendor " + name + " " + v.id());
        return Stream.of(Stream.of("list " + name), authorities, vendors)
                .flatMap(lines -> lines)
                .toList();
    }

    /** The types that the page about the door promises. */
    static List<String> types() {
        return Page.read("docs/embedding.md").table("type").stream()
                .map(row -> Page.unquoted(row.get(0)))
                .toList();
    }

    /** The public methods and constants of a type and of types in it, as a caller sees them; what every object has is left out. */
    static SortedSet<String> door(Class<?> type) {
        SortedSet<String> names = new TreeSet<>();
        names.add("type " + type.getName());
        Arrays.stream(type.getMethods())
                .filter(method -> !method.isSynthetic())
                .filter(method -> method.getDeclaringClass().getName().startsWith("dev.cordon"))
                .filter(method -> !OF_EVERY_OBJECT.contains(method.getName()))
                .forEach(method -> names.add("method " + type.getName() + " " + signature(method)));
        if (type.isEnum()) {
            Arrays.stream(type.getEnumConstants())
                    .forEach(constant -> names.add("constant " + type.getName() + " " + ((Enum<?>) constant).name()));
        }
        Stream.of(type.getClasses()).forEach(nested -> names.addAll(door(nested)));
        return names;
    }

    private static String signature(Method method) {
        String thrown = names(method.getExceptionTypes());
        return (Modifier.isStatic(method.getModifiers()) ? "static " : "")
                + method.getName()
                + "(" + names(method.getParameterTypes()) + "): "
                + method.getGenericReturnType().getTypeName()
                + (thrown.isEmpty() ? "" : " throws " + thrown);
    }

    private static String names(Class<?>... types) {
        return Arrays.stream(types).map(Class::getTypeName).collect(Collectors.joining(", "));
    }
}
