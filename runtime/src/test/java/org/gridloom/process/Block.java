package org.gridloom.process;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** A process made of blocks only, and how it is drawn: what random processes are. */
final class Block {
    /** What a block does; the last two run once for each of a list of two. */
    enum Kind {
        TASK,
        SEQUENCE,
        PARALLEL,
        CHOICE,
        SOME,
        LOOP,
        INSIDE,
        EACH_TASK,
        EACH_INSIDE
    }

    final Kind kind;
    final String id;
    final List<Block> parts;

    Block(Kind kind, String id, List<Block> parts) {
        this.kind = kind;
        this.id = id;
        this.parts = List.copyOf(parts);
    }

    static Block random(Random random, int size) {
        return random(random, size, new int[1]);
    }

    private static Block random(Random random, int size, int[] number) {
        String id = "N" + number[0]++;
        if (size <= 1) {
            boolean each = random.nextInt(6) == 0;
            return new Block(each ? Kind.EACH_TASK : Kind.TASK, id, List.of());
        }
        Kind kind = List.of(
                        Kind.SEQUENCE,
                        Kind.SEQUENCE,
                        Kind.SEQUENCE,
                        Kind.PARALLEL,
                        Kind.PARALLEL,
                        Kind.CHOICE,
                        Kind.SOME,
                        Kind.LOOP,
                        Kind.INSIDE,
                        Kind.EACH_INSIDE)
                .get(random.nextInt(10));
        boolean one = kind == Kind.LOOP || kind == Kind.INSIDE || kind == Kind.EACH_INSIDE;
        var parts = new ArrayList<Block>();
        int left = size;
        while (one ? parts.isEmpty() : left > 0 || parts.size() < 2) {
            int share = one ? size - 1 : 1 + random.nextInt(Math.max(1, size / 2));
            parts.add(random(random, share, number));
            left -= share;
        }
        return new Block(kind, id, parts);
    }

    /** All tasks in it. */
    List<String> tasks() {
        return parts.isEmpty()
                ? List.of(id)
                : parts.stream().flatMap(part -> part.tasks().stream()).toList();
    }

    boolean holds(String task) {
        return tasks().contains(task);
    }

    /** Which way a choice goes. */
    int way(int answer) {
        return Math.floorMod(answer, parts.size());
    }

    /** Whether a way is taken when several may be; the last one is when no other is. */
    boolean taken(int way, int answer) {
        return way == parts.size() - 1 ? answer % (1 << way) == 0 : (answer >> way & 1) == 1;
    }

    /** Whether a loop goes round once more. */
    boolean again(int answer) {
        return Math.floorMod(answer, 3) == 0;
    }

    /** Which part holds a task. */
    int part(String task) {
        for (int i = 0; i < parts.size(); i++) {
            if (parts.get(i).holds(task)) {
                return i;
            }
        }
        throw new IllegalStateException(task + " is not in " + this);
    }

    /** Whether a task lies in what a move between two parts goes over. */
    boolean over(String task, int here, int there) {
        int part = part(task);
        return kind == Kind.CHOICE || (part >= Math.min(here, there) && part <= Math.max(here, there));
    }

    /** Whether a task lies in a sub-process that is repeated. */
    boolean repeats(String task) {
        return kind == Kind.EACH_INSIDE || parts.stream().anyMatch(part -> part.holds(task) && part.repeats(task));
    }

    /** Whether a task is repeated, by itself or with its sub-process. */
    boolean each(String task) {
        return kind == Kind.EACH_TASK && id.equals(task)
                || kind == Kind.EACH_INSIDE && holds(task)
                || parts.stream().anyMatch(part -> part.holds(task) && part.each(task));
    }

    /** Whether two tasks lie in branches that run beside each other. */
    boolean beside(String one, String other) {
        for (Block part : parts) {
            if (part.holds(one) && part.holds(other)) {
                return part.beside(one, other);
            }
        }
        return kind == Kind.PARALLEL || kind == Kind.SOME;
    }

