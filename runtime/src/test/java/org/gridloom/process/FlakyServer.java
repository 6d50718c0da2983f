package org.gridloom.process;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;

/**
 * Another system, run as a program of its own. {@code /call/NAME/500,hang,200}: the first call to NAME fails, the second is
 * answered far too late, all others are answered. {@code /log/NAME}: what came in, one call a line.
 */
final class FlakyServer {
    private static final Map<String, List<String>> LOG = new ConcurrentHashMap<>();

    private FlakyServer() {}

    public static void main(String[] arguments) throws IOException {
        var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(Executors.newCachedThreadPool());
        server.createContext("/call/", FlakyServer::call);
        server.createContext("/log/", exchange -> {
            String name = exchange.getRequestURI().getPath().substring("/log/".length());
            answer(exchange, 200, String.join("\n", LOG.getOrDefault(name, List.of())));
        });
        server.start();
        System.out.println(server.getAddress().getPort());
        // ends with the test that started it, however that ends
        while (System.in.read() >= 0) {
            continue;
        }
        System.exit(0);
    }

    private static void call(HttpExchange exchange) throws IOException {
        String[] path = exchange.getRequestURI().getPath().split("/");
        var log = LOG.computeIfAbsent(path[2], name -> new CopyOnWriteArrayList<>());
        String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        String authorization = exchange.getRequestHeaders().getFirst("Authorization");
        int number;
        synchronized (log) {
            log.add(exchange.getRequestHeaders().getFirst("Idempotency-Key") + "|" + authorization + "|" + body);
            number = log.size();
        }
        String[] script = path[3].split(",");
        String how = script[Math.min(number, script.length) - 1];
        if (how.startsWith("5")) {
            answer(exchange, Integer.parseInt(how), "you sent " + authorization);
            return;
        }
        if (how.equals("hang")) {
            sleep(2500);
        }
        answer(exchange, 200, "{\"reply\":\"answer " + number + "\",\"data\":{\"no\":" + number + "}}");
    }

    private static void sleep(long millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void answer(HttpExchange exchange, int status, String body) throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
        try (var out = exchange.getResponseBody()) {
            out.write(bytes);
        }
    }
}
