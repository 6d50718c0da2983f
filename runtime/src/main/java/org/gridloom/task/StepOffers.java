package org.gridloom.task;

import org.gridloom.identity.Caller;
import org.gridloom.process.ActionOffer;
import org.gridloom.tenant.TenantPath;

/** Whether a step lists an action for a post of the caller. What is lent is resolved, not completed. */
final class StepOffers {
    private StepOffers() {}

    static boolean to(WorkItem item, TaskAction action, Caller caller) {
        if (action == TaskAction.COMPLETE || action == TaskAction.RESOLVE) {
            return (item.ownerId == null) == (action == TaskAction.COMPLETE);
        }
        return ActionOffer.all(item.actions).stream()
                .anyMatch(offer -> offer.word().equals(action.word()) && forPost(item, offer, caller));
    }

    private static boolean forPost(WorkItem item, ActionOffer offer, Caller caller) {
        var here = TenantPath.of(item.node);
        return offer.posts().isEmpty()
                || caller.posts().stream()
                        .filter(held -> held.unitId().equals(item.unitId)
                                || held.tenant().covers(here))
                        .anyMatch(held -> offer.posts().contains(held.post()));
    }
}
