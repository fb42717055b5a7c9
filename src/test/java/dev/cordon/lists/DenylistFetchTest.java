package dev.cordon.lists;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import dev.cordon.denylist.Sha256;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DenylistFetchTest {

    private static final byte[] LIST = "cordonDenylist: 1".getBytes(StandardCharsets.UTF_8);

    @TempDir
    private Path cache;

    private final AtomicInteger requests = new AtomicInteger();
    private HttpServer server;

    @BeforeEach
    void serve() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/list.yaml", exchange -> {
            requests.incrementAndGet();
            exchange.sendResponseHeaders(200, LIST.length);
            exchange.getResponseBody().write(LIST);
            exchange.close();
        });
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    @Test
    void fetchesOnceAndThenReadsTheCache() {
        assertThat(fetch(false, spec("/list.yaml", Sha256.of(LIST)))).isEqualTo(LIST);
        assertThat(fetch(true, spec("/list.yaml", Sha256.of(LIST)))).isEqualTo(LIST);
        assertThat(requests).hasValue(1);
    }

    @Test
    void refusesOtherBytesThanTheDigestSays() throws IOException {
        assertThatThrownBy(() -> fetch(false, spec("/list.yaml", "0".repeat(64))))
                .hasMessageContaining("[denylist-digest]")
                .hasMessageContaining(Sha256.of(LIST));
        try (var files = Files.list(cache)) {
            assertThat(files).isEmpty();
        }
    }

    @Test
    void fetchesAgainWhatSomebodyChangedInTheCache() throws IOException {
        Files.write(cache.resolve(Sha256.of(LIST) + ".yaml"), new byte[] {1});

        assertThat(fetch(false, spec("/list.yaml", Sha256.of(LIST)))).isEqualTo(LIST);
        assertThat(requests).hasValue(1);
    }

    @Test
    void stopsOfflineWhereTheCacheHasNothing() {
        assertThatThrownBy(() -> fetch(true, spec("/list.yaml", Sha256.of(LIST))))
                .hasMessageContaining("the build is offline");
        assertThat(requests).hasValue(0);
    }

    @Test
    void stopsWhereNothingIsThere() {
        assertThatThrownBy(() -> fetch(false, spec("/other.yaml", Sha256.of(LIST))))
                .hasMessageContaining("answers with status 404");
    }

    private byte[] fetch(boolean offline, PolicyFileSpec.OfUrl spec) {
        return new DenylistFetch(cache, offline, Optional.empty()).fetch(spec);
    }

    /** Plain http, which only a test can ask for: {@link PolicyFileSpec#parse} refuses it. */
    private PolicyFileSpec.OfUrl spec(String path, String sha256) {
        URI uri = URI.create("http://127.0.0.1:" + server.getAddress().getPort() + path);
        return new PolicyFileSpec.OfUrl(uri.toString(), uri, sha256);
    }
}
