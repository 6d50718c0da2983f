package org.gridloom.task;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A work item as an act looks at it.
 *
 * @param taskId by which the engine and the clock know the step; the card's id is that of one seat
 * @param node path of the tenant under whose configuration it runs
 * @param posts which posts of the unit may do the step
 * @param excluded persons who may not do it although their post would let them
 * @param holderId who holds it; empty while it lies in a pool
 * @param ownerId who lent it to the holder; empty unless it is lent
 * @param pooled whether it lies in a pool while nobody holds it
 * @param shared whether the step has, or had, several seats
 * @param callerId who looks at it
 */
public record ActOn(
        TaskCard card,
        String taskId,
        String node,
        String instanceId,
        String legId,
        String unitId,
        String bundle,
        List<String> posts,
        Set<String> excluded,
        Optional<String> holderId,
        Optional<String> ownerId,
        boolean pooled,
        boolean shared,
        String callerId) {
    public ActOn {
        posts = List.copyOf(posts);
        excluded = Set.copyOf(excluded);
    }

    static ActOn of(WorkItem item, String callerId) {
        return new ActOn(
                TaskCard.of(item),
                item.engineTask(),
                item.node,
                item.instanceId,
                item.legId,
                item.unitId,
                item.bundle,
                item.postList(),
                Excluded.of(item),
                Optional.ofNullable(item.holderId),
                Optional.ofNullable(item.ownerId),
                item.pooled,
                item.taskId != null,
                callerId);
    }

    public boolean open() {
        return card.state() == TaskState.OPEN;
    }

    public boolean lent() {
        return ownerId.isPresent();
    }
}
