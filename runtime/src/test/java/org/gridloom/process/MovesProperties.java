package org.gridloom.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.BooleanSupplier;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.statistics.Statistics;
import org.gridloom.shared.Problem;

/**
 * Random processes of blocks, random acts of people: after each act the same steps are open as in the reference, whatever
 * one refuses the other refuses, and in the end every instance can still be brought to its end with nothing left behind.
 */
class MovesProperties {
    private EngineBench bench = new EngineBench();
    private final List<String> acts = new ArrayList<>();

    @Property(tries = 600, shrinking = ShrinkingMode.OFF)
    void everyActLeavesTheSameStepsOpenAsTheReference(
            @ForAll int seed,
            @ForAll @IntRange(min = 2, max = 12) int size,
            @ForAll @IntRange(min = 1, max = 30) int length) {
        var random = new Random(seed);
        Block block = Block.random(random, size);
        bench = new EngineBench();
        bench.process(Block.draw(block));
        int answer = random.nextInt(64);
        String instance = bench.start(Map.of("list", List.of("x", "y"), "amount", answer));
        var game = new TokenGame(block, answer);
        acts.clear();
        acts.add(block + " starts with " + answer);
        same(game);
        for (int i = 0; i < length && !game.ended(); i++) {
            act(instance, game, random, block);
            same(game);
        }
        for (int i = 0; !game.ended(); i++) {
            assertThat(i).as("every instance can still end: %s", acts).isLessThan(500);
            complete(instance, game, game.open().get(0), 1);
            same(game);
        }
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

    private void act(String instance, TokenGame game, Random random, Block block) {
        var open = game.open();
        String leaf = open.get(random.nextInt(open.size()));
        var tasks = block.tasks();
        String to = tasks.get(random.nextInt(tasks.size()));
        String id = taskId(leaf);
        switch (random.nextInt(10)) {
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
            case 5 ->
                both("resubmit " + leaf, () -> game.resubmit(leaf), () -> bench.moves.resubmit(instance, id, Map.of()));
            default -> complete(instance, game, leaf, random.nextInt(64));
        }
    }

    private void complete(String instance, TokenGame game, String leaf, int answer) {
        acts.add("complete " + leaf + " with " + answer);
        bench.engine.complete(instance, taskId(leaf), Map.of("amount", answer));
        game.complete(leaf, answer);
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

    private void same(TokenGame game) {
        assertThat(bench.open.values().stream()
                        .map(MovesProperties::leaf)
                        .sorted()
                        .toList())
                .as("%s", String.join("\n", acts))
                .isEqualTo(game.open());
    }

    private String taskId(String leaf) {
        return bench.open.values().stream()
                .filter(step -> leaf(step).equals(leaf))
                .findFirst()
                .orElseThrow()
                .taskId();
    }

    /** The step with the elements of the lists it is repeated for, outermost first as their numbers go up inwards. */
    private static String leaf(OpenedStep step) {
        var elements = new TreeMap<Integer, String>();
        step.variables().forEach((name, value) -> {
            if (name.startsWith("vN")) {
                elements.put(Integer.parseInt(name.substring(2)), " " + name + "=" + value);
            }
        });
        return step.step().id() + String.join("", elements.values());
    }
}
