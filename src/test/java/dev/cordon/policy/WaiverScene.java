package dev.cordon.policy;

import dev.cordon.denylist.Denylist;
import dev.cordon.denylist.Level;
import dev.cordon.denylist.file.DenylistReader;
import dev.cordon.inventory.Component;
import dev.cordon.inventory.Fact;
import dev.cordon.inventory.Purl;
import dev.cordon.inventory.Scope;
import dev.cordon.inventory.Signal;
import dev.cordon.match.DenylistIndex;
import dev.cordon.match.Matcher;
import dev.cordon.notice.FaultException;
import dev.cordon.notice.Notice;
import dev.cordon.testing.Components;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * Plays a scenario on 2026-11-25. The lines of {@code scene.txt}: {@code asOf DATE}, {@code failOn LEVEL}, {@code whole}
 * (every module of the build is here), {@code shared} (the waiver file is another build's too), {@code module G:A}; then
 * what is in it: {@code component G:A:V SCOPE}, {@code copy G:A:V SCOPE} a packed copy of that, {@code purl PURL SCOPE},
 * {@code named FILE ORGANIZATION} without a purl, {@code hosted G:A:V HOST} known by its host alone.
 */
final class WaiverScene {

    private static final LocalDate TODAY = LocalDate.parse("2026-11-25");

    private final Path folder;
    private final Denylist denylist;
    private final List<String> lines;

    WaiverScene(Path folder, Path denylist) throws IOException {
        this.folder = folder;
        this.denylist = DenylistReader.read(Files.readAllBytes(denylist), "denylist.yaml", Optional.empty());
        this.lines = Files.readAllLines(folder.resolve("scene.txt"));
    }

    /** What it comes to: {@code passes}, {@code fails} or {@code cannot judge}, then each verdict and each notice. */
    String play() throws IOException {
        try {
            return judge();
        } catch (FaultException e) {
            StringBuilder told = new StringBuilder("cannot judge\n");
            e.faults()
                    .forEach(f -> told.append("[" + f.code().id() + "] ")
                            .append(f.where())
                            .append(": ")
                            .append(f.what())
                            .append('\n'));
            return told.toString();
        }
    }

    private String judge() throws IOException {
        LocalDate asOf = value("asOf").map(LocalDate::parse).orElse(TODAY);
        Level failOn = value("failOn").flatMap(Level::of).orElse(Level.DENY);
        Policy policy = new Policy(denylist, asOf, failOn, Profile.DEFAULT, List.of(), waivers());
        Matcher matcher = new Matcher(new DenylistIndex(denylist), LocalDate.EPOCH);
        Policy here = policy;
        List<Verdict> verdicts = new ArrayList<>();
        for (String line : lines) {
            if (line.startsWith("module ")) {
                here = policy.in(line.substring("module ".length()));
            }
            Policy judging = here;
            component(line).stream()
                    .flatMap(c -> matcher.match(c).stream())
                    .map(judging::judge)
                    .forEach(verdicts::add);
        }
        StringBuilder told = new StringBuilder(policy.fails(verdicts) ? "fails\n" : "passes\n");
        verdicts.forEach(v -> told.append(told(v)).append('\n'));
        notices(policy, verdicts)
                .forEach(n ->
                        told.append("[" + n.code().id() + "] " + n.message()).append('\n'));
        return told.toString();
    }

    private static String told(Verdict verdict) {
        String by = verdict.waivers().isEmpty()
                ? ""
                : " (" + verdict.unwaived().id() + " without "
                        + String.join(
                                ", ", verdict.waivers().stream().map(Waiver::id).toList())
                        + ")";
        String word = verdict.waived() ? "waived" : verdict.level().id();
        return word + " " + verdict.finding().component().label() + by;
    }

    private Set<Notice> notices(Policy policy, List<Verdict> verdicts) {
        Set<Notice> notices = new TreeSet<>(WaiverNotices.of(policy.waivers(), verdicts));
        if (lines.contains("whole")) {
            notices.addAll(WaiverNotices.unused(policy.waivers(), verdicts));
        }
        return notices;
    }

    private Waivers waivers() throws IOException {
        WaiverReader reader = new WaiverReader(denylist, TODAY, 365);
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file :
                    files.filter(f -> f.toString().endsWith(".yaml")).sorted().toList()) {
                String name = file.getFileName().toString();
                reader.add(Files.readAllBytes(file), name, Optional.empty(), lines.contains("shared"));
            }
        }
        return reader.read();
    }

    private static Optional<Component> component(String line) {
        String[] words = line.split(" ", 3);
        return switch (words[0]) {
            case "component" -> Optional.of(component(words[1].split(":"), words[2]));
            case "copy" -> Optional.of(component(words[1].split(":"), words[2]).copyAt("app.war!/WEB-INF/lib/lib.jar"));
            case "purl" -> {
                Purl purl = Purl.parse(words[1]);
                yield Optional.of(component(purl, purl.namespace().orElseThrow(), words[2]));
            }
            case "named" ->
                Optional.of(new Component(
                        words[1],
                        words[1],
                        Optional.empty(),
                        Optional.empty(),
                        List.of(new Fact(Signal.ORGANIZATION, words[2], "in its manifest"))));
            case "hosted" -> {
                String[] gav = words[1].split(":");
                Component plain = Components.maven(gav[0], gav[1], gav[2], Scope.COMPILE);
                yield Optional.of(new Component(
                        plain.ref(),
                        plain.name(),
                        plain.purl(),
                        plain.scope(),
                        List.of(new Fact(Signal.DOMAIN, words[2], "homepage in its POM"))));
            }
            default -> Optional.empty();
        };
    }

    private static Component component(String[] gav, String scope) {
        return component(Purl.maven(gav[0], gav[1], gav[2], "jar", ""), gav[0], scope);
    }

    private static Component component(Purl purl, String group, String scope) {
        return new Component(
                purl.canonical(),
                purl.canonical(),
                Optional.of(purl),
                Scope.of(scope),
                List.of(new Fact(Signal.GROUP_ID, group, "in the dependency graph")));
    }

    private Optional<String> value(String key) {
        return lines.stream()
                .filter(line -> line.startsWith(key + " "))
                .map(line -> line.substring(key.length() + 1))
                .findFirst();
    }
}
