package dev.cordon.report.html;

import gg.jte.TemplateOutput;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/**
 * Text as bytes of UTF-8, collected and encoded in large pieces: a page is made of some hundred thousand small texts, and most
 * builds end before the JVM has compiled what would encode each of them.
 */
final class Utf8Output implements TemplateOutput {

    private static final int PIECE = 1 << 15;

    private final OutputStream out;
    private final StringBuilder text = new StringBuilder(PIECE + 1024);

    Utf8Output(OutputStream out) {
        this.out = out;
    }

    /** {@inheritDoc} A text must not end within a surrogate pair. */
    @Override
    public void writeContent(String value) {
        text.append(value);
        flushIfLarge();
    }

    @Override
    public void writeContent(String value, int beginIndex, int endIndex) {
        text.append(value, beginIndex, endIndex);
        flushIfLarge();
    }

    private void flushIfLarge() {
        if (text.length() >= PIECE) {
            flush();
        }
    }

    /**
     * Writes what was collected.
     *
     * @throws UncheckedIOException if it cannot be written
     */
    void flush() {
        try {
            out.write(text.toString().getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        text.setLength(0);
    }
}
