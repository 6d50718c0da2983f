package org.gridloom.change;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Findings for the eye: by file, a line each, {@code line: sentence [CODE pointer]}. */
final class FindingLines {
    private FindingLines() {}

    static void print(List<Map<String, Object>> findings, PrintStream out) {
        var byFile = new LinkedHashMap<String, List<String>>();
        findings.forEach(f ->
                byFile.computeIfAbsent(text(f, "file"), k -> new ArrayList<>()).add(line(f)));
        byFile.forEach((file, lines) -> {
            out.println(file);
            lines.forEach(out::println);
        });
    }

    /** Whether there is more than hints. */
    static boolean count(List<Map<String, Object>> findings) {
        return findings.stream().anyMatch(f -> !text(f, "severity").equals("HINT"));
    }

    private static String line(Map<String, Object> finding) {
        String line = text(finding, "line");
        String pointer = text(finding, "pointer");
        return "  " + (line.isEmpty() || line.equals("0") ? "" : line + ": ") + text(finding, "message") + "  ["
                + text(finding, "code") + (pointer.isEmpty() ? "" : " " + pointer) + "]";
    }

    private static String text(Map<String, Object> finding, String key) {
        Object value = finding.get(key);
        return value == null ? "" : value.toString();
    }
}
