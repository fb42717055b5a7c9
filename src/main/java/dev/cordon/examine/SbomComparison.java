package dev.cordon.examine;

import dev.cordon.audit.Reconciliation;
import dev.cordon.inventory.Component;
import dev.cordon.inventory.Fact;
import dev.cordon.inventory.Purl;
import dev.cordon.inventory.Scope;
import dev.cordon.notice.Location;
import dev.cordon.notice.Notice;
import dev.cordon.notice.NoticeCode;
import dev.cordon.text.Names;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * An SBOM laid beside the dependencies of the module that it should describe. What both have becomes one component with
 * the facts of both; what only the SBOM has stays apart.
 */
public final class SbomComparison {

    /** Where a fact lies that a POM declares under a name which was relocated to the component's. */
    public static final String RELOCATED = "declared in the POM, relocated to another name";

    private static final int MOST_NAMED = 5;
    private static final Set<Scope> LEFT_OUT_OF_SBOMS = Set.of(Scope.TEST, Scope.PROVIDED, Scope.SYSTEM);

    private final String sbom;
    private final boolean aggregator;
    private final Map<String, List<Component>> built = new HashMap<>();
    /** The components of the build that the SBOM has not, or not yet, by their refs. */
    private final Map<String, Component> unmatched = new LinkedHashMap<>();
    /** Under which type the SBOM has those that agree, by their refs. */
    private final Map<String, String> listedAs = new HashMap<>();

    private final Map<String, List<Fact>> facts = new HashMap<>();
    private final List<Component> only = new ArrayList<>();
    private final List<String> missing = new ArrayList<>();
    private final List<String> surplus = new ArrayList<>();
    private final List<String> otherVersion = new ArrayList<>();
    private int agreeing;
    private int expected;

    /**
     * @param sbom name of the document
     * @param own the coordinates of the project and its reactor, as keys of {@link #key}
     * @param aggregator whether the module stands for others, so that its SBOM may hold what they depend on
     */
    public SbomComparison(
            String sbom, List<Component> build, List<Component> listed, Set<String> own, boolean aggregator) {
        this.sbom = sbom;
        this.aggregator = aggregator;
        for (Component component : build) {
            component.purl().ifPresent(p -> {
                built.computeIfAbsent(key(p), k -> new ArrayList<>(1)).add(component);
                unmatched.put(component.ref(), component);
            });
        }
        // What agrees comes first, wherever it stands: the same may be listed in other versions and types.
        List<Component> others = new ArrayList<>(listed);
        others.removeIf(component -> agrees(component, true));
        others.removeIf(component -> agrees(component, false));
        others.forEach(component -> differs(component, own));
        unmatched.values().forEach(this::lacking);
    }

    /** What identifies a Maven artifact in one build; types are left out, since SBOMs write the file's extension. */
    public static String key(Purl purl) {
        return purl.path() + "?" + purl.qualifier("classifier").orElse("");
    }

    /** The facts that the SBOM adds to a component of the build, by its ref. */
    public List<Fact> facts(String ref) {
        return facts.getOrDefault(ref, List.of());
    }

    /** The components that only the SBOM has, or has in another version. */
    public List<Component> only() {
        return only;
    }

    /** How the two compare. */
    public Reconciliation reconciliation() {
        return new Reconciliation(sbom, agreeing, expected, missing, surplus, otherVersion);
    }

    /** A notice per kind of difference that nobody would expect. */
    public List<Notice> notices() {
        List<Notice> notices = new ArrayList<>();
        notice("lacks what the build has", missing).ifPresent(notices::add);
        notice("has what the build lacks", surplus).ifPresent(notices::add);
        notice("has another version than the build", otherVersion).ifPresent(notices::add);
        return notices;
    }

    /**
     * Whether the build has a component in this very version. It may be listed twice under one type, as by tools that find
     * the same file in two places; another type is another artifact.
     */
    private boolean agrees(Component listed, boolean sameType) {
        List<Component> candidates = candidates(listed).stream()
                .filter(c -> version(c).equals(version(listed)))
                .filter(c -> !sameType || type(c).equals(type(listed)))
                .filter(c -> isUnmatched(c) || type(listed).equals(listedAs.get(c.ref())))
                .toList();
        if (candidates.isEmpty()) {
            return false;
        }
        String ref = candidates.stream()
                .filter(this::isUnmatched)
                .findFirst()
                .orElse(candidates.get(0))
                .ref();
        if (unmatched.remove(ref) != null) {
            agreeing++;
            listedAs.put(ref, type(listed));
        }
        facts.computeIfAbsent(ref, r -> new ArrayList<>()).addAll(listed.facts());
        return true;
    }

    private void differs(Component listed, Set<String> own) {
        only.add(listed);
        Optional<Component> other =
                candidates(listed).stream().filter(this::isUnmatched).findFirst();
        Optional<Purl> maven = maven(listed);
        if (other.isPresent()) {
            unmatched.remove(other.get().ref());
            otherVersion.add(
                    other.get().name() + " in the build, " + version(listed).orElse("no version") + " in the SBOM");
        } else if (maven.isEmpty() || own.contains(key(maven.get())) || aggregator) {
            expected++;
        } else {
            surplus.add(listed.name());
        }
    }

    private boolean isUnmatched(Component built) {
        return unmatched.containsKey(built.ref());
    }

    /** What the build has of that name, in whatever version. */
    private List<Component> candidates(Component listed) {
        return maven(listed).map(p -> built.getOrDefault(key(p), List.of())).orElse(List.of());
    }

    private static Optional<Purl> maven(Component component) {
        return component.purl().filter(p -> p.type().equals("maven"));
    }

    private static Optional<String> version(Component component) {
        return component.purl().flatMap(Purl::version);
    }

    private static String type(Component component) {
        return component.purl().flatMap(p -> p.qualifier("type")).orElse("jar");
    }

    private void lacking(Component component) {
        boolean relocated = component.facts().stream().anyMatch(f -> f.where().equals(RELOCATED));
        if (relocated || component.scope().filter(LEFT_OUT_OF_SBOMS::contains).isPresent()) {
            expected++;
        } else {
            missing.add(component.name());
        }
    }

    private Optional<Notice> notice(String what, List<String> names) {
        if (names.isEmpty()) {
            return Optional.empty();
        }
        String named = Names.few(names.stream().sorted().toList(), MOST_NAMED);
        return Optional.of(new Notice(
                NoticeCode.SBOM_DIFFERS, sbom + " " + what + ": " + named + ".", Optional.of(Location.of(sbom))));
    }
}
