package org.gridloom.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.BooleanSupplier;
import net.jqwik.api.statistics.Statistics;
import org.gridloom.shared.Problem;

/** One random process on the engine and on the reference, side by side. */
final class PlayedMoves {
    final EngineBench bench = new EngineBench();
    final TokenGame game;
    final Block block;
    private final String instance;
    private final List<String> acts = new ArrayList<>();

    PlayedMoves(Random random, int size) {
        block = Block.random(random, size);
        bench.process(Block.draw(block));
        int answer = random.nextInt(64);
        instance = bench.start(Map.of("list", List.of("x", "y"), "amount", answer));
        game = new TokenGame(block, answer);
        acts.add(block + " starts with " + answer);
        same();
    }

    /** A return, a jump, taking back or going straight back, allowed or not. */
    void move(Random random) {
        var open = game.open();
        String leaf = open.get(random.nextInt(open.size()));
        var tasks = block.tasks();
        String to = tasks.get(random.nextInt(tasks.size()));
        String id = taskId(leaf);
        switch (random.nextInt(6)) {
            case 0, 1, 2 ->
                both(
                        "return from " + leaf + " to " + to,
                        () -> game.move(leaf, to, true),
                        () -> bench.moves.back(instance, id, to));
            case 3 ->
                both(
                        "jump from " + leaf + " to " + to,
                        () -> game.move(leaf, to, false),
                        () -> bench.moves.jump(instance, id, to));
            case 4 -> both("take back " + to, () -> game.takeBack(to), () -> bench.moves.takeBack(instance, to));
            default ->
                both("resubmit " + leaf, () -> game.resubmit(leaf), () -> bench.moves.resubmit(instance, id, Map.of()));
        }
        same();
    }

    void complete(String leaf, int answer) {
        said("complete " + leaf + " with " + answer);
        bench.engine.complete(instance, taskId(leaf), Map.of("amount", answer));
        game.complete(leaf, answer);
        same();
    }

    void said(String act) {
        acts.add(act);
    }

    private void both(String act, BooleanSupplier reference, Runnable engine) {
        boolean taken = reference.getAsBoolean();
        Statistics.label("acts").collect(act.split(" ")[0] + (taken ? " taken" : " refused"));
        acts.add(act + (taken ? "" : " is refused"));
        try {
            engine.run();
            assertThat(taken)
                    .as("the engine takes what the reference refuses: %s", acts)
                    .isTrue();
        } catch (Problem problem) {
            assertThat(problem.code())
                    .as("%s: %s", problem.getMessage(), acts)
                    .isIn(
                            ProcessProblem.CANNOT_RETURN_THERE,
                            ProcessProblem.NOTHING_TO_RESUBMIT,
                            ProcessProblem.CANNOT_TAKE_BACK);
            assertThat(taken).as("%s: %s", problem.getMessage(), acts).isFalse();
        }
    }

    private void same() {
        assertThat(bench.open.values().stream().map(PlayedMoves::leaf).sorted().toList())
                .as("%s", String.join("\n", acts))
                .isEqualTo(game.open());
    }

    /** In the end nothing is left, and what was opened was closed once. */
    void over() {
        assertThat(((MemoryStore) bench.store).rows).as("%s", acts).isEmpty();
        assertThat(bench.log)
                .as("each opened step is closed once")
                .satisfies(log -> assertThat(
                                log.stream().filter(l -> l.startsWith("opened")).count())
                        .isEqualTo(log.stream()
                                .filter(l -> l.startsWith("completed") || l.startsWith("withdrawn"))
                                .count()));
        assertThat(bench.log).noneMatch(line -> line.endsWith("?"));
    }

    List<String> acts() {
        return acts;
    }

    private String taskId(String leaf) {
        return bench.open.values().stream()
                .filter(step -> leaf(step).equals(leaf))
                .findFirst()
                .orElseThrow()
                .taskId();
    }

    /** The step with the elements of the lists it is repeated for, outermost first as their numbers go up inwards. */
    static String leaf(OpenedStep step) {
        var elements = new TreeMap<Integer, String>();
        step.variables().forEach((name, value) -> {
            if (name.startsWith("vN")) {
                elements.put(Integer.parseInt(name.substring(2)), " " + name + "=" + value);
            }
        });
        return step.step().id() + String.join("", elements.values());
    }
}
