package org.gridloom.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.gridloom.process.net.Budget;
import org.gridloom.process.net.Net;
import org.gridloom.process.net.NetCheck;
import org.gridloom.process.net.Verdict;
import org.junit.jupiter.api.Test;

/** Going back as a choice of the net: what is sound stays sound whoever returns where, and traces with returns replay. */
class ReturnsInNetTest {
    private static final Budget WIDE = new Budget(60_000, java.time.Duration.ofSeconds(5));

    private static String offering(String text) {
        return text.replace("<bpmn:userTask ", "<bpmn:userTask gridloom:actions=\"return-to\" ");
    }

    private static Net net(String text, boolean returns) throws Exception {
        var root = Xml.parse(text).getDocumentElement();
        return returns ? Returns.net(Drawn.read(root), FlowReader.read(root)) : WorkflowNet.of(Drawn.read(root));
    }

    @Property(tries = 60)
    void blocksStaySoundWhoeverReturns(@ForAll int seed, @ForAll @IntRange(min = 2, max = 7) int size)
            throws Exception {
        String text = offering(Block.draw(Block.random(new Random(seed), size)));
        var alone = NetCheck.explored(net(text, false), WIDE);
        var verdict = NetCheck.explored(net(text, true), WIDE);
        if (alone.sound() && verdict.decided()) {
            assertThat(verdict.faults()).as(text).noneMatch(fault -> fault.kind() != Verdict.Kind.DEAD);
        }
    }

    @Test
    void aReturnIsAMoveOfTheNetAndReplays() throws Exception {
        String text = offering(Bpmn.process(
                Bpmn.start() + Bpmn.user("A") + Bpmn.user("B") + Bpmn.end("E") + Bpmn.chain("S", "A", "B", "E")));
        var net = net(text, true);
        assertThat(net.replay(java.util.List.of("S", "A", "↩A", "A", "B", "E"))).isNotEmpty();
        assertThat(net(text, false).steps()).hasSizeLessThan(net.steps().size());
    }

    @Test
    void theCheckOfSixtyElementsWithReturnsStaysWithinASecond() throws Exception {
        var root = Xml.parse(offering(SoundnessBench.row(12, false))).getDocumentElement();
        Soundness.check(FlowGraph.read(root), root, Budget.USUAL);
        long began = System.nanoTime();
        var findings = Soundness.check(FlowGraph.read(root), root, Budget.USUAL);
        assertThat((System.nanoTime() - began) / 1_000_000).as("ms").isLessThan(1_000);
        assertThat(findings).noneMatch(org.gridloom.shared.Finding::isError);
    }
}
