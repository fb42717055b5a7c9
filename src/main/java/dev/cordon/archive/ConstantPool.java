package dev.cordon.archive;

import java.io.DataInputStream;
import java.io.IOException;
import java.util.BitSet;
import java.util.Optional;

/** The constant pool of a class as far as it holds names (JVMS 4.1, 4.4). Its entries are known by their numbers. */
public final class ConstantPool {

    private static final int MAGIC = 0xCAFEBABE;

    private final String[] texts;
    private final int[] classes;
    private final BitSet namesOfClasses = new BitSet();
    private final BitSet strings = new BitSet();

    private ConstantPool(int count) {
        texts = new String[count];
        classes = new int[count];
    }

    /**
     * Reads the pool at the beginning of a class and nothing behind it.
     *
     * @return empty where the bytes are no class that a JVM would load
     * @throws IOException if they end before it does
     */
    public static Optional<ConstantPool> read(DataInputStream in) throws IOException {
        if (in.readInt() != MAGIC) {
            return Optional.empty();
        }
        in.skipNBytes(4);
        ConstantPool pool = new ConstantPool(in.readUnsignedShort());
        return pool.fill(in) ? Optional.of(pool) : Optional.empty();
    }

    private boolean fill(DataInputStream in) throws IOException {
        for (int i = 1; i < texts.length; i++) {
            int tag = in.readUnsignedByte();
            switch (tag) {
                case 1 -> texts[i] = in.readUTF();
                case 7 -> {
                    classes[i] = in.readUnsignedShort();
                    namesOfClasses.set(classes[i]);
                }
                case 8 -> strings.set(in.readUnsignedShort());
                case 16, 19, 20 -> in.skipNBytes(2);
                case 15 -> in.skipNBytes(3);
                case 3, 4, 9, 10, 11, 12, 17, 18 -> in.skipNBytes(4);
                case 5, 6 -> {
                    in.skipNBytes(8);
                    i++; // a long or a double takes two numbers
                }
                default -> {
                    return false;
                }
            }
        }
        return true;
    }

    /** How many entries there are, with the one of number 0 that never is. */
    public int size() {
        return texts.length;
    }

    /** The text of an entry that is one. */
    public Optional<String> text(int entry) {
        return entry < texts.length ? Optional.ofNullable(texts[entry]) : Optional.empty();
    }

    /** The internal name of the class for which an entry stands: {@code com/acme/Engine}. */
    public Optional<String> className(int entry) {
        return entry < texts.length ? text(classes[entry]) : Optional.empty();
    }

    /** Whether a text is the name of a class. */
    public boolean isClassName(int text) {
        return namesOfClasses.get(text);
    }

    /** Whether a text is what a string of the program says. */
    public boolean isString(int text) {
        return strings.get(text);
    }
}
