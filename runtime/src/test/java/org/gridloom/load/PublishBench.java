package org.gridloom.load;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.arc.Arc;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.gridloom.artifact.EffectiveConfigs;
import org.gridloom.artifact.FileEdit;
import org.gridloom.artifact.PutInForce;
import org.gridloom.casefile.ReportCase;
import org.gridloom.identity.CurrentCaller;
import org.gridloom.identity.LoadCaller;
import org.gridloom.tenant.TenantPath;
import org.gridloom.testing.DatabaseResource;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A changed process of the library is put in force on the running server, for all units of the city, and a case begins with it. */
@QuarkusTest
@Tag("engine")
@QuarkusTestResource(DatabaseResource.class)
@TestProfile(FlowBench.WithFlow.class)
class PublishBench {
    private static final String FLOW = "bench-flow/processes/bench-flow.bpmn";
    private static final int TIMES = Integer.getInteger("gridloom.bench.publications", 30);

    @Inject
    LoadCaller loadCaller;

    @Inject
    CurrentCaller currentCaller;

    @Inject
    PutInForce putInForce;

    @Inject
    EffectiveConfigs configs;

    @Inject
    ReportCase reportCase;

    @Test
    void publishToFirstInstance() throws IOException {
        String drawn = Files.readString(Path.of("src/test/resources/bench/process-library/" + FLOW));
        var published = new ArrayList<Double>();
        var begun = new ArrayList<Double>();
        var whole = new ArrayList<Double>();
        for (int i = -3; i < TIMES; i++) {
            String text = drawn.replace("测速流程", "测速流程 " + i);
            long start = System.nanoTime();
            as(() -> putInForce.handle(List.of(FileEdit.write("process-library/" + FLOW, text)), Map.of()));
            long inForce = System.nanoTime();
            as(() -> reportCase.handle(new ReportCase.Command(
                    "bench-flow", Map.of("summary", "测速"), Optional.empty(), Optional.empty(), "")));
            long end = System.nanoTime();
            String now = as(() -> configs.at(TenantPath.of("taizhou/hailing/chengdong"))
                    .text("process", "bench-flow")
                    .orElse(""));
            assertThat(now).isEqualTo(text);
            if (i >= 0) {
                published.add((inForce - start) / 1e6);
                begun.add((end - inForce) / 1e6);
                whole.add((end - start) / 1e6);
            }
        }
        var report = new BenchReport("publish");
        report.add("a changed process put in force for 116 units", told(published));
        report.add("the first instance after it", told(begun));
        report.add("publish to first instance", told(whole));
        report.write();
    }

    private static String told(List<Double> took) {
        return String.format(
                Locale.ROOT,
                "p50 %.0f ms, p99 %.0f ms, n=%d",
                BenchReport.percentile(took, 0.5),
                BenchReport.percentile(took, 0.99),
                took.size());
    }

    private <T> T as(Supplier<T> work) {
        var context = Arc.container().requestContext();
        context.activate();
        try {
            currentCaller.enter(loadCaller.handle("member-1", Optional.empty()));
            return work.get();
        } finally {
            context.terminate();
        }
    }
}
