package dev.cordon;

import dev.cordon.bytes.FileTrouble;
import dev.cordon.bytes.ShownPath;
import dev.cordon.notice.Fault;
import dev.cordon.notice.FaultCode;
import dev.cordon.notice.FaultException;
import dev.cordon.notice.Location;
import dev.cordon.text.NearestName;
import dev.cordon.text.PrintableText;
import java.io.BufferedInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * A document that a program hands in. Whatever goes wrong while it is opened or read is an {@link IOException}: what a
 * program throws must not pass for a mistake of Cordon's.
 *
 * @param name how messages and reports call it
 * @param opener opens it
 */
record Given(String name, Opener opener) {

    /** More than any denylist or waiver file has, and little enough to hold. */
    private static final int MOST_BYTES = 32 * 1024 * 1024;

    /**
     * A document that is no file.
     *
     * @param by the method that takes it, for messages
     * @throws FaultException if it has no name, or nothing opens it
     */
    static Given of(String by, String name, Opener opener) {
        return new Given(named(by, name), there(by, "what opens " + name, opener));
    }

    /** A file, named as the program names it. */
    static Given of(String by, Path file) {
        String name = ShownPath.text(there(by, "the file", file));
        return of(by, name, () -> new BufferedInputStream(Files.newInputStream(file), 1 << 16));
    }

    /**
     * A name that is one.
     *
     * @throws FaultException if it is null or empty
     */
    static String named(String by, String name) {
        if (PrintableText.isBlank(there(by, "the name", name))) {
            throw refused(by, "the name is empty", "Give a name: messages and reports use it.");
        }
        return name;
    }

    /**
     * What is not null.
     *
     * @throws FaultException if it is
     */
    static <T> T there(String by, String what, T value) {
        if (value == null) {
            throw refused(by, what + " is null", "Hand it in.");
        }
        return value;
    }

    /** The refusal of a text that is none of those a setting knows. */
    static FaultException unknown(String by, String value, List<String> values) {
        return refused(
                by,
                "'" + value + "' is not one of its values",
                NearestName.hint(value, values) + "Use one of: " + String.join(", ", values) + ".");
    }

    static FaultException refused(String by, String what, String next) {
        return new FaultException(new Fault(FaultCode.PARAMETER_VALUE, what, Location.of(by), next));
    }

    /** Opens it from its first byte. */
    InputStream open() throws IOException {
        InputStream opened;
        try {
            opened = opener.open();
        } catch (RuntimeException e) {
            throw new IOException(String.valueOf(e), e);
        }
        if (opened == null) {
            throw new IOException("the program handed out no stream");
        }
        return new Read(opened);
    }

    /**
     * All of it.
     *
     * @param kind what it is: {@code the denylist}
     * @param unreadable the code of the fault where it cannot be read
     */
    byte[] bytes(String kind, FaultCode unreadable) {
        try (InputStream in = open()) {
            byte[] bytes = in.readNBytes(MOST_BYTES + 1);
            if (bytes.length <= MOST_BYTES) {
                return bytes;
            }
            throw fault(kind + " is larger than " + MOST_BYTES + " bytes", unreadable, null);
        } catch (IOException e) {
            throw fault(kind + " " + FileTrouble.of(e), unreadable, e);
        }
    }

    /** The fault of a document that cannot be read. */
    FaultException fault(String what, FaultCode code, Exception cause) {
        return new FaultException(
                new Fault(code, what, Location.of(name), "Hand in what can be read from its first byte to its end."),
                cause);
    }

    /** A stream of the program's. */
    private static final class Read extends FilterInputStream {

        Read(InputStream in) {
            super(in);
        }

        @Override
        public int read() throws IOException {
            try {
                return super.read();
            } catch (RuntimeException e) {
                throw new IOException(String.valueOf(e), e);
            }
        }

        @Override
        public int read(byte[] bytes, int offset, int length) throws IOException {
            try {
                return super.read(bytes, offset, length);
            } catch (RuntimeException e) {
                throw new IOException(String.valueOf(e), e);
            }
        }

        @Override
        public void close() throws IOException {
            try {
                super.close();
            } catch (RuntimeException e) {
                throw new IOException(String.valueOf(e), e);
            }
        }
    }
}
