package org.gridloom.process;

import java.util.Comparator;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.gridloom.process.structure.Move;
import org.gridloom.process.structure.ReturnRegion;
import org.gridloom.process.structure.Structure;
import org.jbpm.workflow.instance.NodeInstance;
import org.jbpm.workflow.instance.WorkflowProcessInstance;
import org.jbpm.workflow.instance.node.JoinInstance;

/** Finds how a completed step can be taken back, while nothing that followed has been done. */
final class TakingBack {
    private static final Set<String> OUTSIDE = Set.of(Normalizer.CONNECTOR, Normalizer.CALL);

    private final ProcessDefinition definition;
    private final Structure structure;
    private final WorkflowProcessInstance state;
    private final Marking marking;

    TakingBack(ProcessDefinition definition, Structure structure, WorkflowProcessInstance state, Marking marking) {
        this.definition = definition;
        this.structure = structure;
        this.state = state;
        this.marking = marking;
    }

    /** @param token one that followed, or the join where it waits */
    record Candidate(NodeInstance token, ReturnRegion region) {}

    /** The smallest region that takes the step back; empty when it can no longer be. */
    Optional<Candidate> nearest(String step) {
        return candidates(step)
                .filter(found -> untouched(found, step))
                .min(Comparator.comparingInt(found -> found.region().withdrawn().size()));
    }

    /** From where the step could be returned to: what is open after it, or the joins where its token waits. */
    private Stream<Candidate> candidates(String step) {
        if (!structure.draws(step) || definition.moving().repeated().containsKey(step)) {
            return Stream.of();
        }
        return Marking.all(state.getNodeInstances(false)).flatMap(token -> {
            if (token instanceof JoinInstance join) {
                return marking.arrived(join).stream()
                        .filter(structure::draws)
                        .flatMap(before -> regions(before, step))
                        .map(region -> new Candidate(token, region));
            }
            String at = marking.id(token);
            return Marking.step(token, kind -> true).isPresent() && structure.draws(at) && !at.equals(step)
                    ? regions(at, step).map(region -> new Candidate(token, region))
                    : Stream.of();
        });
    }

    private Stream<ReturnRegion> regions(String from, String step) {
        Move move = structure.holds(from, step)
                ? ReturnRegion.again(structure, from, step)
                : ReturnRegion.back(structure, from, step, Set.of(step));
        return move instanceof ReturnRegion region && region.target().equals(step) ? Stream.of(region) : Stream.of();
    }

    /** Nobody has completed what follows since, and no other system or unit has been called. */
    private boolean untouched(Candidate found, String step) {
        var container = marking.around(found.token(), found.region().container());
        var passed = Passed.of(state);
        int at = passed.lastIndexOf(step);
        var since = passed.subList(Math.max(0, at), passed.size()).stream().skip(1);
        return at >= 0
                && !structure.repeats(step)
                && since.allMatch(other -> ReturnRegion.beside(structure, other, step))
                && Marking.all(marking.tokens(container, found.region().withdrawn()))
                        .noneMatch(
                                token -> Marking.step(token, OUTSIDE::contains).isPresent());
    }
}
