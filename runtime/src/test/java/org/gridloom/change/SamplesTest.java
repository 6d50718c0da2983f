package org.gridloom.change;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.gridloom.artifact.CheckSources;
import org.gridloom.artifact.Kind;
import org.gridloom.artifact.Kinds;
import org.gridloom.artifact.SourceFile;
import org.gridloom.shared.Finding;
import org.gridloom.shared.Finding.Severity;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * A kind is complete or absent: it has a schema, good samples that together are free of findings, and bad samples, each named
 * by the finding it must bring.
 */
class SamplesTest {
    private static final Path SAMPLES = Path.of("src/test/resources/artifacts");
    private static final Pattern PATH = Pattern.compile("(?m)^path: (\\S+)$");
    private static final Pattern TARGET = Pattern.compile("(?m)^target: \\{kind: ([a-z-]+), name: ([a-z-]+)}$");
    private static final CheckSources CHECK = new CheckSources(new ProductLinters().all());
    private static final List<SourceFile> GOOD = good();

    @TestFactory
    Stream<DynamicTest> everyKindIsComplete() {
        return Kinds.ALL.stream()
                .map(kind -> DynamicTest.dynamicTest(kind.name(), () -> {
                    assertThat(SamplesTest.class.getResource("/schemas/" + kind.name() + "/v1.json"))
                            .as("schema")
                            .isNotNull();
                    assertThat(files(kind, "good")).as("good samples").isNotEmpty();
                    assertThat(files(kind, "bad")).as("bad samples").isNotEmpty();
                }));
    }

    @Test
    void noSampleIsLeftOfAKindThatIsNoMore() throws IOException {
        try (var folders = Files.list(SAMPLES)) {
            assertThat(folders.map(f -> f.getFileName().toString()))
                    .containsExactlyInAnyOrderElementsOf(
                            Kinds.ALL.stream().map(Kind::name).toList());
        }
    }

    @Test
    void theGoodSamplesAreFreeOfFindings() {
        assertThat(CHECK.handle(GOOD).findings())
                .filteredOn(f -> f.severity() != Severity.HINT)
                .isEmpty();
    }

    @TestFactory
    Stream<DynamicTest> everyBadSampleBringsTheFindingItIsNamedBy() {
        return Kinds.ALL.stream()
                .flatMap(kind -> files(kind, "bad").stream()
                        .map(file -> stem(kind, file))
                        .distinct()
                        .map(stem -> DynamicTest.dynamicTest(kind.name() + " " + stem, () -> brings(kind, stem))));
    }

    private static void brings(Kind kind, String stem) {
        var sources = new ArrayList<>(GOOD);
        var own = files(kind, "bad").stream()
                .filter(f -> stem(kind, f).equals(stem))
                .map(f -> placed(kind, f, "sample-city/county"))
                .toList();
        sources.addAll(own);
        var paths = own.stream().map(SourceFile::path).toList();
        assertThat(CHECK.handle(sources).findings())
                .filteredOn(f -> paths.contains(f.file()) && f.isError())
                .extracting(Finding::code)
                .contains(stem.toUpperCase(Locale.ROOT).replace('-', '_'));
    }

    private static List<SourceFile> good() {
        return Kinds.ALL.stream()
                .flatMap(kind -> files(kind, "good").stream().map(f -> placed(kind, f, "sample-city")))
                .toList();
    }

    private static List<Path> files(Kind kind, String sort) {
        Path folder = SAMPLES.resolve(kind.name()).resolve(sort);
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (var files = Files.list(folder)) {
            return files.sorted(Comparator.naturalOrder()).toList();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String stem(Kind kind, Path file) {
        String name = file.getFileName().toString();
        return kind.suffixes().stream()
                .filter(name::endsWith)
                .map(s -> name.substring(0, name.length() - s.length()))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("not a sample of " + kind.name() + ": " + name));
    }

    /** Where a file of the kind lies in the folders of a library or, for tenants and overlays, of a city. */
    private static SourceFile placed(Kind kind, Path file, String overlaysAt) {
        try {
            String text = Files.readString(file);
            String name = file.getFileName().toString();
            String path = switch (kind.name()) {
                case "pack" -> "lib/" + stem(kind, file) + "/pack.yaml";
                case "tenant" -> "town/" + first(PATH, text).orElse(stem(kind, file)) + "/tenant.yaml";
                case "overlay" -> {
                    var target = TARGET.matcher(text);
                    assertThat(target.find()).as("target of " + file).isTrue();
                    yield "town/" + overlaysAt + "/overlays/" + target.group(1) + "/" + target.group(2) + ".patch.yaml";
                }
                default -> "lib/sample/" + kind.folder() + "/" + name;
            };
            return new SourceFile(path, text);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static java.util.Optional<String> first(Pattern pattern, String text) {
        var matcher = pattern.matcher(text);
        return matcher.find() ? java.util.Optional.of(matcher.group(1)) : java.util.Optional.empty();
    }
}
