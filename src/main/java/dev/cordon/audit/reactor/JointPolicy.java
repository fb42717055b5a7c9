package dev.cordon.audit.reactor;

import dev.cordon.audit.Provenance;
import dev.cordon.audit.Provenance.Commit;
import dev.cordon.audit.Report;
import dev.cordon.denylist.Authority;
import dev.cordon.denylist.Denylist;
import dev.cordon.denylist.Vendor;
import dev.cordon.notice.Notice;
import dev.cordon.notice.NoticeCode;
import dev.cordon.policy.Policy;
import dev.cordon.policy.Waivers;
import dev.cordon.text.Names;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * How the modules of a reactor were judged, as one policy. Usually all are judged alike. Where they are not, the joint
 * policy names every list and setting that any of them used; each verdict was judged by its own module's.
 *
 * @param policy the joint policy
 * @param provenance the commit, and every parameter as it is in force in any of them
 * @param notice that the modules were not judged alike, where that is so
 */
record JointPolicy(Policy policy, Provenance provenance, Optional<Notice> notice) {

    /** @param reports of the modules, at least one, in an order that does not depend on the run */
    static JointPolicy of(List<Report> reports) {
        List<Report> loaded = reports.stream().filter(r -> !r.policy().isNone()).toList();
        if (loaded.isEmpty()) {
            return new JointPolicy(Policy.NONE, provenance(reports), Optional.empty());
        }
        Report first = loaded.get(0);
        List<String> apart = loaded.stream()
                .filter(r -> !r.policy().equals(first.policy()))
                .map(r -> r.source().name())
                .toList();
        if (apart.isEmpty()) {
            return new JointPolicy(first.policy(), provenance(reports), Optional.empty());
        }
        List<Policy> policies = loaded.stream().map(Report::policy).distinct().toList();
        Policy joint = new Policy(
                denylist(policies),
                first.policy().asOf(),
                policies.stream()
                        .map(Policy::failOn)
                        .min(Comparator.naturalOrder())
                        .orElseThrow(),
                first.policy().profile(),
                union(policies.stream().map(Policy::settings), t -> t),
                waivers(policies.stream().map(Policy::waivers).toList()));
        String message = "The modules were not judged alike: the settings, lists or date of " + Names.few(apart)
                + " are not those of " + first.source().name() + ". The report of each module has its own.";
        return new JointPolicy(
                joint, provenance(reports), Optional.of(Notice.of(NoticeCode.MODULES_JUDGED_APART, message)));
    }

    private static Provenance provenance(List<Report> reports) {
        List<Provenance> all =
                reports.stream().map(Report::provenance).distinct().toList();
        List<Optional<Commit>> commits =
                all.stream().map(Provenance::commit).distinct().toList();
        return new Provenance(
                commits.size() == 1 ? commits.get(0) : Optional.empty(),
                union(all.stream().map(Provenance::parameters), t -> t),
                union(all.stream().map(Provenance::nameLists), t -> t),
                all.stream().flatMap(p -> p.since().stream()).findFirst());
    }

    private static Waivers waivers(List<Waivers> all) {
        return new Waivers(
                union(all.stream().map(Waivers::files), t -> t),
                union(all.stream().map(Waivers::all), t -> t),
                all.stream().map(Waivers::today).max(Comparator.naturalOrder()).orElseThrow(),
                Optional.empty());
    }

    private static Denylist denylist(List<Policy> policies) {
        List<Denylist> lists =
                policies.stream().map(Policy::denylist).distinct().toList();
        return new Denylist(
                union(lists.stream().map(Denylist::files), t -> t),
                union(lists.stream().map(Denylist::authorities), Authority::id),
                union(lists.stream().map(Denylist::vendors), Vendor::id),
                union(lists.stream().map(Denylist::notices), t -> t));
    }

    /** Everything in any of the collections, of what has the same key the first. */
    private static <T> List<T> union(Stream<List<T>> collections, Function<? super T, ?> key) {
        Map<Object, T> byKey = collections
                .flatMap(List::stream)
                .collect(Collectors.toMap(key, Function.identity(), (one, other) -> one, LinkedHashMap::new));
        return new ArrayList<>(byKey.values());
    }
}
