package org.gridloom.change;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.gridloom.artifact.CheckSources;
import org.gridloom.testing.RandomEdits;

/** Whatever was checked before, the findings are those of a check of everything; only the time differs. */
class IncrementalCheckTest {
    private static final Map<String, String> REAL = RandomEdits.realFiles();
    private static final CheckSources.Again AGAIN = new CheckSources(new ProductLinters().all()).again();

    @Property(tries = 8)
    void findingsAfterAnyEditsAreThoseOfAFullCheck(@ForAll long seed) {
        var random = new Random(seed);
        var files = new LinkedHashMap<>(REAL);
        for (int i = 0; i < 3; i++) {
            RandomEdits.edit(files, random);
            var sources = RandomEdits.sources(files);
            assertThat(AGAIN.handle(sources).findings())
                    .isEqualTo(new CheckSources(new ProductLinters().all())
                            .handle(sources)
                            .findings());
        }
    }
}
