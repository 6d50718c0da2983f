package org.gridloom.process;

import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;

/** {@link FlakyServer} in a process of its own, as a connector of ours would meet it. */
final class OtherSystem implements AutoCloseable {
    private final Process process;
    private final int port;

    private OtherSystem(Process process, int port) {
        this.process = process;
        this.port = port;
    }

    static OtherSystem start() throws Exception {
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        var process = new ProcessBuilder(java, "-cp", "target/test-classes", FlakyServer.class.getName())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        var out = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
        return new OtherSystem(process, Integer.parseInt(out.readLine().strip()));
    }

    /** A connector that calls it under a name, answered as the script says. */
    String connector(String name, String script, String... more) {
        return """
                kind: connector/v1
                name: c
                url: http://127.0.0.1:%d/call/%s/%s
                hosts: [127.0.0.1]
                timeout: 1s
                back-off: 5s
                request: {sum: amount}
                response: {reply: /reply}
                %s
                """.formatted(port, name, script, String.join("\n", more));
    }

    /** What came in under a name: key, authorization and body of each call. */
    List<String[]> log(String name) throws Exception {
        var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/log/" + name))
                .build();
        String lines = HttpClient.newHttpClient()
                .send(request, HttpResponse.BodyHandlers.ofString())
                .body();
        return lines.lines().map(line -> line.split("\\|")).toList();
    }

    @Override
    public void close() {
        process.destroy();
    }
}
