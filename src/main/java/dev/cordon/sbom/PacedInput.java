package dev.cordon.sbom;

import dev.cordon.bytes.BlockStream;
import dev.cordon.sbom.KnownComponents.Known;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.Optional;

/**
 * Hands a document to a parser in pieces that end where an object begins. A parser that has just met the beginning of an
 * object has then seen nothing of what follows, and an empty one can be handed out in its place.
 */
final class PacedInput extends BlockStream {

    /** The number of a byte that is not held. */
    static final int GONE = -1;

    static final int SIZE = 1 << 16;
    /** So much of what was handed out stays: a component, and behind it what a parser may hold without having read it. */
    private static final int KEPT = 2 * KnownComponents.LONGEST;

    private final InputStream in;
    private final byte[] held = new byte[SIZE];
    /** The first byte that was not handed out. */
    private int next;
    /** Behind the last byte held. */
    private int end;
    /** The first byte of those before the next one that were handed out one after another. */
    private int together;

    private final byte[] instead = new byte[KnownComponents.LONGEST];
    private int insteadNext;
    private int insteadEnd;
    private long handedOut;
    private boolean paced = true;
    /** Why nothing follows what is held, where looking ahead has met it. */
    private Optional<IOException> broken = Optional.empty();

    PacedInput(InputStream in) {
        this.in = in;
    }

    /** Large pieces are handed out from now on. */
    void hurry() {
        paced = false;
    }

    /** Whether pieces still end where an object begins. */
    boolean isPaced() {
        return paced;
    }

    /** How many bytes were handed out. */
    long handedOut() {
        return handedOut;
    }

    /** The bytes held; the other methods say which of them is which. */
    byte[] held() {
        return held;
    }

    /** Which of the bytes held was handed out behind that many; {@link #GONE} where it is not held. */
    int number(long before) {
        long number = next - (handedOut - before);
        return number < together ? GONE : (int) number;
    }

    /**
     * Makes sure that a whole component is held behind what was handed out, and returns where what is held ends. A document
     * that breaks off there breaks off for a parser no earlier than it ever would.
     */
    int lookAhead() {
        try {
            while (end - next < KnownComponents.LONGEST && fill()) {
                // until there is enough, or the document ends
            }
        } catch (IOException e) {
            broken = Optional.of(e);
        }
        return end;
    }

    /** Hands out the end of an empty object in place of that of a known one, on the same line and in the same column. */
    void leaveOut(Known object) {
        next += object.length() - 1;
        together = next;
        int lines = object.lines();
        insteadNext = 0;
        insteadEnd = lines == 0 ? object.columns() - 1 : lines + object.columns();
        Arrays.fill(instead, 0, lines, (byte) '\n');
        Arrays.fill(instead, lines, insteadEnd - 1, (byte) ' ');
        instead[insteadEnd - 1] = '}';
    }

    @Override
    public int read(byte[] to, int offset, int length) throws IOException {
        int given = Math.min(insteadEnd - insteadNext, length);
        System.arraycopy(instead, insteadNext, to, offset, given);
        insteadNext += given;
        if (given < length && (next < end || (given == 0 && fill()))) {
            int piece = piece(length - given);
            System.arraycopy(held, next, to, offset + given, piece);
            next += piece;
            given += piece;
        }
        handedOut += given;
        return given == 0 && length > 0 ? -1 : given;
    }

    /** What was read and not handed out; nothing is handed out any more. */
    byte[] left() throws IOException {
        if (broken.isPresent()) {
            throw broken.get();
        }
        byte[] left = Arrays.copyOfRange(held, next, end);
        next = end;
        return left;
    }

    private int piece(int most) {
        int last = Math.min(end, next + most);
        for (int i = next; paced && i < last; i++) {
            if (held[i] == '{') {
                return i + 1 - next;
            }
        }
        return last - next;
    }

    /** Reads more. False where the document ends. */
    private boolean fill() throws IOException {
        if (broken.isPresent()) {
            throw broken.get();
        }
        if (SIZE - end < SIZE / 4) {
            int gone = Math.max(0, next - KEPT);
            System.arraycopy(held, gone, held, 0, end - gone);
            next -= gone;
            end -= gone;
            together = Math.max(0, together - gone);
        }
        int more = in.read(held, end, SIZE - end);
        end += Math.max(more, 0);
        return more > 0;
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
