package org.gridloom.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.gridloom.process.net.Net;

/** What the net says of a drawing, the engine does: blocks drawn inside each other are sound, and every run of them ends. */
class DrawnBlocksTest {
    private final StringBuilder body = new StringBuilder();
    private Random random = new Random(0);
    private int number;

    @Property(tries = 25)
    void whatIsFoundSoundEndsOnTheEngineWhateverPeopleDo(
            @ForAll long seed, @ForAll @IntRange(min = 1, max = 9) int size) throws Exception {
        random = new Random(seed);
        String text = drawn(size);
        assertThat(ProcessLinter.lint(text, (kind, name) -> true))
                .filteredOn(org.gridloom.shared.Finding::isError)
                .isEmpty();
        Net net = WorkflowNet.of(Drawn.read(Xml.parse(text).getDocumentElement()));
        var bench = new EngineBench();
        bench.process(text);
        bench.start(Map.of("amount", random.nextInt(10)));
        for (int done = 0; !bench.open.isEmpty(); done++) {
            assertThat(done).isLessThan(400);
            var open = List.copyOf(bench.open.values());
            var at = open.get(random.nextInt(open.size()));
            bench.engine.complete(
                    at.instanceId(), at.taskId(), Map.of("amount", random.nextInt(10), "ok", random.nextInt(3) > 0));
        }
        assertThat(((MemoryStore) bench.store).rows).isEmpty();
        assertThat(net.steps()).isNotEmpty();
    }

    private String drawn(int size) {
        body.setLength(0);
        number = 0;
        body.append(Bpmn.start()).append(Bpmn.end("E"));
        String last = block("S", size);
        return Bpmn.process(body + Bpmn.flow(last, "E"));
    }

    /** Draws a block behind a box and answers its last box. */
    private String block(String from, int size) {
        if (size <= 1) {
            String id = "T" + number++;
            body.append(Bpmn.user(id)).append(Bpmn.flow(from, id));
            return id;
        }
        int part = size / 2;
        return switch (random.nextInt(5)) {
            case 0 -> block(block(from, part), size - part);
            case 1 -> split(from, "exclusiveGateway", part, size - part);
            case 2 -> split(from, "parallelGateway", part, size - part);
            case 3 -> split(from, "inclusiveGateway", part, size - part);
            default -> loop(from, part);
        };
    }

    private String split(String from, String tag, int left, int right) {
        String id = "G" + number++;
        String join = "J" + number++;
        boolean chosen = !tag.equals("parallelGateway");
        String a = "A" + number++;
        String b = "B" + number++;
        body.append("<bpmn:" + tag + " id=\"" + id + "\"" + (chosen ? " default=\"" + id + "_" + b + "\"" : "") + "/>");
        body.append(
                "<bpmn:" + tag + " id=\"" + join + "\"/><bpmn:task id=\"" + a + "\"/><bpmn:task id=\"" + b + "\"/>");
        body.append(Bpmn.flow(from, id)).append(chosen ? Bpmn.flow(id, a, "amount > 4") : Bpmn.flow(id, a));
        body.append(Bpmn.flow(id, b));
        body.append(Bpmn.flow(block(a, left), join)).append(Bpmn.flow(block(b, right), join));
        return join;
    }

    private String loop(String from, int size) {
        String head = "H" + number++;
        String tail = "X" + number++;
        String out = "O" + number++;
        body.append("<bpmn:exclusiveGateway id=\"" + head + "\"/><bpmn:exclusiveGateway id=\"" + tail + "\" default=\""
                + tail + "_" + head + "\"/><bpmn:task id=\"" + out + "\"/>");
        body.append(Bpmn.flow(from, head)).append(Bpmn.flow(block(head, size), tail));
        body.append(Bpmn.flow(tail, head)).append(Bpmn.flow(tail, out, "ok = true"));
        return out;
    }
}
