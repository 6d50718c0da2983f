package org.gridloom.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The rules that can only be read off the sources. */
class SourceRulesTest {
    private static final int LINES = 250;

    @Test
    void aPublicTypeSaysWhatItIsFor() {
        assertThat(PublicTypesWithoutJavadoc.in(Sources.below(Sources.MAIN, ".java")))
                .isEmpty();
    }

    @Test
    void everyPackageHasAPurposeAndKeepsNullOutside() {
        var open = new TreeSet<String>();
        for (Path file : Sources.below(Sources.MAIN, ".java")) {
            Path info = file.resolveSibling("package-info.java");
            String text = Files.exists(info) ? Sources.text(info) : "";
            if (!text.contains("@NullMarked") || !text.startsWith("/**")) {
                open.add(info.toString());
            }
        }
        assertThat(open).isEmpty();
    }

    /** The ratchet of file sizes. The exceptions are none, and may only become fewer. */
    @Test
    void noFileOutgrowsItsLimit() {
        var over = new TreeMap<String, Long>();
        Stream.of(
                        Sources.below(Sources.MAIN, ".java"),
                        Sources.below(Path.of("src/test/java"), ".java"),
                        Sources.below(Path.of("../designer-ui/src"), ".ts", ".vue"))
                .flatMap(java.util.List::stream)
                .filter(file -> !file.startsWith("../designer-ui/src/api")) // generated from the API's description
                .forEach(file -> {
                    long lines = Sources.text(file).lines().count();
                    if (lines > LINES) {
                        over.put(file.toString(), lines);
                    }
                });
        assertThat(over).isEmpty();
    }
}