    static String draw(Block root) {
        var out = new StringBuilder();
        var ends = root.draw(out);
        return Bpmn.process(Bpmn.start() + out + Bpmn.end("E") + Bpmn.flow("S", ends[0]) + Bpmn.flow(ends[1], "E"));
    }

    /** Draws it and answers with which node it begins and ends. */
    private String[] draw(StringBuilder out) {
        switch (kind) {
            case TASK, EACH_TASK -> {
                out.append(kind == Kind.TASK ? user("") : user(each()));
                return new String[] {id, id};
            }
            case SEQUENCE -> {
                String first = "";
                String last = "";
                for (Block part : parts) {
                    var ends = part.draw(out);
                    if (!last.isEmpty()) {
                        out.append(Bpmn.flow(last, ends[0]));
                    }
                    first = first.isEmpty() ? ends[0] : first;
                    last = ends[1];
                }
                return new String[] {first, last};
            }
            case LOOP -> {
                gateway(out, "exclusive", "");
                var ends = parts.get(0).draw(out);
                out.append(Bpmn.flow(id + "a", ends[0])).append(Bpmn.flow(ends[1], id + "b"));
                out.append(Bpmn.flow(id + "b", id + "a", "modulo(amount, 3) = 0"));
                return new String[] {id + "a", id + "b"};
            }
            case INSIDE, EACH_INSIDE -> {
                var inner = new StringBuilder();
                var ends = parts.get(0).draw(inner);
                out.append("<bpmn:subProcess id=\"" + id + "\">" + (kind == Kind.INSIDE ? "" : each())
                        + "<bpmn:startEvent id=\"" + id + "s\"/>" + inner + Bpmn.end(id + "e")
                        + Bpmn.flow(id + "s", ends[0]) + Bpmn.flow(ends[1], id + "e") + "</bpmn:subProcess>");
                return new String[] {id, id};
            }
            default -> {
                gateway(
                        out,
                        kind == Kind.PARALLEL ? "parallel" : kind == Kind.SOME ? "inclusive" : "exclusive",
                        kind == Kind.SOME
                                ? "\" default=\"" + id + "a_"
                                        + parts.get(parts.size() - 1).first()
                                : "");
                for (int i = 0; i < parts.size(); i++) {
                    var ends = parts.get(i).draw(out);
                    String condition = condition(i);
                    out.append(
                            condition.isEmpty()
                                    ? Bpmn.flow(id + "a", ends[0])
                                    : Bpmn.flow(id + "a", ends[0], condition));
                    out.append(Bpmn.flow(ends[1], id + "b"));
                }
                return new String[] {id + "a", id + "b"};
            }
        }
    }

    private String first() {
        return switch (kind) {
            case SEQUENCE -> parts.get(0).first();
            case TASK, EACH_TASK, INSIDE, EACH_INSIDE -> id;
            default -> id + "a";
        };
    }

    private String condition(int way) {
        return switch (kind) {
            case CHOICE -> "modulo(amount, " + parts.size() + ") = " + way;
            case SOME -> way == parts.size() - 1 ? "" : "modulo(floor(amount / " + (1 << way) + "), 2) = 1";
            default -> "";
        };
    }

    private void gateway(StringBuilder out, String type, String more) {
        out.append("<bpmn:" + type + "Gateway id=\"" + id + "a" + more + "\"/><bpmn:" + type + "Gateway id=\"" + id
                + "b\"/>");
    }

    private String user(String loop) {
        return "<bpmn:userTask id=\"" + id + "\" gridloom:form=\"f\" gridloom:posts=\"clerk\" gridloom:out=\"amount\""
                + " gridloom:resubmit=\"direct\">" + loop + "</bpmn:userTask>";
    }

    private String each() {
        return "<bpmn:multiInstanceLoopCharacteristics gridloom:collection=\"list\" gridloom:elementVariable=\"v" + id
                + "\"/>";
    }

    @Override
    public String toString() {
        return kind + " " + id + (parts.isEmpty() ? "" : parts);
    }
}
