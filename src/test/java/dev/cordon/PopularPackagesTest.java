package dev.cordon;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cordon.denylist.Denylist;
import dev.cordon.denylist.Level;
import dev.cordon.inventory.Component;
import dev.cordon.it.PackageList;
import dev.cordon.it.Reviewed;
import dev.cordon.match.DenylistIndex;
import dev.cordon.match.Matcher;
import dev.cordon.policy.Policy;
import dev.cordon.policy.Profile;
import dev.cordon.sbom.SbomReader;
import dev.cordon.testing.BundledLists;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Thirty lists of popular packages of npm and PyPI, as projects of that kind have them, under all bundled lists at once: each
 * finding stands in {@code popular/reviewed.txt} with the reason why it is right. With profile {@code live}, the test
 * {@code popular} of {@code src/it} judges all that npm would install for those of npm.
 */
class PopularPackagesTest {

    private static final Path FOLDER = Path.of("src/test/resources/popular");
    private static final LocalDate AS_OF = LocalDate.parse("2026-11-28");

    static List<Path> lists() throws IOException {
        try (Stream<Path> npm = Files.list(FOLDER.resolve("npm"));
                Stream<Path> pypi = Files.list(FOLDER.resolve("pypi"))) {
            return Stream.concat(npm, pypi).sorted().toList();
        }
    }

    @Test
    void areThirty() throws IOException {
        assertThat(lists()).hasSize(30);
    }

    @ParameterizedTest
    @MethodSource("lists")
    void haveOnlyReviewedFindings(Path list) throws IOException {
        Reviewed reviewed = Reviewed.read(FOLDER.resolve("reviewed.txt"));

        Map<String, String> found = found(list);
        found.entrySet().removeIf(e -> reviewed.of(e.getKey()).equals(Optional.of(e.getValue())));

        assertThat(found).as("findings that nobody has reviewed").isEmpty();
    }

    @Test
    void meetEveryRowOfTheTable() throws IOException {
        List<String> purls = new ArrayList<>();
        for (Path list : lists()) {
            purls.addAll(found(list).keySet());
        }

        assertThat(Reviewed.read(FOLDER.resolve("reviewed.txt")).unused(purls)).isEmpty();
    }

    /** Vendor and level of each package that has a finding, by package URL. */
    private static Map<String, String> found(Path list) throws IOException {
        Denylist denylist = BundledLists.together();
        Matcher matcher = new Matcher(new DenylistIndex(denylist), AS_OF);
        Policy policy = new Policy(denylist, AS_OF, Level.DENY, Profile.DEFAULT, List.of());
        PackageList packages = list.getParent().endsWith("npm") ? PackageList.npm(list) : PackageList.pypi(list);
        List<Component> components = new ArrayList<>();
        SbomReader.read(new ByteArrayInputStream(packages.sbom()), list.toString(), components::add);
        assertThat(components).hasSameSizeAs(packages.purls());

        Map<String, String> found = new TreeMap<>();
        for (Component component : components) {
            matcher.match(component)
                    .forEach(finding -> found.merge(
                            component.purl().orElseThrow().toString(),
                            finding.vendor().id() + " "
                                    + policy.judge(finding).level().id(),
                            (a, b) -> a + ", " + b));
        }
        return found;
    }
}
