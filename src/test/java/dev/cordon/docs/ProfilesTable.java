package dev.cordon.docs;

import dev.cordon.denylist.Authority;
import dev.cordon.denylist.Coverage;
import dev.cordon.denylist.Level;
import dev.cordon.policy.Profile;
import dev.cordon.testing.BundledLists;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Collectors;

/** Writes the table of docs/policy.md: every act of the bundled lists, and the level that each profile gives it. */
final class ProfilesTable {

    private ProfilesTable() {}

    static String write() {
        StringBuilder out = new StringBuilder("| act | of the list | ")
                .append(String.join(
                        " | ", Profile.ids().stream().map(id -> "`" + id + "`").toList()))
                .append(" |\n|---|---|")
                .append("---|".repeat(Profile.values().length))
                .append('\n');
        Set<String> had = new HashSet<>();
        for (String list : BundledLists.NAMES) {
            for (Authority act : BundledLists.inEffect(list).authorities()) {
                if (had.add(act.id())) {
                    out.append("| `")
                            .append(act.id())
                            .append("` | `")
                            .append(list)
                            .append("` | ");
                    out.append(Arrays.stream(Profile.values())
                            .map(profile -> cell(profile, act))
                            .collect(Collectors.joining(" | ")));
                    out.append(" |\n");
                }
            }
        }
        return out.toString();
    }

    /** The level, or the two where it depends on whether the act is known to reach the component. */
    private static String cell(Profile profile, Authority act) {
        Level in = profile.level(act, Coverage.IN).orElse(act.level());
        Level unsettled = profile.level(act, Coverage.UNSETTLED).orElse(act.level());
        String levels = in == unsettled ? in.id() : in.id() + ", else " + unsettled.id();
        return in == act.level() && in == unsettled ? levels : "**" + levels + "**";
    }
}
