package org.gridloom.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.gridloom.rule.DecisionLinter;
import org.gridloom.shared.Finding;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every file of the folder is refused with the finding that the file beside it names, soon and without much memory. A line
 * {@code @@ 10000 <x id="#"/>} stands for so many copies, numbered.
 */
class HostileFilesTest {
    private static final Path FOLDER = Path.of("src/test/resources/hostile");
    private static final Duration SOON = Duration.ofSeconds(20);

    static Stream<Path> files() throws IOException {
        return Files.list(FOLDER).filter(f -> !f.toString().endsWith(".code")).sorted();
    }

    @ParameterizedTest
    @MethodSource("files")
    void itIsRefusedSoon(Path file) throws IOException {
        String code =
                Files.readString(FOLDER.resolve(file.getFileName() + ".code")).strip();
        String text = text(file);
        var findings = assertTimeoutPreemptively(SOON, () -> findings(file, text));
        assertThat(findings)
                .filteredOn(Finding::isError)
                .extracting(Finding::code)
                .contains(code);
    }

    private static List<Finding> findings(Path file, String text) {
        String name = file.getFileName().toString();
        return name.endsWith(".dmn")
                ? new DecisionLinter().lint(text)
                : ProcessLinter.lint(
                        name.substring(0, name.length() - ".bpmn".length()),
                        text,
                        (k, n) -> true,
                        HostileFilesTest::process);
    }

    private static Optional<String> process(String name) {
        Path file = FOLDER.resolve(name + ".bpmn");
        return Files.exists(file) ? Optional.of(text(file)) : Optional.empty();
    }

    /** What is not UTF-8 is read as well as it can be: an upload refuses it before. */
    private static String text(Path file) {
        try {
            String raw = new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
            return raw.contains("@@ ") ? grown(raw) : raw;
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static String grown(String raw) {
        var text = new StringBuilder();
        for (String line : raw.split("\n", -1)) {
            if (line.startsWith("@@ ")) {
                String[] parts = line.split(" ", 3);
                for (int i = 0; i < Integer.parseInt(parts[1]); i++) {
                    text.append(parts[2].replace("#", String.valueOf(i)));
                }
            } else {
                text.append(line).append('\n');
            }
        }
        return text.toString();
    }
}
