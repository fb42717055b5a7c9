package dev.cordon.archive;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.List;

/** Builds code for Android for tests, as far as to the names of its types. */
final class Dexes {

    private static final int HEADER = 0x70;

    private Dexes() {}

    /**
     * @param defined descriptors of the classes in it
     * @param used descriptors of others
     */
    static byte[] of(List<String> defined, List<String> used) {
        List<String> types = new ArrayList<>(used);
        types.addAll(defined);
        int strings = HEADER;
        int typeIds = strings + 4 * types.size();
        int classes = typeIds + 4 * types.size();
        int data = classes + 32 * defined.size();
        ByteBuffer dex = ByteBuffer.allocate(
                        data + types.stream().mapToInt(t -> t.length() + 3).sum())
                .order(ByteOrder.LITTLE_ENDIAN);
        dex.put("dex\n035\0".getBytes(UTF_8));
        dex.putInt(36, HEADER).putInt(40, 0x12345678);
        dex.putInt(56, types.size())
                .putInt(60, strings)
                .putInt(64, types.size())
                .putInt(68, typeIds);
        dex.putInt(96, defined.size()).putInt(100, classes);
        int at = data;
        for (int i = 0; i < types.size(); i++) {
            dex.putInt(strings + 4 * i, at).putInt(typeIds + 4 * i, i);
            byte[] text = types.get(i).getBytes(UTF_8);
            dex.position(at);
            dex.put((byte) (text.length | 0x80))
                    .put((byte) (text.length >> 7))
                    .put(text)
                    .put((byte) 0);
            at += text.length + 3;
        }
        for (int i = 0; i < defined.size(); i++) {
            dex.putInt(classes + 32 * i, used.size() + i);
        }
        return dex.array();
    }
}
