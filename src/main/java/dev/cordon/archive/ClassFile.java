package dev.cordon.archive;

import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;

/** What a class calls itself (JVMS 4.1, 4.4), for one whose file has another name. */
final class ClassFile {

    private static final int HEADER = 8;
    private static final int UTF8 = 1;
    private static final int CLASS = 7;

    private ClassFile() {}

    /** The internal name, as {@code com/acme/Engine}; empty where the bytes are no class that a JVM would load. */
    static Optional<String> name(InputStream in) {
        try {
            return read(new DataInputStream(in));
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    private static Optional<String> read(DataInputStream in) throws IOException {
        in.skipNBytes(HEADER);
        int count = in.readUnsignedShort();
        String[] texts = new String[count];
        int[] classes = new int[count];
        for (int i = 1; i < count; i++) {
            int tag = in.readUnsignedByte();
            switch (tag) {
                case UTF8 -> texts[i] = in.readUTF();
                case CLASS -> classes[i] = in.readUnsignedShort();
                case 8, 16, 19, 20 -> in.skipNBytes(2);
                case 15 -> in.skipNBytes(3);
                case 3, 4, 9, 10, 11, 12, 17, 18 -> in.skipNBytes(4);
                case 5, 6 -> {
                    in.skipNBytes(8);
                    i++;
                }
                default -> {
                    return Optional.empty();
                }
            }
        }
        in.skipNBytes(2);
        int self = in.readUnsignedShort();
        return self < count && classes[self] < count ? Optional.ofNullable(texts[classes[self]]) : Optional.empty();
    }
}
