package org.gridloom.artifact;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** {@code docs/artifacts/<kind>.md} says what the schema says. Run with {@code -Dgridloom.pages.write=true} to write them anew. */
class KindPagesTest {
    private static final Path PAGES = Path.of("docs/artifacts");
    private static final Path SAMPLES = Path.of("src/test/resources/artifacts");

    @TestFactory
    Stream<DynamicTest> thePageOfAKindIsMadeFromItsSchema() {
        return Kinds.ALL.stream()
                .map(kind -> DynamicTest.dynamicTest(kind.name(), () -> {
                    var page = PAGES.resolve(kind.name() + ".md");
                    String now = KindPage.of(
                            kind,
                            KindSchemas.text(kind.name()).orElseThrow(),
                            samples(kind).toList());
                    if (Boolean.getBoolean("gridloom.pages.write")) {
                        Files.createDirectories(PAGES);
                        Files.writeString(page, now);
                    }
                    assertThat(now).isEqualTo(Files.readString(page));
                }));
    }

    @Test
    void thereIsNoPageOfAKindThatIsNoMore() throws IOException {
        try (var pages = Files.list(PAGES)) {
            assertThat(pages.map(p -> p.getFileName().toString()))
                    .containsExactlyInAnyOrderElementsOf(
                            Kinds.ALL.stream().map(k -> k.name() + ".md").toList());
        }
    }

    /** The first of the good samples; of a form both files. */
    private static Stream<SourceFile> samples(Kind kind) throws IOException {
        try (var files = Files.list(SAMPLES.resolve(kind.name()).resolve("good"))) {
            var sorted = files.sorted().toList();
            return sorted.subList(0, Math.min(kind.suffixes().size(), sorted.size())).stream()
                    .map(KindPagesTest::read);
        }
    }

    private static SourceFile read(Path file) {
        try {
            return new SourceFile(file.getFileName().toString(), Files.readString(file));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
