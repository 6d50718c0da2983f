package org.gridloom.load;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.gridloom.artifact.FileEdit;
import org.gridloom.artifact.Proposals;
import org.gridloom.tenant.CurrentTenant;
import org.gridloom.tenant.TenantPath;
import org.gridloom.testing.DatabaseResource;
import org.gridloom.testing.RandomEdits;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** An edit of the real tree of all units judged as the designer asks for it: every finding, the nodes it moves, what changed. */
@QuarkusTest
@Tag("bench")
@QuarkusTestResource(DatabaseResource.class)
class EditBench {
    private static final TenantPath CITY = TenantPath.of("taizhou");
    private static final int WARM = 40;
    private static final int RUNS = 200;

    @Inject
    Proposals proposals;

    @Inject
    CurrentTenant currentTenant;

    @Test
    void anEditIsJudgedIn300Milliseconds() throws IOException {
        var random = new Random(7);
        var real = RandomEdits.realFiles();
        var times = new ArrayList<Double>();
        for (int i = 0; i < WARM + RUNS; i++) {
            var files = new LinkedHashMap<>(real);
            String path = RandomEdits.edit(files, random);
            var edits = List.of(new FileEdit(path, Optional.ofNullable(files.get(path))));
            long began = System.nanoTime();
            var proposal = currentTenant.within(CITY, () -> proposals.of(edits));
            proposal.findingsAt(CITY);
            if (i >= WARM) {
                times.add((System.nanoTime() - began) / 1e6);
            }
        }
        var sorted = times.stream().sorted().toList();
        var report = new BenchReport("edit");
        double p95 = sorted.get(RUNS * 95 / 100);
        report.add(
                "an edit judged, real tree of all units",
                "p50 %.0f ms, p95 %.0f ms, most %.0f ms, n=%d"
                        .formatted(sorted.get(RUNS / 2), p95, sorted.get(RUNS - 1), RUNS));
        report.write();
        assertThat(p95).isLessThan(300);
    }
}
