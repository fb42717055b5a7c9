package dev.cordon.policy;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import dev.cordon.denylist.Denylist;
import dev.cordon.denylist.file.DenylistReader;
import dev.cordon.notice.FaultException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.BeforeAll;
import org.snakeyaml.engine.v2.api.Dump;
import org.snakeyaml.engine.v2.api.DumpSettings;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/** Whatever a waiver file says: it is refused, or each of its waivers is taken, and written and read again they are the same. */
class WaiverFuzz {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 28);

    private static Denylist denylist;

    @BeforeAll
    static void load() throws IOException {
        try (InputStream in =
                Objects.requireNonNull(WaiverFuzz.class.getResourceAsStream("/waivers/denylist.yaml"), "denylist")) {
            denylist = DenylistReader.read(in.readAllBytes(), "denylist.yaml", Optional.empty());
        }
    }

    @FuzzTest
    void waivers(byte[] file) {
        List<Waiver> read;
        try {
            read = read(file);
        } catch (FaultException e) {
            assertThat(e.faults()).isNotEmpty();
            return;
        }
        Map<?, ?> tree = (Map<?, ?>)
                new Load(LoadSettings.builder().build()).loadFromInputStream(new ByteArrayInputStream(file));
        Object findings = tree.get("baseline") instanceof Map<?, ?> baseline ? baseline.get("findings") : null;
        assertThat(read).hasSize(size(tree.get("waivers")) + size(findings));

        String written = new Dump(DumpSettings.builder().build()).dumpToString(tree);
        assertThat(read(written.getBytes(UTF_8)))
                .usingRecursiveFieldByFieldElementComparatorIgnoringFields("file", "where")
                .isEqualTo(read);
    }

    private static List<Waiver> read(byte[] file) {
        return new WaiverReader(denylist, TODAY, 366)
                .add(file, "waivers.yaml", Optional.empty(), false)
                .read()
                .all();
    }

    private static int size(Object list) {
        return list == null ? 0 : ((List<?>) list).size();
    }
}
