package dev.cordon.recheck;

import dev.cordon.notice.Fault;
import dev.cordon.notice.FaultCode;
import dev.cordon.notice.FaultException;
import dev.cordon.notice.Location;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What a record has to be.
 *
 * @param passed whether its outcome has to be that
 * @param files whether every file that it names has to be at hand
 * @param about the coordinates that it has to be about, with or without a version
 * @param commit the commit that it has to be of
 */
public record Required(boolean passed, boolean files, Optional<String> about, Optional<String> commit) {

    private static final String SUBJECT = "required";
    private static final Pattern COMMIT = Pattern.compile("[0-9a-f]{40}|[0-9a-f]{64}");
    private static final Pattern COORDINATES = Pattern.compile("[^:\\s]+:[^:\\s]+(:[^:\\s]+)?");

    /**
     * Reads what is required.
     *
     * @param words {@code passed}, {@code files}, coordinates
     * @param commit the whole id of a commit
     * @throws FaultException if a word is none of these, or the commit is no whole id
     */
    public static Required of(List<String> words, Optional<String> commit) {
        Optional<String> about = Optional.empty();
        for (String word : words) {
            if (COORDINATES.matcher(word).matches() && about.isEmpty()) {
                about = Optional.of(word);
            } else if (!List.of("passed", "files").contains(word)) {
                throw value(
                        "cordon.require",
                        "'" + word + "' is nothing that a record can be required to be",
                        "Give passed, files, or the coordinates that it has to be about, once.");
            }
        }
        Optional<String> id = commit.map(text -> text.toLowerCase(Locale.ROOT));
        if (id.isPresent() && !COMMIT.matcher(id.get()).matches()) {
            throw value(
                    "cordon.commit",
                    "'" + commit.get() + "' is no whole id of a commit",
                    "Give all 40 digits, as git rev-parse HEAD prints them.");
        }
        return new Required(words.contains("passed"), words.contains("files"), about, id);
    }

    private static FaultException value(String parameter, String what, String next) {
        return new FaultException(new Fault(FaultCode.PARAMETER_VALUE, what, Location.of(parameter), next));
    }

    /** A check for each thing that is required, apart from the files. */
    List<Check> checks(WrittenRecord record) {
        List<Check> checks = new ArrayList<>();
        if (passed) {
            boolean met = record.outcome().equals("passed") && record.isComplete();
            checks.add(check(met, "passed", "its outcome is " + record.outcome()));
        }
        about.ifPresent(wanted -> {
            String name = record.source().name();
            boolean met = name.equals(wanted)
                    || (wanted.indexOf(':') == wanted.lastIndexOf(':') && name.startsWith(wanted + ":"));
            checks.add(check(met, "about " + wanted, "it is about " + name));
        });
        commit.ifPresent(wanted -> {
            String tree = record.run().workTree();
            boolean same = record.commit().equals(commit);
            checks.add(check(
                    same && tree.equals("clean"),
                    "commit " + wanted,
                    same
                            ? "it is of that commit, but whether the files were those of it: the work tree was " + tree
                            : "it is of "
                                    + record.commit().map(id -> "commit " + id).orElse("no commit that it names")));
        });
        return checks;
    }

    private static Check check(boolean met, String wanted, String found) {
        return met ? Check.right(SUBJECT, wanted) : Check.differs(SUBJECT, wanted + ", and " + found);
    }
}
