package org.gridloom.script;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import org.gridloom.shared.Problem;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Scripts compute; whatever else they try costs them one clear error and nobody else anything. */
class SandboxTest {
    private static final Sandbox SANDBOX = new Sandbox(2, ScriptLimits.USUAL);
    /** For the heap: steps and time are not what ends it. */
    private static final ScriptLimits PATIENT =
            new ScriptLimits(64, 500_000_000, Duration.ofSeconds(30), 256 * 1024, Duration.ofSeconds(30));

    @AfterAll
    static void stop() {
        SANDBOX.close();
    }

    private static @Nullable Object run(String text, Map<String, Object> input) {
        return SANDBOX.run(new Script(text, List.copyOf(input.keySet())), input);
    }

    private static ScriptProblem refusal(Sandbox sandbox, String text) {
        var problem = catchThrowableOfType(Problem.class, () -> sandbox.run(new Script(text, List.of()), Map.of()));
        assertThat(problem).as(text).isNotNull();
        return (ScriptProblem) problem.code();
    }

    @Test
    void aScriptComputesFromWhatItIsGiven() {
        assertThat(run(
                        "return {total: price * count, name: '合计 ' + name}",
                        Map.of("price", 2.5, "count", 4, "name", "甲")))
                .isEqualTo(Map.of("total", 10, "name", "合计 甲"));
        assertThat(run(
                        "return rows.filter(r => r.n > 1).map(r => r.n)",
                        Map.of("rows", List.of(Map.of("n", 1), Map.of("n", 2)))))
                .isEqualTo(List.of(2));
        assertThat(run("const unused = 1;", Map.of())).isNull();
        assertThat(SANDBOX.run(new Script("return missing === null", List.of("missing")), Map.of()))
                .isEqualTo(true);
    }

    @Test
    void nothingStaysFromOneRunToTheNext() {
        run("globalThis.left = 7; Array.prototype.map = null; JSON.stringify = () => 'broken'; return 1", Map.of());
        assertThat(run("return [typeof left, [1].map(x => x + 1)[0]]", Map.of()))
                .isEqualTo(List.of("undefined", 2));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "return Java.type('java.lang.System').exit(1)",
                "return Packages.java.lang.Runtime",
                "return Polyglot.eval('js', '1')",
                "return load('/etc/passwd')",
                "return import('/etc/passwd').then.x.y",
                "return Graal.versionECMAScript",
                "return require('fs')",
                "return process.env",
                "return new Worker('x')"
            })
    void nothingOfTheHostIsInReach(String text) {
        assertThat(refusal(SANDBOX, text)).isEqualTo(ScriptProblem.SCRIPT_FAILED);
    }

    @Test
    void whatTheScriptPrintsDoesNotDisturbTheAnswer() {
        assertThat(run(
                        "if (typeof print !== 'undefined') { print('x') } if (typeof console !== 'undefined') { console.log('J') }"
                                + " return 3",
                        Map.of()))
                .isEqualTo(3);
    }

    @Test
    void aFaultNamesItsLine() {
        var problem =
                catchThrowableOfType(Problem.class, () -> run("const a = 1;\nthrow new Error('no ' + a)", Map.of()));
        assertThat(problem.code()).isEqualTo(ScriptProblem.SCRIPT_FAILED);
        assertThat(problem.facts()).containsEntry("line", "2").containsEntry("reason", "Error: no 1");
        var syntax = catchThrowableOfType(Problem.class, () -> run("return 1 +", Map.of()));
        assertThat(syntax.code()).isEqualTo(ScriptProblem.SCRIPT_SYNTAX);
    }

    @Test
    void anEndlessLoopEndsByItsSteps() {
        assertThat(refusal(SANDBOX, "let i = 0; while (true) { i++ }")).isEqualTo(ScriptProblem.SCRIPT_TOO_MANY_STEPS);
    }

    @Test
    void aLoopWithoutStepsEndsByItsTimeAndTheChildIsReplaced() {
        try (var alone = new Sandbox(
                1, new ScriptLimits(64, Long.MAX_VALUE, Duration.ofSeconds(1), 1000, Duration.ofSeconds(30)))) {
            alone.run(new Script("return 1", List.of()), Map.of());
            var before = alone.pids();
            assertThat(refusal(alone, "for (;;);")).isEqualTo(ScriptProblem.SCRIPT_TOO_SLOW);
            assertThat(alone.run(new Script("return 2", List.of()), Map.of())).isEqualTo(2);
            assertThat(alone.pids()).hasSize(1).doesNotContainAnyElementsOf(before);
            before.forEach(pid -> assertThat(ProcessHandle.of(pid).filter(ProcessHandle::isAlive))
                    .isEmpty());
        }
    }

    @Test
    void aHugeAnswerIsRefused() {
        assertThat(refusal(SANDBOX, "return 'x'.repeat(300000)")).isEqualTo(ScriptProblem.SCRIPT_TOO_MUCH_OUTPUT);
        assertThat(refusal(SANDBOX, "return Array(2000).fill('x'.repeat(1000))"))
                .isEqualTo(ScriptProblem.SCRIPT_TOO_MUCH_OUTPUT);
    }

    @Test
    void aHeapBombTakesItsOwnChildAndAGoodScriptRunsBesideIt() {
        try (var two = new Sandbox(2, PATIENT)) {
            var good = new Script("return n + 1", List.of("n"));
            two.run(good, Map.of("n", 0));
            var exploding = new AtomicBoolean(true);
            var bomb = CompletableFuture.supplyAsync(
                    () -> refusal(two, "const a = []; for (;;) a.push(new Float64Array(100000))"));
            bomb.whenComplete((done, thrown) -> exploding.set(false));
            var beside = new ArrayList<Object>();
            for (int n = 0; exploding.get() || n < 50; n++) {
                beside.add(Objects.equals(two.run(good, Map.of("n", n)), n + 1));
            }
            assertThat(beside).hasSizeGreaterThanOrEqualTo(50).containsOnly(true);
            assertThat(bomb.join()).isEqualTo(ScriptProblem.SCRIPT_TOO_MUCH_MEMORY);
            assertThat(two.run(good, Map.of("n", 1))).isEqualTo(2);
        }
    }

    @Test
    void namesAreWordsOfTheLanguage() {
        assertThat(new Script("return 1", List.of("class", "a b", "ok")).check())
                .extracting(f -> f.facts().get("name"))
                .containsExactly("a b", "class");
        assertThat(new Script(" ", List.of()).check()).extracting(f -> f.code()).containsExactly("SCRIPT_EMPTY");
    }
}
