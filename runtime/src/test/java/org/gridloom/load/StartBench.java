package org.gridloom.load;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** From starting the process to ready, and the memory it holds then and after some work; on every JDK that is here. */
class StartBench {
    private static final int STARTS = Integer.getInteger("gridloom.bench.starts", 3);
    private static final int EVENTS = 50;

    @Test
    void startToReady() throws Exception {
        var report = new BenchReport("start");
        try (var ground = Ground.open("start")) {
            // The first start migrates and imports; it is not what an operator waits for every day.
            ground.startNode().stop();
            for (Path java : javas()) {
                String version = version(java);
                var seconds = new double[STARTS];
                var atReady = new double[STARTS];
                var afterWork = new double[STARTS];
                for (int i = 0; i < STARTS; i++) {
                    long start = System.nanoTime();
                    Node node = ground.startNode(java);
                    seconds[i] = (System.nanoTime() - start) / 1e9;
                    atReady[i] = residentMegabytes(node);
                    for (int event = 0; event < EVENTS; event++) {
                        node.client("member-1")
                                .report("start-" + System.nanoTime())
                                .orFail();
                    }
                    afterWork[i] = residentMegabytes(node);
                    node.stop();
                }
                report.add("start to ready, " + version, "%.2f s (median of %d)".formatted(median(seconds), STARTS));
                report.add("resident memory at ready, " + version, "%.0f MB".formatted(median(atReady)));
                report.add(
                        "resident memory after %d events, %s".formatted(EVENTS, version),
                        "%.0f MB".formatted(median(afterWork)));
            }
        }
        report.write();
    }

    private static double median(double[] values) {
        return BenchReport.median(values);
    }

    /** The one this runs on, and what the environment names as a newer one or the system keeps beside it. */
    private static List<Path> javas() throws IOException {
        var found = new ArrayList<Path>();
        found.add(Path.of(System.getProperty("java.home"), "bin", "java"));
        Path beside = Path.of("/usr/lib/jvm");
        if (Files.isDirectory(beside)) {
            try (var folders = Files.list(beside)) {
                folders.filter(folder -> folder.getFileName().toString().contains("25"))
                        .map(folder -> folder.resolve("bin").resolve("java"))
                        .filter(Files::isExecutable)
                        .limit(1)
                        .forEach(found::add);
            }
        }
        return found;
    }

    private static String version(Path java) throws IOException {
        Path release = java.getParent().resolveSibling("release");
        try (var lines = Files.lines(release)) {
            return lines.filter(line -> line.startsWith("JAVA_VERSION="))
                    .map(line ->
                            "JDK " + line.substring("JAVA_VERSION=".length()).replace("\"", ""))
                    .findFirst()
                    .orElse("JDK");
        }
    }

    private static double residentMegabytes(Node node) throws IOException {
        try (var lines = Files.lines(Path.of("/proc", String.valueOf(node.pid()), "status"))) {
            return lines.filter(line -> line.startsWith("VmRSS:"))
                    .mapToDouble(line -> Double.parseDouble(line.replaceAll("\\D", "")) / 1024)
                    .findFirst()
                    .orElse(Double.NaN);
        }
    }
}
