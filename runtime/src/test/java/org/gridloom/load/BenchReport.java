package org.gridloom.load;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What one measurement found, with where and when; written to {@code target/bench/<name>.json}. */
public final class BenchReport {
    private final String name;
    private final List<Map<String, String>> results = new ArrayList<>();
    private final double loadBefore =
            ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage();

    public BenchReport(String name) {
        this.name = name;
    }

    /** One line of the table. */
    public void add(String measure, String value) {
        var line = new LinkedHashMap<String, String>();
        line.put("measure", measure);
        line.put("value", value);
        results.add(line);
        System.out.println(name + ": " + measure + " = " + value);
    }

    public void write() throws IOException {
        var report = new LinkedHashMap<String, Object>();
        report.put("name", name);
        report.put(
                "date",
                LocalDateTime.now(Clock.systemDefaultZone())
                        .truncatedTo(ChronoUnit.MINUTES)
                        .toString());
        report.put("machine", machine());
        report.put("versions", versions());
        report.put("loadAverageBefore", loadBefore);
        report.put("results", results);
        Path folder = Path.of(System.getProperty("gridloom.bench.out", "target/bench"));
        Files.createDirectories(folder);
        new ObjectMapper()
                .enable(SerializationFeature.INDENT_OUTPUT)
                .writeValue(folder.resolve(name + ".json").toFile(), report);
        // All measurements so far, as they go into docs/bench.md.
        Files.writeString(folder.resolve("table.md"), BenchTable.of(folder));
    }

    public static double median(double... values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        int middle = sorted.length / 2;
        return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
    }

    /** The value that the given share of all is not above; nearest rank. */
    public static double percentile(List<Double> values, double share) {
        var sorted = values.stream().sorted().toList();
        int rank = (int) Math.ceil(share * sorted.size());
        return sorted.get(Math.max(0, Math.min(sorted.size(), rank) - 1));
    }

    private static String machine() throws IOException {
        return Runtime.getRuntime().availableProcessors() + " cores, " + processor() + ", " + memory();
    }

    private static String processor() throws IOException {
        return fact("/proc/cpuinfo", "model name", System.getProperty("os.arch"));
    }

    private static String memory() throws IOException {
        String kilobytes = fact("/proc/meminfo", "MemTotal", "").replaceAll("\\D", "");
        return kilobytes.isEmpty() ? "memory unknown" : Long.parseLong(kilobytes) / 1024 / 1024 + " GB";
    }

    private static String fact(String file, String key, String otherwise) throws IOException {
        Path path = Path.of(file);
        if (!Files.exists(path)) {
            return otherwise;
        }
        try (var lines = Files.lines(path)) {
            return lines.filter(line -> line.startsWith(key))
                    .map(line -> line.substring(line.indexOf(':') + 1).strip())
                    .findFirst()
                    .orElse(otherwise);
        }
    }

    private static String versions() {
        return "JDK " + Runtime.version().feature() + ", MariaDB " + System.getProperty("mariadb.version", "11.4");
    }
}
