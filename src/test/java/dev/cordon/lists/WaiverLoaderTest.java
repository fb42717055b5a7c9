package dev.cordon.lists;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cordon.denylist.file.BundledDenylist;
import dev.cordon.notice.FaultException;
import dev.cordon.policy.Waiver;
import dev.cordon.policy.Waivers;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WaiverLoaderTest {

    private static final String OPTIONAL = ".cordon/waivers.yaml?";

    @TempDir
    private Path root;

    @BeforeEach
    void nameACentralFile() throws IOException {
        waivers("central.yaml", "central");
    }

    @Test
    void readsAFileThatMayBeMissingWhereItIs() throws IOException {
        waivers(".cordon/waivers.yaml", "project");

        assertThat(ids("central.yaml", OPTIONAL)).containsExactly("central", "project");
    }

    @Test
    void doesWithoutAFileThatMayBeMissing() {
        assertThat(ids("central.yaml", OPTIONAL)).containsExactly("central");
        assertThat(ids(OPTIONAL)).isEmpty();
    }

    @Test
    void stopsForAFileThatIsNamedWithoutAQuestionMark() {
        assertThatThrownBy(() -> load("central.yaml", ".cordon/waivers.yaml"))
                .isInstanceOf(FaultException.class)
                .hasMessageContaining("[waivers-unreadable]");
    }

    @Test
    void stopsForAFileThatMayBeMissingAndCannotBeRead() throws IOException {
        Files.createDirectories(root.resolve(".cordon"));
        Files.createSymbolicLink(root.resolve(".cordon/waivers.yaml"), root.resolve("gone.yaml"));

        assertThatThrownBy(() -> load("central.yaml", OPTIONAL)).hasMessageContaining("[waivers-unreadable]");
    }

    @Test
    void letsNothingButAFileBeMissing() {
        assertThatThrownBy(() -> load("com.acme:waivers:1.0?"))
                .hasMessageContaining("'com.acme:waivers:1.0?' is no file")
                .hasMessageContaining("[parameter-value]");
        assertThatThrownBy(() -> load("?")).hasMessageContaining("'?' is no file");
    }

    @Test
    void readsNoneWhereABuildAcceptsNone() throws IOException {
        WaiverLoader loader = loader();
        LocalDate today = LocalDate.parse("2026-11-28");

        assertThat(loader.load(List.of(OPTIONAL), List.of(), BundledDenylist.read(), 0, today)
                        .all())
                .isEmpty();
        waivers(".cordon/waivers.yaml", "project");
        assertThatThrownBy(() -> loader.load(List.of(OPTIONAL), List.of(), BundledDenylist.read(), 0, today))
                .hasMessageContaining("[waivers-forbidden]");
    }

    private WaiverLoader loader() {
        return new WaiverLoader(new PolicyFiles(root, root, new NoRemote(root.resolve("cache"))));
    }

    private Waivers load(String... specs) {
        return loader().load(List.of(specs), List.of(), BundledDenylist.read(), 365, LocalDate.parse("2026-11-28"));
    }

    private List<String> ids(String... specs) {
        return load(specs).all().stream().map(Waiver::id).toList();
    }

    private void waivers(String file, String id) throws IOException {
        Path path = root.resolve(file);
        Files.createDirectories(path.getParent());
        Files.writeString(path, """
                cordonWaivers: 1
                waivers:
                  - id: %s
                    vendor: kaspersky
                    component: pkg:maven/com.kaspersky/thing
                    reason: "Being replaced."
                    approvedBy: Jane Roe, CISO
                    expires: "2026-12-31"
                """.formatted(id));
    }
}
