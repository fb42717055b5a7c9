package dev.cordon.examine;

import dev.cordon.notice.Fault;
import dev.cordon.notice.FaultCode;
import dev.cordon.notice.FaultException;
import dev.cordon.notice.Location;
import dev.cordon.text.PrintableText;
import java.nio.file.InvalidPathException;

/** A name that is no path here: mostly one that the character set of the locale cannot write. */
public final class UnwritablePath {

    private UnwritablePath() {}

    /** The fault that stands for it. */
    public static FaultException fault(InvalidPathException name) {
        boolean ofLocale = name.getReason().contains("unmappable");
        String encoding = System.getProperty("sun.jnu.encoding", "of this machine");
        return new FaultException(
                new Fault(
                        FaultCode.PATH_UNWRITABLE,
                        ofLocale
                                ? "this name of a file cannot be written in the character set " + encoding
                                        + " of the locale"
                                : "this is no name of a file on this system: " + PrintableText.quote(name.getReason()),
                        Location.of(name.getInput().isEmpty() ? "." : PrintableText.quote(name.getInput())),
                        ofLocale
                                ? "Mend the name, or run Maven under a locale that can write it, such as LC_ALL=C.UTF-8."
                                : "Mend the name. Windows takes none of < > : \" | ? * in one, and no space or dot at its end."),
                name);
    }
}
