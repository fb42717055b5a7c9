package dev.cordon.report.json;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter.Indenter;
import java.io.IOException;

/** Lays JSON out in lines that mean the same on every system; what comes in great numbers gets one line each. */
final class JsonLayout implements Indenter {

    private static final Indenter LINES = new DefaultIndenter("  ", "\n");

    private boolean oneLine;

    /** Makes the generator use a layout. */
    static JsonLayout of(JsonGenerator json) {
        JsonLayout layout = new JsonLayout();
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
            LINES.writeIndentation(json, level);
        }
    }

    @Override
    public boolean isInline() {
        return false;
    }
}
