package org.gridloom.process;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.protobuf.ByteString;
import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.stream.Stream;
import org.gridloom.process.kept.Kept;
import org.gridloom.process.kept.Writes.Part;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Instances as earlier releases stored them go on: what lies in {@code instances/} is never written anew. */
class StoredInstancesTest {
    private static final Path FOLDER = Path.of("src/test/resources/instances");

    private final EngineBench bench = new EngineBench();

    static Stream<Path> stored() throws IOException {
        try (var files = Files.walk(FOLDER)) {
            return files.filter(file -> file.toString().endsWith(".properties")).sorted().toList().stream();
        }
    }

    @ParameterizedTest
    @MethodSource("stored")
    void anInstanceThatAnEarlierReleaseStoredGoesOnToItsEnd(Path file) throws IOException {
        String id = load(file);
        assertThat(bench.engine.find(id).orElseThrow().variables())
                .containsEntry("reply", "好".repeat(3000))
                .containsEntry("amount", 7)
                .containsEntry("outcome", "handled")
                .containsEntry("list", List.of("a", "b", Map.of("n", new java.math.BigDecimal("1.50"))));
        assertThat(bench.steps()).containsExactly("B2", "C");
        assertThat(bench.moves.points(id, bench.at("B2").taskId()))
                .extracting(ReturnPoint::step)
                .contains("A", "B");
        bench.complete("B2", Map.of());
        bench.complete("C", Map.of("ok", true));
        bench.engine.message(id, "answer", Map.of("reply", "ja"));
        assertThat(bench.steps()).containsExactly("R", "R", "R");
        assertThat(bench.at("R").variables()).containsEntry("reply", "ja").containsEntry("amount", 7);
        for (int i = 0; i < 3; i++) {
            bench.restart();
            bench.complete("R", Map.of());
        }
        assertThat(bench.complete("D", Map.of()).ended()).isTrue();
        assertThat(((MemoryStore) bench.store).rows).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("stored")
    void theTimersOfAnInstanceThatAnEarlierReleaseStoredStillFire(Path file) throws IOException {
        load(file);
        assertThat(bench.after(java.time.Duration.ofHours(3))).isEqualTo(1);
        assertThat(bench.steps()).containsExactly("B2", "L");
    }

    private String load(Path file) throws IOException {
        var stored = new Properties();
        stored.load(new StringReader(Files.readString(file)));
        String name = file.getFileName().toString().replace(".properties", "");
        bench.process(Files.readString(file.resolveSibling(name + ".bpmn")));
        String id = stored.getProperty("instance");
        var row = new InstanceRow(
                        id,
                        EngineBench.TOWN,
                        "b1",
                        "p",
                        "case-1",
                        "leg-1",
                        true,
                        null,
                        null,
                        Long.parseLong(stored.getProperty("version")),
                        bytes(stored.getProperty("state")),
                        stored.getProperty("waiting").replace(" ", "\n"),
                        Kept.NOTHING)
                .keeping(kept(stored));
        var store = (MemoryStore) bench.store;
        store.rows.put(id, row);
        store.waiting(row, row.events(), true);
        for (String key : stored.stringPropertyNames()) {
            if (key.startsWith("open.")) {
                var step = Objects.requireNonNull(
                        bench.engine.definition(row).steps().get(key.substring(5)));
                String task = stored.getProperty(key);
                bench.open.put(
                        task, new OpenedStep(task, id, EngineBench.TOWN, "b1", "case-1", "leg-1", step, Map.of()));
            }
        }
        String[] timer = stored.getProperty("timer").split(" ");
        store.insertTimer(
                new ProcessStore.Timer(timer[0], EngineBench.TOWN, id, timer[1], Instant.parse(timer[2]), 0, 1));
        return id;
    }

    private static Kept kept(Properties stored) {
        String tail = stored.getProperty("kept");
        if (tail == null) {
            return Kept.NOTHING;
        }
        var parts = new ArrayList<Part>();
        for (String part : stored.getProperty("parts").split(";")) {
            String[] fields = part.split(" ");
            parts.add(new Part(
                    Integer.parseInt(fields[0]), Integer.parseInt(fields[1]), ByteString.copyFrom(bytes(fields[2]))));
        }
        return Kept.read(bytes(tail), () -> parts);
    }

    private static byte[] bytes(@Nullable String text) {
        return Base64.getDecoder().decode(text);
    }
}
