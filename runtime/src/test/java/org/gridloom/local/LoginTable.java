package org.gridloom.local;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;

/** One login for each post, at the city every login, as a newcomer reads it on the terminal. */
final class LoginTable {
    private LoginTable() {}

    static String read(LocalSettings settings) throws IOException {
        Path file = settings.home().resolve("logins.txt");
        if (!Files.exists(file)) {
            return "No sample logins: no unit of the sample people was imported.";
        }
        Map<String, String> lines = new LinkedHashMap<>();
        for (String line : Files.readAllLines(file)) {
            String[] cells = line.split("\t", -1);
            if (cells.length == 3) {
                String post = cells[2].replaceAll("@.*", "");
                boolean city = cells[2].matches("[^@]+@[a-z0-9]+"); // a unit of a level below has a dot or a dash
                lines.putIfAbsent(
                        city ? cells[2] + cells[0] : post,
                        String.format("  %-12s %-14s %s", cells[0], cells[1], title(settings, post)));
            }
        }
        return "  login        password       post\n" + String.join("\n", lines.values()) + "\n  all logins: " + file;
    }

    private static String title(LocalSettings settings, String post) {
        Path file = settings.root().resolve("rule-packs/core/posts/" + post + ".yaml");
        try {
            String zh = new ObjectMapper(new YAMLFactory())
                    .readTree(file.toFile())
                    .path("title")
                    .path("zh")
                    .asText();
            return zh.isEmpty() ? post : zh + " (" + post + ")";
        } catch (IOException noSuchPost) {
            return post;
        }
    }
}
