package org.gridloom.process;

import java.util.Map;

/** A message that is thrown: it reaches the processes of the same case that wait for it, after what runs now is written. */
final class SendStep extends StepHandler {
    private final Post post;

    /** Delivers messages between the processes of a case, and escalations to whoever called one. */
    interface Post {
        void deliver(InstanceRow from, String message, Map<String, Object> payload);

        void escalate(InstanceRow from, String code);
    }

    SendStep(ProcessDefinition definition, Surroundings around, Post post) {
        super(Normalizer.SEND, definition, around);
        this.post = post;
    }

    @Override
    Map<String, Object> open(Step step) {
        String message = definition.sent().get(step.id());
        if (message != null && message.startsWith(Events.ESCALATED)) {
            post.escalate(step.row(), message.substring(Events.ESCALATED.length()));
        } else if (message != null) {
            post.deliver(step.row(), message, definition.input(step.id(), step.variables()));
        }
        return Map.of();
    }
}
