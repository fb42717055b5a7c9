package dev.cordon.namelist;

import dev.cordon.bytes.BoundedInput;
import dev.cordon.bytes.DigestStream;
import dev.cordon.denylist.Level;
import dev.cordon.notice.Location;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * Reads official lists of names as they are published, known by what stands in them. The whole file is read or refused:
 * half a list would be taken for one.
 */
public final class NameListReader {

    private static final long LONGEST = 256L << 20;
    private static final int HEAD = 8192;
    private static final int BYTE_ORDER_MARK = 3;

    private final List<NameListFormat> formats;
    private final Map<String, Level> levels;

    /**
     * A reader for one day.
     *
     * @param asOf the day of judgement, by which listings with an end have ended or not
     * @param levels what the user gives sources, by their codes: warn, note or allow
     * @throws IllegalArgumentException if a source is to deny: a name alone is no ground for that
     */
    public NameListReader(LocalDate asOf, Map<String, Level> levels) {
        Objects.requireNonNull(asOf, "asOf");
        if (levels.containsValue(Level.DENY)) {
            throw new IllegalArgumentException("a list of names does not deny: " + levels);
        }
        this.levels = Map.copyOf(levels);
        this.formats =
                List.of(new CslCsv(asOf), new CslJson(asOf), new EuXml(), new OpenSanctionsCsv(), new PlainCsv());
    }

    /**
     * Reads one file to its end; closes nothing.
     *
     * @param file how messages and reports name it
     * @param bytes its bytes, from the first on
     * @throws dev.cordon.notice.FaultException if it cannot be read, is of another format, or is not whole
     */
    public NameList read(String file, InputStream bytes) {
        DigestStream digested = new DigestStream(new BoundedInput(
                bytes,
                LONGEST,
                () -> NameListFaults.invalid(Location.of(file), "it is longer than " + LONGEST + " bytes")));
        BufferedInputStream in = new BufferedInputStream(digested, HEAD);
        try {
            Head head = head(in);
            NameListFormat format = formats.stream()
                    .filter(f -> f.claims(head))
                    .findFirst()
                    .orElseThrow(() -> OtherFormats.refuse(file, head));
            NameListBuilder builder = new NameListBuilder(file, levels);
            format.read(strict(in), file, builder);
            return builder.build(format.name(), digested.hex());
        } catch (CharacterCodingException e) {
            throw NameListFaults.invalid(Location.of(file), "it is not in UTF-8");
        } catch (IOException e) {
            throw NameListFaults.unreadable(file, String.valueOf(e.getMessage()));
        }
    }

    /** How the file begins; it is left to be read from its first character on, behind a byte-order mark. */
    private static Head head(BufferedInputStream in) throws IOException {
        in.mark(HEAD);
        byte[] first = in.readNBytes(HEAD);
        in.reset();
        // Bytes that are no text become marks here; reading on, they are a fault.
        String head = new String(first, StandardCharsets.UTF_8);
        if (head.startsWith("\ufeff")) {
            in.skipNBytes(BYTE_ORDER_MARK);
            head = head.substring(1);
        }
        return new Head(head.stripLeading());
    }

    private static Reader strict(InputStream in) {
        return new InputStreamReader(
                in,
                StandardCharsets.UTF_8
                        .newDecoder()
                        .onMalformedInput(CodingErrorAction.REPORT)
                        .onUnmappableCharacter(CodingErrorAction.REPORT));
    }
}
