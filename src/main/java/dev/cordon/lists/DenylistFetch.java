package dev.cordon.lists;

import dev.cordon.bytes.WholeFile;
import dev.cordon.denylist.Sha256;
import dev.cordon.notice.Fault;
import dev.cordon.notice.FaultCode;
import dev.cordon.notice.FaultException;
import dev.cordon.notice.Location;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetSocketAddress;
import java.net.ProxySelector;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/**
 * Fetches a denylist by https into a cache that is addressed by digest: what is there under its digest is never fetched
 * again, and what does not have the digest is never used.
 *
 * @param cache the directory of the cache
 * @param offline whether the network is forbidden
 * @param proxy the proxy to use, where there is one
 */
record DenylistFetch(Path cache, boolean offline, Optional<InetSocketAddress> proxy) {

    /** More than any list or waiver file has, and little enough to hold. */
    static final int MOST_BYTES = 32 * 1024 * 1024;

    /**
     * The bytes of the list.
     *
     * @throws FaultException if they cannot be had, or are others than the digest says
     */
    byte[] fetch(PolicyFileSpec.OfUrl spec) {
        Path cached = cache.resolve(spec.sha256() + ".yaml");
        try {
            if (Files.isRegularFile(cached)) {
                byte[] bytes = Files.readAllBytes(cached);
                if (Sha256.of(bytes).equals(spec.sha256())) {
                    return bytes;
                }
            }
            if (offline) {
                throw unreadable(spec, "is not in the cache, and the build is offline", "Run once without -o.");
            }
            byte[] bytes = download(spec);
            String digest = Sha256.of(bytes);
            if (!digest.equals(spec.sha256())) {
                throw new FaultException(new Fault(
                        FaultCode.DENYLIST_DIGEST,
                        "what is there has sha256 " + digest + ", not " + spec.sha256(),
                        Location.of(spec.text()),
                        "Review what is there now; if it is right, put its digest into the configuration."));
            }
            store(bytes, cached);
            return bytes;
        } catch (IOException e) {
            throw unreadable(spec, "cannot be fetched: " + e, "Check the address and the network.");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw unreadable(spec, "was not fetched: the build was interrupted", "Run the build again.");
        }
    }

    private byte[] download(PolicyFileSpec.OfUrl spec) throws IOException, InterruptedException {
        HttpClient.Builder client = HttpClient.newBuilder()
                .followRedirects(HttpClient.Redirect.NORMAL) // never from https to http
                .connectTimeout(Duration.ofSeconds(20));
        proxy.ifPresent(p -> client.proxy(ProxySelector.of(p)));
        HttpRequest request = HttpRequest.newBuilder(spec.uri())
                .timeout(Duration.ofSeconds(60))
                .build();
        HttpResponse<InputStream> response = client.build().send(request, HttpResponse.BodyHandlers.ofInputStream());
        try (InputStream body = response.body()) {
            if (response.statusCode() != 200) {
                throw unreadable(spec, "answers with status " + response.statusCode(), "Check the address.");
            }
            byte[] bytes = body.readNBytes(MOST_BYTES + 1);
            if (bytes.length > MOST_BYTES) {
                throw unreadable(spec, "is larger than " + MOST_BYTES + " bytes", "Check the address.");
            }
            return bytes;
        }
    }

    private void store(byte[] bytes, Path target) throws IOException {
        Files.createDirectories(cache);
        Path part = Files.createTempFile(cache, "denylist", ".part");
        try {
            Files.write(part, bytes);
            WholeFile.put(part, target);
        } finally {
            Files.deleteIfExists(part);
        }
    }

    private static FaultException unreadable(PolicyFileSpec.OfUrl spec, String what, String next) {
        return new FaultException(
                new Fault(FaultCode.DENYLIST_UNREADABLE, "the denylist " + what, Location.of(spec.text()), next));
    }
}
