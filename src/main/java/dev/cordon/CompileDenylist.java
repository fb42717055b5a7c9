package dev.cordon;

import dev.cordon.denylist.BundledDenylist;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/** A step of Cordon's own build: parses and checks the bundled denylists, so that no build that uses Cordon has to. */
public final class CompileDenylist {

    private CompileDenylist() {}

    /**
     * Compiles the lists; stops the build if anything is wrong with one.
     *
     * @param args the directory of the compiled classes
     */
    public static void main(String[] args) throws IOException {
        for (String name : BundledDenylist.NAMES) {
            try (OutputStream out = Files.newOutputStream(Path.of(args[0] + BundledDenylist.compiled(name)))) {
                BundledDenylist.compile(name, out);
            }
        }
    }
}
