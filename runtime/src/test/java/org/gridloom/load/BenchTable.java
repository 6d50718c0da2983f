package org.gridloom.load;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The table of {@code docs/bench.md} from the files of a run. */
final class BenchTable {
    private BenchTable() {}

    static String of(Path folder) throws IOException {
        var table = new StringBuilder("| date | machine | versions | measure | value |\n|---|---|---|---|---|\n");
        try (var files = Files.list(folder)) {
            for (Path file : files.filter(path -> path.toString().endsWith(".json"))
                    .sorted()
                    .toList()) {
                JsonNode report = new ObjectMapper().readTree(file.toFile());
                for (JsonNode line : report.path("results")) {
                    table.append("| %s | %s | %s | %s | %s |%n"
                            .formatted(
                                    report.path("date").asText().substring(0, 10),
                                    report.path("machine").asText(),
                                    report.path("versions").asText(),
                                    line.path("measure").asText(),
                                    line.path("value").asText()));
                }
            }
        }
        return table.toString();
    }
}
