package org.gridloom.process.net;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.gridloom.process.net.Verdict.Kind;

/** Soundness is decided as its definition says, and what is found is there. */
class NetCheckTest {
    private static final Budget PLENTY = new Budget(100_000, Duration.ofSeconds(30));

    @Property(tries = 150)
    void blocksThatNestAreSound(@ForAll long seed, @ForAll @IntRange(min = 1, max = 60) int size) {
        assertThat(NetCheck.check(Nets.blocks(new Random(seed), size), PLENTY).sound())
                .isTrue();
    }

    @Property(tries = 150)
    void onePlantedFaultIsFound(
            @ForAll long seed, @ForAll @IntRange(min = 1, max = 12) int size, @ForAll Nets.Fault fault) {
        var verdict = NetCheck.check(Nets.blocks(new Random(seed), size, fault), PLENTY);
        var kinds = verdict.faults().stream().map(Verdict.Fault::kind).collect(Collectors.toSet());
        assertThat(kinds)
                .contains(
                        switch (fault) {
                            case CHOICE_INTO_JOIN -> Kind.DEADLOCK;
                            case PARALLEL_INTO_MERGE -> Kind.UNSYNCHRONISED;
                            case CIRCLE -> Kind.LIVELOCK;
                            case NEVER_REACHED -> Kind.DEAD;
                        });
    }

    @Property(tries = 5000)
    void theDefinitionSaysTheSame(@ForAll long seed) {
        Net net = Nets.wild(new Random(seed));
        var plain = new ByHand(net);
        if (plain.tooLarge) {
            return;
        }
        var verdict = NetCheck.explored(net, PLENTY);
        var kinds = verdict.faults().stream().map(Verdict.Fault::kind).collect(Collectors.toSet());
        assertThat(kinds.isEmpty()).isEqualTo(plain.faults().isEmpty());
        if (plain.meeting) {
            assertThat(kinds).contains(Kind.UNSYNCHRONISED);
        } else {
            assertThat(kinds).isEqualTo(plain.faults());
        }
    }

    @Property(tries = 5000)
    void aReducedNetIsSoundExactlyWhenTheDrawnOneIs(@ForAll long seed) {
        Net net = Nets.wild(new Random(seed));
        assertThat(NetCheck.explored(Reduction.of(net, PLENTY.time()), PLENTY).sound())
                .isEqualTo(NetCheck.explored(net, PLENTY).sound());
    }

    @Property(tries = 150)
    void nestedBlocksReduceToNearlyNothingAndFaultsRemain(
            @ForAll long seed, @ForAll @IntRange(min = 1, max = 20) int size, @ForAll Nets.Fault fault) {
        assertThat(Reduction.of(Nets.blocks(new Random(seed), size), PLENTY.time())
                        .steps())
                .hasSize(1);
        assertThat(NetCheck.explored(Reduction.of(Nets.blocks(new Random(seed), size, fault), PLENTY.time()), PLENTY)
                        .sound())
                .isFalse();
    }

    @Property(tries = 150)
    void aTraceLeadsToItsFault(
            @ForAll long seed, @ForAll @IntRange(min = 1, max = 8) int size, @ForAll Nets.Fault fault) {
        Net net = Nets.blocks(new Random(seed), size, fault);
        for (var found : NetCheck.check(net, PLENTY).faults()) {
            var after = net.replay(found.trace());
            switch (found.kind()) {
                case DEADLOCK -> assertThat(after).anyMatch(m -> !m.isEmpty() && !moves(net, m));
                case UNSYNCHRONISED -> assertThat(after).anyMatch(m -> m.containsValue(2));
                case LIVELOCK -> assertThat(after).anyMatch(m -> moves(net, m));
                case DEAD -> assertThat(found.trace()).isEmpty();
            }
        }
    }

    private static boolean moves(Net net, Map<Integer, Integer> at) {
        return net.steps().stream().anyMatch(s -> s.takes().stream().allMatch(at::containsKey));
    }

    @Property(tries = 20)
    void beyondItsBudgetItSaysSoAndIsNotWrong(@ForAll long seed) {
        Net net = Nets.blocks(new Random(seed), 40, Nets.Fault.CIRCLE);
        var verdict = NetCheck.check(net, new Budget(1, Duration.ofSeconds(5)));
        assertThat(verdict.decided()).isFalse();
        assertThat(verdict.sound()).isFalse();
        assertThat(verdict.faults()).isEmpty();
    }
}
