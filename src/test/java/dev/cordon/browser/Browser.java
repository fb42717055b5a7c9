package dev.cordon.browser;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A headless Chromium, driven by the W3C WebDriver protocol of {@code chromedriver}. A few commands are enough here, so
 * that no library for browsers comes into the project.
 */
final class Browser implements AutoCloseable {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Pattern STARTED = Pattern.compile("started successfully on port ([0-9]+)");

    private final HttpClient http = HttpClient.newHttpClient();
    private final Process driver;
    private final String session;

    private Browser(Path chromedriver, Path profile) throws IOException, InterruptedException {
        driver = new ProcessBuilder(chromedriver.toString(), "--port=0")
                .redirectErrorStream(true)
                .start();
        String server = "http://127.0.0.1:" + port(driver.inputReader(StandardCharsets.UTF_8));
        List<String> arguments = List.of(
                "--headless",
                "--no-sandbox",
                "--disable-gpu",
                "--disable-quic",
                "--no-first-run",
                "--disable-background-networking",
                "--disable-component-update",
                "--disable-sync",
                "--user-data-dir=" + profile);
        JsonNode started = send(
                "POST",
                server + "/session",
                Map.of(
                        "capabilities",
                        Map.of(
                                "alwaysMatch",
                                Map.of(
                                        "timeouts", Map.of("script", 180_000),
                                        "goog:chromeOptions", Map.of("args", arguments),
                                        "goog:loggingPrefs", Map.of("browser", "ALL")))));
        session = server + "/session/" + started.get("sessionId").asText();
    }

    /** The driver on the PATH; empty where there is none. */
    static Optional<Path> driver() {
        return Arrays.stream(System.getenv("PATH").split(File.pathSeparator))
                .flatMap(folder -> Stream.of("chromedriver", "chromedriver.exe").map(Path.of(folder)::resolve))
                .filter(Files::isExecutable)
                .findFirst();
    }

    static Browser start(Path chromedriver, Path profile) throws IOException, InterruptedException {
        return new Browser(chromedriver, profile);
    }

    private static String port(BufferedReader output) throws IOException {
        for (String line = output.readLine(); line != null; line = output.readLine()) {
            Matcher matcher = STARTED.matcher(line);
            if (matcher.find()) {
                return matcher.group(1);
            }
        }
        throw new IOException("chromedriver did not start");
    }

    /**
     * What axe has against the page that is open, but for what it calls minor: each as text, with the first elements.
     *
     * @param targets whether it compares what can be pressed with everything near, which takes minutes for thousands of links
     */
    JsonNode violations(boolean targets) throws IOException, InterruptedException {
        try (InputStream script = Browser.class.getResourceAsStream("/axe.min.js")) {
            run(new String(script.readAllBytes(), StandardCharsets.UTF_8) + "; window.axe = axe;");
        }
        return run("return axe.run({resultTypes: ['violations'], rules: {'target-size': {enabled: " + targets
                + "}}}).then(r => r.violations.filter(v => v.impact !== 'minor')"
                + ".map(v => v.id + ': ' + v.help + ' ' + v.nodes.slice(0, 3).map(n => n.html).join(' ')))");
    }

    /** Opens a file and waits until it is loaded. */
    void open(URI address) throws IOException, InterruptedException {
        command("url", Map.of("url", address.toString()));
    }

    /** Sets the size of the window. */
    void resize(int width, int height) throws IOException, InterruptedException {
        chrome(
                "Emulation.setDeviceMetricsOverride",
                Map.of("width", width, "height", height, "deviceScaleFactor", 1, "mobile", false));
    }

    /** Shows the page as it is on a screen whose reader prefers {@code light} or {@code dark}, or on paper: {@code print}. */
    void show(String how) throws IOException, InterruptedException {
        boolean printed = how.equals("print");
        chrome(
                "Emulation.setEmulatedMedia",
                Map.of(
                        "media",
                        printed ? how : "",
                        "features",
                        List.of(Map.of("name", "prefers-color-scheme", "value", printed ? "light" : how))));
    }

    /** Runs the body of a function in the page; what it returns, or what the promise that it returns resolves to. */
    JsonNode run(String body) throws IOException, InterruptedException {
        return command("execute/sync", Map.of("script", body, "args", List.of()));
    }

    /** What the page wrote to the console since the last call, with what the browser itself had to complain of. */
    List<String> console() throws IOException, InterruptedException {
        return command("se/log", Map.of("type", "browser")).findValuesAsText("message");
    }

    /** Prints the page; the PDF. */
    byte[] print() throws IOException, InterruptedException {
        return Base64.getDecoder().decode(command("print", Map.of()).asText());
    }

    /** Draws what the window shows. */
    byte[] screenshot() throws IOException, InterruptedException {
        return Base64.getDecoder()
                .decode(send("GET", session + "/screenshot", null).asText());
    }

    private void chrome(String name, Map<String, ?> parameters) throws IOException, InterruptedException {
        command("goog/cdp/execute", Map.of("cmd", name, "params", parameters));
    }

    private JsonNode command(String name, Map<String, ?> body) throws IOException, InterruptedException {
        return send("POST", session + "/" + name, body);
    }

    private JsonNode send(String method, String address, Map<String, ?> body) throws IOException, InterruptedException {
        HttpRequest.BodyPublisher content = body == null
                ? HttpRequest.BodyPublishers.noBody()
                : HttpRequest.BodyPublishers.ofString(JSON.writeValueAsString(body));
        HttpRequest request = HttpRequest.newBuilder(URI.create(address))
                .method(method, content)
                .build();
        HttpResponse<String> response = http.send(request, HttpResponse.BodyHandlers.ofString());
        if (response.statusCode() != 200) {
            throw new IOException(method + " " + address + ": " + response.body());
        }
        return JSON.readTree(response.body()).get("value");
    }

    @Override
    public void close() throws IOException {
        try {
            send("DELETE", session, null);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            driver.destroy();
        }
    }
}
