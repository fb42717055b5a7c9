package dev.cordon.archive;

import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;

/** What a class calls itself (JVMS 4.1), for one whose file has another name. */
final class ClassFile {

    private ClassFile() {}

    /** The internal name, as {@code com/acme/Engine}; empty where the bytes are no class that a JVM would load. */
    static Optional<String> name(InputStream in) {
        try {
            DataInputStream file = new DataInputStream(in);
            Optional<ConstantPool> pool = ConstantPool.read(file);
            if (pool.isEmpty()) {
                return Optional.empty();
            }
            file.skipNBytes(2);
            return pool.get().className(file.readUnsignedShort());
        } catch (IOException e) {
            return Optional.empty();
        }
    }
}
