package dev.cordon.audit;

import dev.cordon.inventory.Component;
import dev.cordon.inventory.Purl;
import dev.cordon.text.Language;
import dev.cordon.text.Saying;
import dev.cordon.text.Texts;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Says how to get rid of a component. */
public final class Remedy {

    private Remedy() {}

    /** One sentence: what to remove or exclude, and where. */
    public static String of(ReportedVerdict verdict) {
        return String.join("; ", steps(verdict));
    }

    /** The same, and where the build sets the version: whoever changes the one line wants to see the other. */
    public static String withVersion(ReportedVerdict verdict) {
        return of(verdict)
                + verdict.explanation()
                        .managed()
                        .filter(Declaration::isInBuild)
                        .map(place -> "; its version is set at " + place.withoutColumn())
                        .orElse("");
    }

    /** Each step of it, never none. */
    public static List<String> steps(ReportedVerdict verdict) {
        return steps(verdict, Declaration::place);
    }

    /**
     * Each step of it, never none.
     *
     * @param place says where a declaration is
     */
    public static List<String> steps(ReportedVerdict verdict, Function<Declaration, String> place) {
        return steps(verdict, place, Texts.of(Language.USUAL, "report"));
    }

    /**
     * Each step of it, never none, in the language of some texts, which hold those of {@code report}.
     *
     * @param place says where a declaration is
     */
    public static List<String> steps(ReportedVerdict verdict, Function<Declaration, String> place, Texts texts) {
        Component component = verdict.verdict().finding().component();
        List<String> steps = new ArrayList<>();
        verdict.explanation().advice().ifPresent(advice -> steps.add(advice.text(texts)));
        Optional<String> coordinates = component
                .purl()
                .filter(p -> p.type().equals("maven") && steps.isEmpty())
                .map(Remedy::coordinates);
        if (coordinates.isPresent()) {
            List<Declaration> declarations = verdict.explanation().declarations();
            declarations.stream()
                    .filter(d -> d.declares(coordinates.get()))
                    .forEach(d -> steps.add(texts.text("remedy.remove-dependency", label(d, texts), place.apply(d))));
            String via = declarations.stream()
                    .filter(d -> !d.declares(coordinates.get()))
                    .map(d -> d.dependency() + " " + place.apply(d))
                    .collect(Collectors.joining(", " + texts.text("remedy.and-from") + " "));
            if (!via.isEmpty()) {
                steps.add(texts.text("remedy.exclude", coordinates.get(), via));
            }
        }
        verdict.verdict().finding().useInstead().ifPresent(u -> steps.add(texts.text("remedy.use-instead", u)));
        if (steps.isEmpty()) {
            steps.add(bringer(verdict.explanation())
                    .map(b -> texts.text("remedy.remove-or-replace", component.name(), b))
                    .orElseGet(() -> texts.text("remedy.remove", component.name())));
        }
        return steps;
    }

    /** What excludes the component where a dependency brings it in: the lines of an element for the POM, or none. */
    public static List<String> exclusion(ReportedVerdict verdict) {
        Optional<Purl> purl = verdict.verdict().finding().component().purl();
        return purl.filter(p -> p.type().equals("maven") && p.namespace().isPresent())
                .filter(p -> verdict.explanation().declarations().stream().anyMatch(d -> !d.declares(coordinates(p))))
                .map(p -> List.of(
                        "<exclusion>",
                        "  <groupId>" + p.namespace().get() + "</groupId>",
                        "  <artifactId>" + p.name() + "</artifactId>",
                        "</exclusion>"))
                .orElse(List.of());
    }

    /** What stands before the component on the shortest path, unless that is the root. */
    private static Optional<String> bringer(Explanation explanation) {
        return explanation.paths().stream()
                .findFirst()
                .map(DependencyPath::steps)
                .filter(steps -> steps.size() > 2)
                .map(steps -> steps.get(steps.size() - 2));
    }

    /** {@code at app/pom.xml:42}, or {@code in the POM} where the place is unknown. */
    public static String place(Declaration declaration, Texts texts) {
        return place(declaration).text(texts);
    }

    /** The same as a part of advice. */
    public static Saying place(Declaration declaration) {
        return declaration
                .where()
                .map(where -> Saying.of("remedy.at", where.withoutColumn()))
                .orElseGet(() -> Saying.of("remedy.in-the-pom"));
    }

    private static String label(Declaration declaration, Texts texts) {
        return declaration
                .relocatedTo()
                .map(to -> texts.text("remedy.relocated", declaration.dependency(), to))
                .orElse(declaration.dependency());
    }

    private static String coordinates(Purl purl) {
        return purl.namespace().map(n -> n + ":").orElse("") + purl.name();
    }
}
