package dev.cordon.examine;

import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.util.BitSet;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/**
 * Which classes a class names in its constant pool (JVMS 4.4): those that it calls, extends or catches, and those in the
 * types of its fields, methods and annotations (4.7.9.1). A text that only reads like a type is none.
 */
final class ClassReferences {

    private static final int MAGIC = 0xCAFEBABE;

    private static final int UTF8 = 1;
    private static final int CLASS = 7;
    private static final int STRING = 8;

    private final String[] texts;
    private final BitSet classes = new BitSet();
    private final BitSet strings = new BitSet();
    private final Set<String> names = new HashSet<>();

    private ClassReferences(int count) {
        this.texts = new String[count];
    }

    /** Internal names, as {@code com/acme/Engine}; empty where the bytes are no class that a JVM would load. */
    static Optional<Set<String>> of(byte[] file) {
        try {
            DataInputStream in = new DataInputStream(new ByteArrayInputStream(file));
            if (in.readInt() != MAGIC) {
                return Optional.empty();
            }
            in.skipNBytes(4);
            ClassReferences pool = new ClassReferences(in.readUnsignedShort());
            return pool.read(in) ? Optional.of(pool.names()) : Optional.empty();
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    private boolean read(DataInputStream in) throws IOException {
        for (int i = 1; i < texts.length; i++) {
            int tag = in.readUnsignedByte();
            switch (tag) {
                case UTF8 -> texts[i] = in.readUTF();
                case CLASS -> classes.set(in.readUnsignedShort());
                case STRING -> strings.set(in.readUnsignedShort());
                case 16, 19, 20 -> in.skipNBytes(2);
                case 15 -> in.skipNBytes(3);
                case 3, 4, 9, 10, 11, 12, 17, 18 -> in.skipNBytes(4);
                case 5, 6 -> {
                    in.skipNBytes(8);
                    i++;
                }
                default -> {
                    return false;
                }
            }
        }
        return true;
    }

    private Set<String> names() {
        for (int i = 1; i < texts.length; i++) {
            String text = texts[i];
            if (text == null || text.isEmpty()) {
                continue;
            }
            if (classes.get(i) && text.charAt(0) != '[') {
                names.add(text);
            } else if (classes.get(i) || (!strings.get(i) && "L([<".indexOf(text.charAt(0)) >= 0)) {
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
