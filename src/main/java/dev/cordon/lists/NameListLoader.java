package dev.cordon.lists;

import dev.cordon.namelist.NameList;
import dev.cordon.namelist.NameListReader;
import dev.cordon.namelist.NameLists;
import dev.cordon.notice.Fault;
import dev.cordon.notice.FaultCode;
import dev.cordon.notice.FaultException;
import dev.cordon.notice.Location;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Loads the official lists of names that a build asks for. */
public record NameListLoader(PolicyFiles files) {

    public static final String PARAMETER = "cordon.nameLists";

    private static final PolicyFiles.Kind NAMES =
            new PolicyFiles.Kind("the list of names", PARAMETER, FaultCode.NAME_LIST_UNREADABLE);

    /**
     * The lists, in the order of the parameter.
     *
     * @param specs files or coordinates
     * @param asOf the day of judgement
     * @throws FaultException with the faults of all files that cannot be had or read
     */
    public NameLists load(List<String> specs, LocalDate asOf) {
        NameListReader reader = new NameListReader(asOf, Map.of());
        List<NameList> lists = new ArrayList<>();
        List<Fault> faults = new ArrayList<>();
        for (String text : specs) {
            try {
                lists.add(read(reader, spec(text)));
            } catch (FaultException e) {
                faults.addAll(e.faults());
            }
        }
        FaultException.throwIfAny(faults);
        return new NameLists(lists);
    }

    /** A list changes every day, so that no digest of it can stand in a POM: an address is no way to name one. */
    private PolicyFileSpec spec(String text) {
        if (text.strip().matches("(?i)https?://.*")) {
            throw new FaultException(new Fault(
                    FaultCode.PARAMETER_VALUE,
                    "'" + text.strip() + "' is an address",
                    Location.of(PARAMETER),
                    "Fetch the list in a step before, and name the file: it is published anew every day."));
        }
        return files.spec(text, PARAMETER);
    }

    private NameList read(NameListReader reader, PolicyFileSpec spec) {
        try (InputStream bytes = files.open(spec, NAMES)) {
            return reader.read(spec.text(), bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
