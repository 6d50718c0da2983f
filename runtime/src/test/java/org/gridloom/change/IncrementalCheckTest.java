package org.gridloom.change;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.gridloom.artifact.CheckSources;
import org.gridloom.artifact.SourceFile;
import org.gridloom.artifact.SourceFolders;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Whatever was checked before, the findings are those of a check of everything; only the time differs. */
class IncrementalCheckTest {
    private static final Map<String, String> REAL = real();
    private static final CheckSources.Again AGAIN = new CheckSources(new ProductLinters().all()).again();

    @Property(tries = 8)
    void findingsAfterAnyEditsAreThoseOfAFullCheck(@ForAll long seed) {
        var random = new Random(seed);
        var files = new LinkedHashMap<>(REAL);
        for (int i = 0; i < 3; i++) {
            edit(files, random);
            assertThat(AGAIN.handle(sources(files)).findings())
                    .isEqualTo(new CheckSources(new ProductLinters().all())
                            .handle(sources(files))
                            .findings());
        }
    }

    @Test
    @Tag("bench")
    void anEditOfTheRealTreeIsJudgedIn300Milliseconds() {
        var random = new Random(7);
        var times = new ArrayList<Long>();
        AGAIN.handle(sources(REAL));
        for (int i = 0; i < 60; i++) {
            var files = new LinkedHashMap<>(REAL);
            edit(files, random);
            long begin = System.nanoTime();
            AGAIN.handle(sources(files));
            times.add((System.nanoTime() - begin) / 1_000_000);
        }
        var warm = times.subList(20, times.size()).stream().sorted().toList();
        System.out.println("an edit is judged in ms: median " + warm.get(warm.size() / 2) + ", 95 % "
                + warm.get(warm.size() * 95 / 100) + ", most " + warm.get(warm.size() - 1));
        assertThat(warm.get(warm.size() * 95 / 100)).isLessThan(300);
    }

    /** A line out, a line twice, a word changed, a file gone, or an overlay at some node. */
    private static void edit(Map<String, String> files, Random random) {
        var paths = List.copyOf(files.keySet());
        String path = paths.get(random.nextInt(paths.size()));
        var lines = new ArrayList<>(files.getOrDefault(path, "").lines().toList());
        int at = random.nextInt(lines.size());
        switch (random.nextInt(5)) {
            case 0 -> lines.remove(at);
            case 1 -> lines.add(at, lines.get(at));
            case 2 -> lines.set(at, lines.get(at).replaceFirst("([a-z]{3,})", "x$1"));
            case 3 -> files.remove(path);
            default -> {
                var nodes = paths.stream().filter(p -> p.endsWith("tenant.yaml")).toList();
                String node = nodes.get(random.nextInt(nodes.size()));
                files.put(
                        node.replace("tenant.yaml", "overlays/deadline/community-event.patch.yaml"),
                        "kind: overlay/v1\ntarget: {kind: deadline, name: community-event}\npatch:\n  limits:\n    - {id: "
                                + List.of("handle", "accept", "verify", "new").get(random.nextInt(4))
                                + ", limit: " + (1 + random.nextInt(9)) + "wd}\n");
            }
        }
        if (files.containsKey(path)) {
            files.put(path, String.join("\n", lines) + "\n");
        }
    }

    private static List<SourceFile> sources(Map<String, String> files) {
        return files.entrySet().stream()
                .map(f -> new SourceFile(f.getKey(), f.getValue()))
                .toList();
    }

    private static Map<String, String> real() {
        var files = new LinkedHashMap<String, String>();
        for (String folder : new String[] {"../rule-packs", "../process-library", "../tenant-configs"}) {
            SourceFolders.read(Path.of(folder)).forEach(f -> files.put(f.path(), f.text()));
        }
        return files;
    }
}
