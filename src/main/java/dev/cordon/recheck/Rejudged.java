package dev.cordon.recheck;

import dev.cordon.denylist.DenylistFile;
import dev.cordon.denylist.Level;
import dev.cordon.examine.SbomFile;
import dev.cordon.match.DenylistIndex;
import dev.cordon.match.Matcher;
import dev.cordon.notice.FaultException;
import dev.cordon.notice.NoticeCode;
import dev.cordon.policy.Judge;
import dev.cordon.policy.Policy;
import dev.cordon.policy.Profile;
import dev.cordon.policy.Setting;
import dev.cordon.policy.Verdict;
import dev.cordon.recheck.WrittenRecord.JudgedBy;
import dev.cordon.recheck.WrittenRecord.NamedList;
import dev.cordon.text.Names;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Judges a record again from the facts that it holds, by the lists that it names, and compares what comes of it with its verdicts.
 *
 * @param record the record
 * @param index the lists at hand
 */
record Rejudged(WrittenRecord record, DenylistIndex index) {

    private static final String LISTS = "lists";
    private static final String VERDICTS = "verdicts";
    private static final int MOST_NAMED = 5;

    /** A component that has a verdict for a vendor. */
    private record Found(String component, String vendor) implements Comparable<Found> {

        @Override
        public int compareTo(Found other) {
            int byComponent = component.compareTo(other.component);
            return byComponent != 0 ? byComponent : vendor.compareTo(other.vendor);
        }

        String label() {
            return component + " (" + vendor + ")";
        }
    }

    /** The check of the lists, and, where they are those of the record, that of its verdicts. */
    List<Check> checks() {
        Check lists = lists();
        return List.of(
                lists,
                lists.result() == Check.Result.RIGHT
                        ? verdicts()
                        : Check.notMade(VERDICTS, "they can be judged again only by the lists of the record"));
    }

    private Check lists() {
        List<NamedList> named = record.lists();
        if (named.isEmpty()) {
            return Check.notMade(LISTS, "it names none: nothing was judged");
        }
        List<DenylistFile> here = index.denylist().files();
        List<String> missing = named.stream()
                .filter(list -> here.stream().noneMatch(file -> file.sha256().equals(list.sha256())))
                .map(NamedList::label)
                .toList();
        if (!missing.isEmpty()) {
            return Check.notMade(
                    LISTS,
                    "not at hand: " + Names.few(missing, MOST_NAMED)
                            + "; name the very files in cordon.denylists, patterns in cordon.deny, and leave the bundled"
                            + " list out with cordon.bundledDenylist=false where it is another");
        }
        List<String> surplus = here.stream()
                .filter(file -> named.stream().noneMatch(list -> list.sha256().equals(file.sha256())))
                .map(file -> file.name() + " " + file.version())
                .toList();
        if (!surplus.isEmpty()) {
            return Check.differs(
                    LISTS, "it was not judged by " + Names.few(surplus, MOST_NAMED) + ", which is named here");
        }
        boolean inOrder = here.stream()
                .map(DenylistFile::sha256)
                .toList()
                .equals(named.stream().map(NamedList::sha256).toList());
        return inOrder
                ? Check.right(
                        LISTS, Names.few(named.stream().map(NamedList::label).toList(), MOST_NAMED))
                : Check.differs(LISTS, "they come in another order here, and a later one changes an earlier");
    }

    private Check verdicts() {
        if (record.outcome().equals("skipped")) {
            return Check.notMade(VERDICTS, "it is of a check that was skipped, and holds nothing to judge");
        }
        Optional<JudgedBy> by = record.policy();
        Optional<Profile> profile = by.flatMap(policy -> Profile.of(policy.profile()));
        if (by.isEmpty() || profile.isEmpty()) {
            return Check.notMade(VERDICTS, "it does not say by which date and profile it was judged");
        }
        try {
            return compare(by.get(), judge(by.get(), profile.get()));
        } catch (FaultException e) {
            return Check.differs(
                    VERDICTS, "its facts cannot be judged again: " + e.faults().get(0));
        }
    }

    private Map<Found, Level> judge(JudgedBy by, Profile profile) {
        Policy policy = new Policy(index.denylist(), by.asOf(), by.failOn(), profile, by.settings());
        Matcher matcher = new Matcher(index, by.asOf());
        Judge judge = new Judge(policy);
        Map<Found, Level> levels = new TreeMap<>();
        SbomFile.of(record.file(), record.name(), record.name())
                .read(
                        false,
                        component -> matcher.match(component).forEach(finding -> {
                            Verdict verdict = judge.judge(finding);
                            levels.merge(
                                    new Found(component.name(), finding.vendor().id()), verdict.unwaived(), Level::max);
                        }));
        return levels;
    }

    /** Whether findings in lock files are said to be noted and no more. */
    private boolean isCapping() {
        return record.notices().contains(NoticeCode.LOCK_FILE_CAPPED.id());
    }

    private Check compare(JudgedBy by, Map<Found, Level> again) {
        Map<Found, Level> written = new TreeMap<>();
        Map<Found, Boolean> capped = new TreeMap<>();
        record.verdicts().forEach(verdict -> {
            Found found = new Found(verdict.component(), verdict.vendor());
            written.merge(found, verdict.unwaived(), Level::max);
            capped.merge(found, verdict.ofLockFile() && isCapping(), Boolean::logicalAnd);
        });
        boolean apart = record.notices().contains(NoticeCode.MODULES_JUDGED_APART.id());
        // Of a build, a component stands once, in the widest of the scopes that its modules have it in.
        boolean byScope = record.source().isReactor()
                && by.settings().stream().anyMatch(setting -> setting.target() == Setting.Target.SCOPE);
        boolean levels = !apart && !byScope;
        List<String> differences = new ArrayList<>();
        again.forEach((found, level) -> {
            Level said = written.get(found);
            // What a lock file alone lists is noted and no more, where lockFiles=note wants it so.
            boolean asCapped = said == Level.NOTE && capped.get(found);
            if (said == null) {
                differences.add("its facts come to " + level.id() + " for " + found.label()
                        + ", and it has no verdict on that");
            } else if (said != level && levels && !asCapped) {
                differences.add(
                        "its facts come to " + level.id() + " for " + found.label() + ", and it says " + said.id());
            }
        });
        written.keySet().stream()
                .filter(found -> !again.containsKey(found))
                .forEach(found ->
                        differences.add("it has a verdict on " + found.label() + ", to which its facts do not come"));
        if (!differences.isEmpty()) {
            return apart
                    ? Check.notMade(
                            VERDICTS,
                            "its modules were not judged alike: give report.json of each, which cordon.moduleReports writes")
                    : Check.differs(VERDICTS, Names.few(differences, MOST_NAMED));
        }
        String text = "its facts, judged again as of " + by.asOf() + ", come to ";
        if (again.isEmpty()) {
            return Check.right(VERDICTS, text + "none, as it says");
        }
        return Check.right(
                VERDICTS,
                text + "the same " + again.size()
                        + (capped.containsValue(true) ? ", of which lockFiles=note caps some" : "")
                        + (levels ? "" : ", apart from their levels, which are not the same in all its modules"));
    }
}
