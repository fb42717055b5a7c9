package dev.cordon.compile;

import dev.cordon.denylist.file.BundledDenylist;
import dev.cordon.report.DocsLinks;
import dev.cordon.report.NoticeExplanations;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A step of Cordon's own build: parses and checks the bundled denylists, so that no build that uses Cordon has to, and takes
 * over what the documentation says of the codes of notices, and where it is published.
 */
public final class CompileDenylist {

    private CompileDenylist() {}

    /**
     * Compiles the lists; stops the build if anything is wrong with one.
     *
     * @param args the directory of the compiled classes; the directory of the project and the address under which it is
     *     published, each where there is one
     */
    public static void main(String[] args) throws IOException {
        for (String name : BundledDenylist.NAMES) {
            try (OutputStream out = Files.newOutputStream(Path.of(args[0] + BundledDenylist.compiled(name)))) {
                BundledDenylist.compile(name, out);
            }
        }
        Path page = Path.of(args.length > 1 ? args[1] : "", "docs", "diagnostics.md");
        try (OutputStream out = Files.newOutputStream(Path.of(args[0] + NoticeExplanations.COMPILED))) {
            NoticeExplanations.compile(Files.readString(page), out);
        }
        Files.writeString(Path.of(args[0] + DocsLinks.ADDRESS), args.length > 2 && args[2] != null ? args[2] : "");
    }
}
