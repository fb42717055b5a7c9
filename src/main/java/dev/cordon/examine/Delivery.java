package dev.cordon.examine;

import dev.cordon.archive.UnreadPart;
import dev.cordon.audit.Audit;
import dev.cordon.audit.Enquiry;
import dev.cordon.audit.Hearing.JudgedSource;
import dev.cordon.audit.NotJudged;
import dev.cordon.audit.Report;
import dev.cordon.audit.Unexamined;
import dev.cordon.audit.Unexamined.Kind;
import dev.cordon.examine.AuditInputs.Input;
import dev.cordon.inventory.Source;
import dev.cordon.notice.Fault;
import dev.cordon.notice.Location;
import dev.cordon.notice.Notice;
import dev.cordon.notice.NoticeCode;
import dev.cordon.text.Names;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * What was heard of SBOMs, archives and folders that were judged together, and what there is to say of those that hold
 * nothing.
 *
 * @param askedBy what named them: a parameter, or the delivery
 * @param inputs each of them
 * @param heard what there was to report of each, in the same order
 * @param unread the parts of archives that were not read
 */
public record Delivery(
        String askedBy, List<Input> inputs, List<List<JudgedSource>> heard, Collection<UnreadPart> unread) {

    private static final int MOST_NAMED = 5;
    private static final int MOST_FILES = 100;

    public Delivery {
        inputs = List.copyOf(inputs);
        heard = List.copyOf(heard);
        unread = List.copyOf(unread);
        if (inputs.size() != heard.size()) {
            throw new IllegalArgumentException(inputs.size() + " inputs and " + heard.size() + " heard");
        }
    }

    /**
     * The report about all of them.
     *
     * @param subject what it is about
     * @param faults what could not even be looked at
     * @param notices what else is to be heard
     */
    public Report report(Audit audit, Source subject, List<Fault> faults, List<Notice> notices) {
        List<String> passedOver = passedOver();
        List<Notice> all = new ArrayList<>(notices);
        empty().forEach(name -> all.add(nothingIn(name)));
        notice(passedOver).ifPresent(all::add);
        JudgedSource lacking =
                JudgedSource.nothing(faults.stream().map(NotJudged::of).toList());
        List<JudgedSource> hearings = Stream.concat(heard.stream().flatMap(List::stream), Stream.of(lacking))
                .toList();
        return Enquiry.advised(audit.report(subject, hearings, List.of(), all, notExamined(passedOver)));
    }

    /**
     * Why there was nothing to judge; empty where a component was looked at, or where something says why none was.
     *
     * @param subject what the report is about
     */
    public Optional<String> nothing(Source subject) {
        List<JudgedSource> all = heard.stream().flatMap(List::stream).toList();
        boolean nothing = all.stream()
                .allMatch(h -> h.notJudged().isEmpty() && h.examined().stream().allMatch(e -> e.components() == 0));
        if (!nothing) {
            return Optional.empty();
        }
        List<String> passedOver = passedOver();
        if (!all.isEmpty() || passedOver.isEmpty()) {
            return Optional.of("there is nothing to judge in " + subject.name());
        }
        return Optional.of(
                passedOver.size() == 1
                        ? "'" + passedOver.get(0) + "' is neither SBOM nor archive"
                        : "none of " + passedOver.size() + " files is an SBOM or an archive");
    }

    /** The files that are neither SBOM nor archive. */
    private List<String> passedOver() {
        return silent().filter(input -> !input.isSeenAsArchive())
                .map(input -> input.file().name())
                .toList();
    }

    /** The folders with nothing in them; what a folder holds was seen with it, whatever else it may be by itself. */
    private List<String> empty() {
        return silent().filter(input -> input.archive() && !anyIn(input))
                .map(input -> input.file().name())
                .toList();
    }

    private Stream<Input> silent() {
        return IntStream.range(0, inputs.size())
                .filter(i -> heard.get(i).isEmpty())
                .mapToObj(inputs::get);
    }

    /** Whether anything in a folder was something to report as a file of its own. */
    private boolean anyIn(Input folder) {
        return IntStream.range(0, inputs.size())
                .filter(i -> !heard.get(i).isEmpty())
                .anyMatch(i -> inputs.get(i)
                        .local()
                        .filter(l ->
                                l.path().startsWith(folder.local().orElseThrow().path()))
                        .isPresent());
    }

    private static Notice nothingIn(String name) {
        return new Notice(
                NoticeCode.NOTHING_IN_IT,
                "there is no archive, no code and no SBOM in " + name,
                Optional.of(Location.of(name)));
    }

    private Optional<Notice> notice(List<String> files) {
        if (files.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new Notice(
                NoticeCode.FILES_PASSED_OVER,
                (files.size() == 1 ? "1 file in the folders is" : files.size() + " files in the folders are")
                        + " neither SBOM nor archive, so at most the name was looked at: "
                        + Names.few(files, MOST_NAMED) + ".",
                Optional.of(Location.of(askedBy))));
    }

    private List<Unexamined> notExamined(List<String> passedOver) {
        List<Unexamined> all = new ArrayList<>();
        unread.forEach(part -> all.add(new Unexamined(Kind.ARCHIVE_PART, part.name(), part.why())));
        passedOver.stream()
                .limit(MOST_FILES)
                .forEach(file -> all.add(new Unexamined(Kind.FILE, file, "it is neither SBOM nor archive")));
        if (passedOver.size() > MOST_FILES) {
            all.add(new Unexamined(
                    Kind.FILE, (passedOver.size() - MOST_FILES) + " more", "they are neither SBOMs nor archives"));
        }
        return all;
    }
}
