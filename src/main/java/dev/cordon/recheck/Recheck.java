package dev.cordon.recheck;

import dev.cordon.bytes.FileTrouble;
import dev.cordon.match.DenylistIndex;
import dev.cordon.notice.Fault;
import dev.cordon.notice.FaultCode;
import dev.cordon.notice.FaultException;
import dev.cordon.notice.Location;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Checks records: against themselves, against files and lists that lie at hand, and against what is required of them. Who made a
 * record it cannot show.
 *
 * @param index the lists at hand
 * @param required what a record has to be
 * @param root the directory that the names of files in a record count from
 */
public record Recheck(DenylistIndex index, Required required, Path root) {

    /** What only a signature can show: the last line of every recheck. */
    public static final String NOT_SIGNED =
            "Not signed: who made a record, and that nobody has put another in its place whose digests and"
                    + " verdicts agree with each other as well, only a signature over the file can show. None was looked at.";

    /**
     * What came of a record, or of the files given beside the records.
     *
     * @param name how messages call it
     * @param heading what it is about
     * @param checks each check
     */
    public record Checked(String name, String heading, List<Check> checks) {

        public Checked {
            checks = List.copyOf(checks);
        }

        /** The checks that showed something else than the record says. */
        public List<Check> differing() {
            return of(Check.Result.DIFFERS);
        }

        /** Why its verdicts were not judged again, which is the least that has to be done; empty where they were. */
        public Optional<String> notJudged() {
            return of(Check.Result.NOT_CHECKED).stream()
                    .filter(check ->
                            check.subject().equals("lists") || check.subject().equals("verdicts"))
                    .map(Check::text)
                    .findFirst();
        }

        private List<Check> of(Check.Result result) {
            return checks.stream().filter(check -> check.result() == result).toList();
        }
    }

    /**
     * Checks records.
     *
     * @param files the records, and files that have to be among what they are about, by the names that the user gives them
     * @throws FaultException if there is no record among them, or one cannot be read
     */
    public List<Checked> check(Map<String, Path> files) {
        List<WrittenRecord> records = new ArrayList<>();
        Map<String, Path> others = new TreeMap<>();
        List<Fault> faults = new ArrayList<>();
        files.forEach((name, file) -> {
            try {
                if (RecordReader.isRecord(file)) {
                    records.add(RecordReader.read(file, name));
                } else {
                    others.put(name, file);
                }
            } catch (FaultException e) {
                faults.addAll(e.faults());
            } catch (IOException e) {
                faults.add(new Fault(
                        FaultCode.FILE_MISSING,
                        "the file " + FileTrouble.of(e),
                        Location.of(name),
                        "Mend the path, or the rights on the file."));
            }
        });
        FaultException.throwIfAny(faults);
        if (records.isEmpty()) {
            throw new FaultException(new Fault(
                    FaultCode.RECORD_MISSING,
                    "there is no record of Cordon among the files",
                    Location.of("cordon.files"),
                    "Name the aggregate.json or report.json of the build."));
        }
        List<Checked> checked = new ArrayList<>();
        records.forEach(record -> checked.add(new Checked(record.name(), heading(record), checks(record))));
        if (!others.isEmpty()) {
            List<Check> given = new ArrayList<>();
            others.forEach((name, file) -> given.add(FilesAtHand.given(file, name, records)));
            checked.add(new Checked("cordon.files", "Files given beside", given));
        }
        return checked;
    }

    private static String heading(WrittenRecord record) {
        return "Record " + record.name() + ": " + record.source().name() + ", " + record.outcome() + ", sha256 "
                + record.sha256();
    }

    private List<Check> checks(WrittenRecord record) {
        Itself itself = new Itself(record);
        List<Check> checks = new ArrayList<>();
        checks.add(itself.body());
        checks.addAll(new Rejudged(record, index).checks());
        checks.add(itself.outcome());
        checks.addAll(itself.waivers());
        checks.addAll(new FilesAtHand(root).named(record, required.files()));
        checks.add(itself.run());
        checks.addAll(required.checks(record));
        return checks;
    }
}
