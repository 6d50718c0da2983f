package org.gridloom.process.migration;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A drawn process as far as a move from one version to another asks for it.
 *
 * @param root id of the process itself, the container of what lies in no sub-process
 * @param elements boxes, circles and gateways by id
 * @param variables declared names, with those that begin with a value of their own
 */
public record Shape(String root, Map<String, Element> elements, List<Arrow> arrows, Map<String, Boolean> variables) {
    /**
     * One element.
     *
     * @param container the process or sub-process it lies in
     * @param host the activity a boundary event sits on, else empty
     * @param stops whether a boundary event or an event sub-process ends what it interrupts
     * @param event what it waits for or throws, kind first, e.g. {@code timer PT2H} or {@code message paid}; else empty
     * @param repeated whether it is done for each of a list
     * @param calls the process it calls, with the way of the hand-over; else empty
     * @param limit id of the time limit of a person's step, else empty
     */
    public record Element(
            String id,
            String name,
            String type,
            String container,
            String host,
            boolean stops,
            boolean byEvent,
            String event,
            boolean repeated,
            String calls,
            String limit) {
        /** What a reader calls it. */
        public String title() {
            return name.isBlank() ? id : name;
        }

        boolean timed() {
            return event.startsWith("timer ");
        }

        boolean gateway() {
            return type.endsWith("Gateway");
        }

        String eventKind() {
            return event.isEmpty() ? "" : event.split(" ", 2)[0];
        }
    }

    /** An arrow between two elements; one with a condition is not always taken. */
    public record Arrow(String id, String from, String to, boolean conditional) {}

    public Shape {
        elements = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(elements));
        arrows = List.copyOf(arrows);
        variables = Map.copyOf(variables);
    }

    Optional<Element> find(String id) {
        return Optional.ofNullable(elements.get(id));
    }

    List<Arrow> into(String id) {
        return arrows.stream().filter(a -> a.to().equals(id)).toList();
    }

    List<Arrow> outOf(String id) {
        return arrows.stream().filter(a -> a.from().equals(id)).toList();
    }

    List<Element> inside(String container) {
        return elements.values().stream()
                .filter(e -> e.container().equals(container))
                .toList();
    }

    List<Element> boundaries(String host) {
        return elements.values().stream()
                .filter(e -> e.type().equals("boundaryEvent") && e.host().equals(host))
                .toList();
    }

    /** All elements in a container, those of its sub-processes too. */
    Set<String> within(String container) {
        var found = new LinkedHashSet<String>();
        var open = new ArrayList<>(inside(container));
        while (!open.isEmpty()) {
            Element at = open.remove(open.size() - 1);
            if (found.add(at.id())) {
                open.addAll(inside(at.id()));
            }
        }
        return found;
    }

    /** The repeated activity it lies in or is; empty when nothing around it repeats. */
    Optional<Element> repeatedAround(String id) {
        for (var at = find(id); at.isPresent(); at = find(at.get().container())) {
            if (at.get().repeated()) {
                return at;
            }
        }
        return Optional.empty();
    }
}
