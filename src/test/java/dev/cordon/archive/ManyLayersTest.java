package dev.cordon.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.cordon.inventory.Component;
import dev.cordon.inventory.Fact;
import dev.cordon.inventory.Strength;
import dev.cordon.notice.Fault;
import dev.cordon.notice.FaultCode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Small images that list many layers over many files. */
class ManyLayersTest {

    private static final byte[] KAV = Jars.of("com/kavsdk/A.class");

    @TempDir
    Path folder;

    private Archive look(byte[] image) {
        Path file = Jars.write(folder.resolve("image.tar"), image);
        return new ArchiveReader(ArchiveOptions.DEFAULT).look(file, "image.tar");
    }

    private static byte[] saved(Tars... layers) {
        Tars image = new Tars();
        List<String> names = new ArrayList<>();
        for (Tars layer : layers) {
            names.add("\"" + names.size() + "/layer.tar\"");
            image.with(names.size() - 1 + "/layer.tar", layer.build());
        }
        return image.with("manifest.json", "[{\"Layers\":[" + String.join(",", names) + "]}]")
                .build();
    }

    private static Strength kav(Archive archive) {
        return archive.components().stream()
                .filter(c -> c.facts().stream().map(Fact::value).anyMatch("com.kavsdk"::equals))
                .map(Component::most)
                .findFirst()
                .orElseThrow();
    }

    @Test
    void layersThatTakeLongerThanRealOnesAreBounded() {
        Tars lowest = new Tars().with("kav.jar", KAV);
        for (int i = 0; i < 1700; i++) {
            lowest.with("a/".repeat(40) + "l" + i + ".so", new byte[] {0x7f, 'E', 'L', 'F'});
        }
        Tars[] layers = new Tars[1000];
        layers[0] = lowest;
        for (int i = 1; i < layers.length; i++) {
            layers[i] = new Tars().with("b" + i, "");
        }
        Archive archive = look(saved(layers));

        assertThat(archive.faults())
                .extracting(Fault::code, Fault::what)
                .containsExactly(tuple(
                        FaultCode.ARCHIVE_BOUND,
                        "image.tar lists images whose layers take longer to lay over one another than real ones"));
    }

    @Test
    void whatIsListedAThousandTimesIsAskedOnce() {
        Tars lowest = new Tars();
        for (int i = 0; i < 300; i++) {
            lowest.with("a/".repeat(40) + "l" + i + ".so", new byte[] {0x7f, 'E', 'L', 'F'});
        }
        byte[] image = new Tars()
                .with("a.tar", new Tars().with("kav.jar", KAV).build())
                .with("b.tar", lowest.build())
                .with("c.tar", new Tars().with(".wh.kav.jar", "").build())
                .with("d.tar", new Tars().with("b", "").build())
                .with("manifest.json", "[{\"Layers\":[\"a.tar\",\"b.tar\"" + ",\"d.tar\"".repeat(990) + ",\"c.tar\"]}]")
                .build();
        Archive archive = look(image);

        assertThat(archive.faults()).isEmpty();
        assertThat(kav(archive)).isEqualTo(Strength.INDICATIVE);
    }
}
