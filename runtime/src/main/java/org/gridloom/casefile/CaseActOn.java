package org.gridloom.casefile;

import java.util.List;
import org.gridloom.task.ActField;

/**
 * A case as an act looks at it.
 *
 * @param offer how its category offers the act
 * @param language of who looks at it, {@code zh} or {@code en}
 */
public record CaseActOn(CaseCard card, CaseOffer offer, String language) {
    /** Runs: neither ended nor standing still nor part of another. */
    public boolean runs() {
        return card.state() == CaseState.OPEN
                && !card.suspended()
                && card.mergedInto().isEmpty();
    }

    public boolean merged() {
        return card.mergedInto().isPresent();
    }

    /** Why: chosen where the configuration lists reasons, else typed; always required. */
    public List<ActField> why() {
        if (offer.reasons().isEmpty()) {
            return List.of(ActField.reason());
        }
        var options = offer.reasons().stream()
                .map(reason -> new ActField.Option(reason.id(), reason.title(language)))
                .toList();
        return List.of(
                new ActField("because", ActField.Kind.CHOICE, true, options),
                new ActField("reason", ActField.Kind.TEXT, false, List.of()));
    }
}
