package dev.cordon.examine;

import dev.cordon.archive.ConstantPool;
import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/**
 * Which classes a class names in its constant pool (JVMS 4.4): those that it calls, extends or catches, and those in the
 * types of its fields, methods and annotations (4.7.9.1). A text that only reads like a type is none.
 */
final class ClassReferences {

    private final Set<String> names = new HashSet<>();

    private ClassReferences() {}

    /** Internal names, as {@code com/acme/Engine}; empty where the bytes are no class that a JVM would load. */
    static Optional<Set<String>> of(byte[] file) {
        try {
            return ConstantPool.read(new DataInputStream(new ByteArrayInputStream(file)))
                    .map(pool -> new ClassReferences().in(pool));
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    private Set<String> in(ConstantPool pool) {
        for (int i = 1; i < pool.size(); i++) {
            String text = pool.text(i).orElse("");
            if (text.isEmpty()) {
                continue;
            }
            if (pool.isClassName(i) && text.charAt(0) != '[') {
                names.add(text);
            } else if (pool.isClassName(i) || (!pool.isString(i) && "L([<".indexOf(text.charAt(0)) >= 0)) {
                types(text);
            }
        }
        return names;
    }

    /** The classes in a descriptor or signature (4.3, 4.7.9.1). */
    private void types(String text) {
        int at = 0;
        while (at < text.length()) {
            if (text.charAt(at) == 'L') {
                int end = at + 1;
                while (end < text.length() && ";<.:".indexOf(text.charAt(end)) < 0) {
                    end++;
                }
                // A type parameter may be called L…, with a colon behind it.
                if (end < text.length() && text.charAt(end) != ':') {
                    names.add(text.substring(at + 1, end));
                }
                at = end;
            } else if (text.charAt(at) == 'T') {
                int end = text.indexOf(';', at);
                int colon = text.indexOf(':', at);
                at = end < 0 ? text.length() : colon >= 0 && colon < end ? colon : end;
            }
            at++;
        }
    }
}
