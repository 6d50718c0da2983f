package org.gridloom.process;

import java.util.List;
import java.util.Optional;

/**
 * A person's step as it is drawn.
 *
 * @param posts who may do it, any of them
 * @param of at which unit, e.g. {@code leg-unit}, {@code case-grid}, {@code chosen-unit}
 * @param deadline id of the limit that starts with the step
 * @param actions what may be done besides completing, as {@link ActionOffer} reads it
 * @param exclude who may not do it although the post would permit it: whoever did the steps of these ids in this instance, and
 *     the persons in the variables of these names
 * @param panel how several people do it together; empty for a step of one
 */
public record StepDefinition(
        String id,
        String name,
        Optional<String> form,
        List<String> posts,
        String of,
        Optional<String> deadline,
        List<String> actions,
        List<String> exclude,
        Optional<PanelDefinition> panel) {
    public StepDefinition {
        posts = List.copyOf(posts);
        actions = List.copyOf(actions);
        exclude = List.copyOf(exclude);
    }
}
