package dev.cordon.report.json;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter.Indenter;
import java.io.IOException;

/** Lays JSON out in lines that mean the same on every system; what comes in great numbers gets one line each. */
final class JsonLayout implements Indenter {

    private static final Indenter LINES = new DefaultIndenter("  ", "\n");

    private final int outside;
    private boolean oneLine;

    private JsonLayout(int outside) {
        this.outside = outside;
    }

    /** Makes the generator use a layout. */
    static JsonLayout of(JsonGenerator json) {
        return within(json, 0);
    }

    /**
     * Makes the generator use a layout for a part of a document.
     *
     * @param outside how many levels there are around it
     */
    static JsonLayout within(JsonGenerator json, int outside) {
        JsonLayout layout = new JsonLayout(outside);
        json.setPrettyPrinter(
                new DefaultPrettyPrinter().withObjectIndenter(layout).withArrayIndenter(layout));
        return layout;
    }

    /** Whether what is written from now on stays on its line. */
    void oneLine(boolean on) {
        oneLine = on;
    }

    @Override
    public void writeIndentation(JsonGenerator json, int level) throws IOException {
        if (oneLine) {
            json.writeRaw(' ');
        } else {
            LINES.writeIndentation(json, outside + level);
        }
    }

    @Override
    public boolean isInline() {
        return false;
    }
}
