package dev.cordon.denylist.file;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import dev.cordon.denylist.Denylist;
import dev.cordon.notice.FaultException;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/** Whatever a denylist says: it is refused, or each of its vendors is taken, and written and read again it is the same. */
class DenylistFuzz {

    @FuzzTest
    void denylist(byte[] file) throws IOException {
        Denylist read;
        try {
            read = DenylistReader.read(file, "list.yaml", Optional.empty());
        } catch (FaultException e) {
            assertThat(e.faults()).isNotEmpty();
            return;
        }
        Map<?, ?> tree = (Map<?, ?>)
                new Load(LoadSettings.builder().build()).loadFromInputStream(new ByteArrayInputStream(file));
        assertThat(read.vendors()).hasSize(size(tree.get("vendors")));
        assertThat(read.authorities()).hasSize(size(tree.get("authorities")));

        ByteArrayOutputStream written = new ByteArrayOutputStream();
        DenylistEncoder.write(read, written);
        assertThat(DenylistDecoder.read(new ByteArrayInputStream(written.toByteArray())))
                .isEqualTo(read);
    }

    private static int size(Object list) {
        return list == null ? 0 : ((List<?>) list).size();
    }
}
