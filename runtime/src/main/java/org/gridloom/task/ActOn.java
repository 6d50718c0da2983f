package org.gridloom.task;

import java.util.List;
import java.util.Optional;

/**
 * A work item as an act looks at it.
 *
 * @param posts which posts of the unit may do the step
 * @param holderId who holds it; empty while it lies in a pool
 * @param ownerId who lent it to the holder; empty unless it is lent
 * @param callerId who looks at it
 */
public record ActOn(
        TaskCard card,
        String instanceId,
        String legId,
        String unitId,
        String bundle,
        List<String> posts,
        Optional<String> holderId,
        Optional<String> ownerId,
        String callerId) {
    public ActOn {
        posts = List.copyOf(posts);
    }

    static ActOn of(WorkItem item, String callerId) {
        return new ActOn(
                TaskCard.of(item),
                item.instanceId,
                item.legId,
                item.unitId,
                item.bundle,
                item.postList(),
                Optional.ofNullable(item.holderId),
                Optional.ofNullable(item.ownerId),
                callerId);
    }

    public boolean open() {
        return card.state() == TaskState.OPEN;
    }

    public boolean lent() {
        return ownerId.isPresent();
    }
}
