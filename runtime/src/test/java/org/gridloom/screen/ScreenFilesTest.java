package org.gridloom.screen;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Rules for the files of the screens that no compiler checks. */
class ScreenFilesTest {
    private static final Path RESOURCES = Path.of("src/main/resources");
    private static final Path STATIC = RESOURCES.resolve("META-INF/resources/m");
    private static final Pattern IN_TEMPLATES = Pattern.compile("frame\\.t\\('([^']+)'");
    private static final Pattern IN_CODE = Pattern.compile("\\bsay\\(\\s*\"([^\"]+)\"\\s*[,)]");

    @Test
    void theFirstScreenIsLight() throws IOException {
        assertThat(Files.size(STATIC.resolve("screen.css"))).isLessThan(15_000);
        assertThat(Files.size(STATIC.resolve("screen.js"))).isLessThan(10_000);
        assertThat(Files.size(STATIC.resolve("icons.svg"))).isLessThan(10_000);
    }

    @Test
    void bothLanguagesHaveTheSameTexts() {
        assertThat(Words.EN.all().stringPropertyNames())
                .containsExactlyInAnyOrderElementsOf(Words.ZH.all().stringPropertyNames());
    }

    @Test
    void everyTextThatIsAskedForExists() {
        Set<String> asked = new TreeSet<>();
        files(RESOURCES.resolve("templates/screen")).forEach(file -> collect(IN_TEMPLATES, file, asked));
        files(Path.of("src/main/java/org/gridloom/screen")).forEach(file -> collect(IN_CODE, file, asked));
        asked.removeIf(key -> key.endsWith("."));
        assertThat(asked)
                .hasSizeGreaterThan(80)
                .allMatch(key -> Words.ZH.find(key).isPresent(), "has a text");
    }

    @Test
    void templatesHaveNoScriptOrStyleOfTheirOwnAndReachNothingOutside() {
        files(RESOURCES.resolve("templates/screen"))
                .forEach(file -> assertThat(read(file))
                        .as(file.toString())
                        .doesNotContain("<style")
                        .doesNotContain(" style=")
                        .doesNotContainPattern("<script(?! src=\"/m/)")
                        .doesNotContainPattern("\\son[a-z]+=")
                        .doesNotContain("http://")
                        .doesNotContain("https://")
                        .doesNotContain("cdi:")
                        .doesNotContain("inject:")
                        .doesNotContain(".raw"));
    }

    @Test
    void anAddressIsFollowedOnlyWhenItIsOurs() {
        assertThat(Html.local("/m/tasks?tab=due")).isEqualTo("/m/tasks?tab=due");
        assertThat(Html.local("//elsewhere.example")).isEqualTo("/");
        assertThat(Html.local("https://elsewhere.example")).isEqualTo("/");
        assertThat(Html.local("/\\elsewhere.example")).isEqualTo("/");
        assertThat(Html.local("/a\r\nSet-Cookie: x")).isEqualTo("/");
    }

    @Test
    void chineseIsSpokenUnlessEnglishIsPreferred() {
        assertThat(Words.of("en-GB,en;q=0.9,zh;q=0.5")).isEqualTo(Words.EN);
        assertThat(Words.of("zh-CN,zh;q=0.9,en;q=0.8")).isEqualTo(Words.ZH);
        assertThat(Words.of("fr")).isEqualTo(Words.ZH);
        assertThat(Words.of(";;;")).isEqualTo(Words.ZH);
    }

    private static void collect(Pattern pattern, Path file, Set<String> into) {
        var found = pattern.matcher(read(file));
        while (found.find()) {
            into.add(found.group(1));
        }
    }

    private static Stream<Path> files(Path folder) {
        try {
            return Files.walk(folder).filter(Files::isRegularFile).toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
