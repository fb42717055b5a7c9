package dev.cordon.lock;

import dev.cordon.bytes.Encoding;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** The text of a lock file. */
final class LockText {

    private LockText() {}

    /** All of it; bytes that are none of its encoding are a fault. */
    static String of(LockInput input) {
        byte[] bytes = input.bytes();
        Encoding encoding = Encoding.of(bytes, name -> StandardCharsets.UTF_8);
        try {
            return encoding.charset()
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes, encoding.markLength(), bytes.length - encoding.markLength()))
                    .toString();
        } catch (CharacterCodingException e) {
            throw LockFaults.broken(input, 0, "it is not encoded in " + encoding.charset());
        }
    }

    /** Its lines, the first being line 1. */
    static List<String> lines(LockInput input) {
        String text = of(input);
        if (text.indexOf('\0') >= 0) {
            throw LockFaults.broken(input, 0, "it is no text");
        }
        return text.lines().toList();
    }
}
