package org.gridloom.process.migration;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.gridloom.process.migration.Shape.Arrow;
import org.gridloom.process.migration.Shape.Element;

/** Random block-structured processes, and random places their tokens may stand at. */
final class Blocks {
    private final Random random;
    private final Map<String, Element> elements = new LinkedHashMap<>();
    private final List<Arrow> arrows = new ArrayList<>();
    private final List<Token> marking = new ArrayList<>();
    private int count;

    /** A part of a process, from its first to its last element. */
    private record Part(String first, String last, Runnable mark) {}

    record Made(Shape shape, List<Token> marking) {}

    private Blocks(long seed) {
        random = new Random(seed);
    }

    static Made of(long seed, boolean appended) {
        var blocks = new Blocks(seed);
        String start = blocks.add("startEvent", "p");
        Part body = blocks.part("p", 3);
        blocks.arrow(start, body.first());
        String last = body.last();
        // before anything is drawn that only one of two versions has: the same seed, the same ids
        body.mark().run();
        if (appended) {
            String more = blocks.add("userTask", "p");
            blocks.arrow(last, more);
            last = more;
        }
        blocks.arrow(last, blocks.add("endEvent", "p"));
        return new Made(new Shape("p", blocks.elements, blocks.arrows, Map.of()), blocks.marking);
    }

    private String add(String type, String container) {
        String id = type.charAt(0) + "" + ++count;
        elements.put(id, element(id, type, container));
        return id;
    }

    static Element element(String id, String type, String container) {
        return new Element(id, "步骤 " + id, type, container, "", true, false, "", false, "", "");
    }

    private void arrow(String from, String to) {
        arrows.add(new Arrow(from + "_" + to, from, to, false));
    }

    private Part part(String container, int depth) {
        return switch (depth == 0 ? 0 : random.nextInt(6)) {
            case 1, 2 -> sequence(container, depth);
            case 3 -> choice(container, depth);
            case 4 -> parallel(container, depth);
            case 5 -> sub(container, depth);
            default -> step(container);
        };
    }

    private Part step(String container) {
        String id = add("userTask", container);
        return new Part(id, id, () -> marking.add(Token.at("t-" + id, id, Token.Kind.STEP)));
    }

    private Part sequence(String container, int depth) {
        var one = part(container, depth - 1);
        var two = part(container, depth - 1);
        arrow(one.last(), two.first());
        return new Part(
                one.first(),
                two.last(),
                () -> (random.nextBoolean() ? one : two).mark().run());
    }

    private Part choice(String container, int depth) {
        String split = add("exclusiveGateway", container);
        var branches = branches(container, depth);
        String join = add("exclusiveGateway", container);
        branches.forEach(b -> {
            arrow(split, b.first());
            arrow(b.last(), join);
        });
        return new Part(
                split,
                join,
                () -> branches.get(random.nextInt(branches.size())).mark().run());
    }

    private Part parallel(String container, int depth) {
        String split = add("parallelGateway", container);
        var branches = branches(container, depth);
        String join = add("parallelGateway", container);
        branches.forEach(b -> {
            arrow(split, b.first());
            arrow(b.last(), join);
        });
        return new Part(split, join, () -> {
            Set<String> credited = new HashSet<>();
            int open = random.nextInt(branches.size());
            for (int i = 0; i < branches.size(); i++) {
                if (i == open || random.nextBoolean()) {
                    branches.get(i).mark().run();
                } else {
                    credited.add(branches.get(i).last());
                }
            }
            if (!credited.isEmpty()) {
                marking.add(new Token("t-" + join, join, Token.Kind.JOIN, credited, Set.of(), false));
            }
        });
    }

    private List<Part> branches(String container, int depth) {
        var branches = new ArrayList<Part>();
        for (int i = 0; i < 2 + random.nextInt(2); i++) {
            branches.add(part(container, depth - 1));
        }
        return branches;
    }

    private Part sub(String container, int depth) {
        String id = add("subProcess", container);
        String start = add("startEvent", id);
        Part body = part(id, depth - 1);
        arrow(start, body.first());
        arrow(body.last(), add("endEvent", id));
        return new Part(id, id, () -> {
            marking.add(Token.at("t-" + id, id, Token.Kind.CONTAINER));
            body.mark().run();
        });
    }
}
