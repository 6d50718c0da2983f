package org.gridloom.process;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.gridloom.process.net.Net;
import org.gridloom.process.net.NetStep;
import org.gridloom.process.structure.ReturnRegion;
import org.gridloom.process.structure.Structure;
import org.w3c.dom.Element;

/**
 * Going back as a move of the net: from a step that offers it, to each step it may lead to, over the region that the engine
 * would withdraw. Signers who are added or taken off change nothing here: a step is one place however many decide it.
 */
final class Returns {
    /** Before the id of a step in a trace: somebody returned to it. */
    static final String BACK = "↩";

    private static final Set<String> WORDS = Set.of("return", "return-to", "reject", "jump");
    private static final int MOST = 600;

    private final WorkflowNet net;
    private final Structure structure;

    private Returns(WorkflowNet net, Structure structure) {
        this.net = net;
        this.structure = structure;
    }

    /** The net of a drawing with every return that a step offers as a choice. */
    static Net net(Drawn drawn, Structure structure) {
        var made = WorkflowNet.made(drawn);
        new Returns(made, structure).draw();
        return made.net.build();
    }

    /** Whether any step of the drawing offers to go back. */
    static boolean offered(Element root) {
        return Xml.all(root, "userTask").stream().anyMatch(Returns::offers);
    }

    private static boolean offers(Element task) {
        return Xml.gridloom(task, "actions").map(ActionOffer::all).orElse(List.of()).stream()
                .anyMatch(offer -> WORDS.contains(offer.word()));
    }

    /** Refuses when there are more than can be looked at. */
    private void draw() {
        var steps = Xml.all(net.drawn.root, "userTask").stream()
                .filter(task -> structure.draws(task.getAttribute("id")))
                .toList();
        int count = 0;
        for (Element from : steps) {
            for (Element to : offers(from) ? steps : List.<Element>of()) {
                String goal = to.getAttribute("id");
                if (from != to
                        && ReturnRegion.back(structure, from.getAttribute("id"), goal, Set.of(goal))
                                instanceof ReturnRegion region) {
                    if (++count > MOST) {
                        throw new Subsets.TooMany();
                    }
                    net.net.step(new NetStep(
                            List.of(BACK + goal), Set.of(standing(from)), opened(region), withdrawn(region), Set.of()));
                }
            }
        }
    }

    private int standing(Element step) {
        return net.drawn.events(step.getAttribute("id")).isEmpty() ? net.arriving(step) : net.active(step);
    }

    private Set<Integer> withdrawn(ReturnRegion region) {
        var places = new HashSet<Integer>();
        for (String id : region.withdrawn()) {
            Element box = net.drawn.boxes.get(id);
            if (box != null) {
                places.addAll(net.within(box));
                places.addAll(net.arrows(net.drawn.in(id)));
                // A join beyond forgets what came to it from here.
                net.drawn.out(id).stream()
                        .filter(flow -> joins(flow.getAttribute("targetRef")))
                        .forEach(flow -> places.add(net.arrow(flow)));
            }
        }
        return places;
    }

    private boolean joins(String id) {
        Element box = net.drawn.boxes.get(id);
        return box != null
                && Set.of("parallelGateway", "inclusiveGateway").contains(box.getLocalName())
                && net.drawn.in(id).size() > 1;
    }

    private Set<Integer> opened(ReturnRegion region) {
        var places = new TreeSet<Integer>();
        for (var opening : region.openings()) {
            Element box = net.drawn.boxes.get(opening.node());
            if (box == null) {
                throw new Subsets.TooMany();
            }
            boolean inner = !opening.node().equals(region.target());
            if (inner) {
                places.addAll(net.enter(box));
            } else {
                places.add(net.arriving(box));
            }
            opening.credits()
                    .forEach((join, from) -> net.drawn.in(join).stream()
                            .filter(flow -> from.contains(flow.getAttribute("sourceRef")))
                            .forEach(flow -> places.add(net.arrow(flow))));
        }
        return places;
    }
}
