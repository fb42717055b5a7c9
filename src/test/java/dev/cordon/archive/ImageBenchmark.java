package dev.cordon.archive;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import dev.cordon.inventory.Component;
import dev.cordon.inventory.Strength;
import java.io.BufferedOutputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.zip.GZIPOutputStream;

/**
 * Reads an image of 1 GB with 200,000 files in four layers, one of them packed, and 3,000 installed packages:
 *
 * <pre>java -Xmx128m -cp target/test-classes:target/classes:$(cat target/cp) dev.cordon.archive.ImageBenchmark /tmp/image.tar</pre>
 *
 * It writes the image first, where it is not there; with a number as second argument one of so many times less. The bounds: no
 * fault, and memory enough.
 */
final class ImageBenchmark {

    private static final int BLOCK = 512;
    private static final String LAYER = "application/vnd.oci.image.layer.v1.tar";

    private ImageBenchmark() {}

    public static void main(String[] args) throws IOException {
        Path image = Path.of(args[0]);
        if (!Files.exists(image)) {
            write(image, args.length > 1 ? Integer.parseInt(args[1]) : 1);
        }
        long start = System.nanoTime();
        long cpu = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
        Archive archive = new ArchiveReader(ArchiveOptions.DEFAULT).look(image, "image.tar");
        long heap = ManagementFactory.getMemoryPoolMXBeans().stream()
                .filter(pool -> pool.getType() == MemoryType.HEAP)
                .map(MemoryPoolMXBean::getPeakUsage)
                .mapToLong(peak -> peak.getUsed() >> 20)
                .sum();
        System.out.printf(
                Locale.ROOT,
                "| image | components | faults | hidden by later layers | wall | CPU | heap at the most |%n|---|---|---|---|---|---|---|%n"
                        + "| %d MB | %d | %d | %d | %.1f s | %.1f s | %d MB |%n",
                Files.size(image) / 1_000_000,
                archive.components().size(),
                archive.faults().size(),
                archive.components().stream()
                        .map(Component::most)
                        .filter(Strength.INDICATIVE::equals)
                        .count(),
                (System.nanoTime() - start) / 1e9,
                (ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - cpu) / 1e9,
                heap);
    }

    /** A layer, of so many files of that size and one more. */
    private record Layer(int files, int size, String name, String content, boolean packed) {}

    private static void write(Path image, int part) throws IOException {
        StringBuilder status = new StringBuilder();
        for (int i = 0; i < 3000; i++) {
            status.append("Package: p").append(i).append("\nVersion: 1\nArchitecture: amd64\n\n");
        }
        List<Layer> layers = List.of(
                new Layer(120_000 / part, 1500, "var/lib/dpkg/status", status.toString(), false),
                new Layer(
                        400 / part,
                        1 << 20,
                        "app/lib/kav.jar",
                        new String(Jars.of("com/kavsdk/A.class"), ISO_8859_1),
                        false),
                new Layer(80_000 / part, 1000, "app/lib/.wh.kav.jar", "", true),
                new Layer(300 / part, 1 << 20, "etc/a", "", false));
        StringBuilder descriptors = new StringBuilder();
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(image))) {
            for (int i = 0; i < layers.size(); i++) {
                Path blob = Files.createTempFile("layer", ".tar");
                write(layers.get(i), blob);
                String digest = String.format("%064x", i + 1);
                descriptors
                        .append(i == 0 ? "" : ",")
                        .append("{\"mediaType\":\"" + LAYER + "\",\"digest\":\"sha256:" + digest + "\"}");
                header(out, "blobs/sha256/" + digest, Files.size(blob));
                Files.copy(blob, out);
                pad(out, Files.size(blob));
                Files.delete(blob);
            }
            String manifest = String.format("%064x", 99);
            file(out, "blobs/sha256/" + manifest, ("{\"layers\":[" + descriptors + "]}").getBytes(UTF_8));
            file(out, "index.json", ("{\"manifests\":[{\"digest\":\"sha256:" + manifest + "\"}]}").getBytes(UTF_8));
            file(out, "oci-layout", "{}".getBytes(UTF_8));
            out.write(new byte[2 * BLOCK]);
        }
    }

    private static void write(Layer layer, Path blob) throws IOException {
        byte[] content = new byte[layer.size()];
        new Random(1).nextBytes(content);
        try (OutputStream file = new BufferedOutputStream(Files.newOutputStream(blob));
                OutputStream out = layer.packed()
                        ? new GZIPOutputStream(file)
                        : new FilterOutputStream(file) {
                            @Override
                            public void write(byte[] bytes, int offset, int length) throws IOException {
                                out.write(bytes, offset, length);
                            }
                        }) {
            for (int i = 0; i < layer.files(); i++) {
                content[i % content.length]++;
                file(out, "usr/share/d" + i % 97 + "/f" + i, content);
            }
            file(out, layer.name(), layer.content().getBytes(ISO_8859_1));
            out.write(new byte[2 * BLOCK]);
        }
    }

    private static void file(OutputStream out, String name, byte[] content) throws IOException {
        header(out, name, content.length);
        out.write(content);
        pad(out, content.length);
    }

    private static void pad(OutputStream out, long size) throws IOException {
        out.write(new byte[(int) ((BLOCK - size % BLOCK) % BLOCK)]);
    }

    private static void header(OutputStream out, String name, long size) throws IOException {
        byte[] header = new byte[BLOCK];
        put(header, 0, name);
        put(header, 124, String.format("%011o", size));
        put(header, 156, "0");
        Arrays.fill(header, 148, 156, (byte) ' ');
        int sum = 0;
        for (byte b : header) {
            sum += b & 0xFF;
        }
        put(header, 148, String.format("%06o\0 ", sum));
        out.write(header);
    }

    private static void put(byte[] header, int at, String text) {
        byte[] bytes = text.getBytes(ISO_8859_1);
        System.arraycopy(bytes, 0, header, at, bytes.length);
    }
}
