package dev.cordon.archive;

import dev.cordon.inventory.Fact;
import dev.cordon.inventory.Signal;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;

/** Builds classes for tests, as far as to their name (JVMS 4.1), and lists what was found of them. */
final class Classes {

    private Classes() {}

    /** The packages of all components of an archive. */
    static List<String> packages(Archive archive) {
        return archive.components().stream()
                .flatMap(c -> c.facts().stream())
                .filter(f -> f.signal() == Signal.JAVA_PACKAGE)
                .map(Fact::value)
                .toList();
    }

    /** A class of that internal name, behind constants of every length. */
    static byte[] of(String name) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DataOutputStream out = new DataOutputStream(bytes)) {
            out.writeInt(0xCAFEBABE);
            out.writeInt(61);
            out.writeShort(9);
            out.writeByte(5);
            out.writeLong(1);
            out.writeByte(3);
            out.writeInt(1);
            out.writeByte(15);
            out.writeByte(1);
            out.writeShort(1);
            out.writeByte(12);
            out.writeInt(1);
            out.writeByte(1);
            out.writeUTF(name);
            out.writeByte(7);
            out.writeShort(6);
            out.writeByte(8);
            out.writeShort(6);
            out.writeShort(0x21);
            out.writeShort(7);
            out.writeShort(0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }
}
