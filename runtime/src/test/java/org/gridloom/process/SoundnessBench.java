package org.gridloom.process;

import static org.gridloom.process.Bpmn.chain;
import static org.gridloom.process.Bpmn.end;
import static org.gridloom.process.Bpmn.flow;
import static org.gridloom.process.Bpmn.start;
import static org.gridloom.process.Bpmn.timer;
import static org.gridloom.process.Bpmn.user;

import java.util.Arrays;
import org.gridloom.process.net.Budget;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** How long the check takes for a process of 60 elements: sound, with a fault, and with ten branches side by side. */
@Tag("bench")
class SoundnessBench {
    private static final int RUNS = 15;

    @Test
    void sixtyElements() throws Exception {
        measure("60 elements, choices and timers", row(12, false));
        measure("60 elements, the last join faulty", row(12, true));
        measure("ten parallel branches of four steps", wide(10));
        measure(
                "ten parallel branches, one without a join",
                wide(10).replace("targetRef=\"J\"/><!--9-->", "targetRef=\"E\"/>"));
    }

    private static void measure(String what, String text) throws Exception {
        var root = Xml.parse(text).getDocumentElement();
        long[] took = new long[RUNS];
        int found = 0;
        for (int run = 0; run < RUNS; run++) {
            long began = System.nanoTime();
            found = Soundness.check(FlowGraph.read(root), root, Budget.USUAL).size();
            took[run] = (System.nanoTime() - began) / 1_000;
        }
        long first = took[0];
        Arrays.sort(took);
        System.out.printf("%-45s first %,8d µs  median %,8d µs  findings %d%n", what, first, took[RUNS / 2], found);
    }

    /** Each piece has five elements: a step with a timer, a choice, a merge. */
    static String row(int pieces, boolean faulty) {
        var body = new StringBuilder(start() + end("E"));
        String before = "S";
        for (int i = 0; i < pieces; i++) {
            String merge = faulty && i == pieces - 1 ? "parallelGateway" : "exclusiveGateway";
            body.append(user("A" + i)).append(user("B" + i));
            body.append("<bpmn:exclusiveGateway id=\"X" + i + "\" default=\"X" + i + "_M" + i + "\"/>");
            body.append("<bpmn:" + merge + " id=\"M" + i + "\"/>");
            body.append(timer("boundaryEvent", "T" + i, " attachedToRef=\"A" + i + "\"", "PT2H"));
            body.append(chain(before, "A" + i, "X" + i, "B" + i, "M" + i)).append(flow("X" + i, "M" + i));
            body.append(flow("T" + i, "B" + i));
            before = "M" + i;
        }
        return Bpmn.process(body + flow(before, "E"));
    }

    static String wide(int branches) {
        var body = new StringBuilder(
                start() + end("E") + "<bpmn:parallelGateway id=\"G\"/><bpmn:parallelGateway id=\"J\"/>"
                        + chain("S", "G") + flow("J", "E"));
        for (int i = 0; i < branches; i++) {
            for (String step : new String[] {"a", "b", "c", "d"}) {
                body.append(user(step + i));
            }
            body.append(chain("G", "a" + i, "b" + i, "c" + i, "d" + i, "J")).append("<!--" + i + "-->");
        }
        return Bpmn.process(body.toString());
    }
}
