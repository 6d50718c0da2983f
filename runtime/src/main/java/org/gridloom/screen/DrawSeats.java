package org.gridloom.screen;

import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.gridloom.task.SeatView;
import org.gridloom.task.TaskAction;
import org.gridloom.task.TaskState;
import org.gridloom.task.ViewTask;
import org.gridloom.task.panel.SeatState;
import org.gridloom.task.panel.Verdict;

/**
 * Puts the seats of a step into words, and what the caller can do with the form.
 *
 * @param titles of the posts, by name
 */
record DrawSeats(Words words, Map<String, String> titles) {
    TaskPages.Seat seat(SeatView seat) {
        String who = seat.person()
                .orElseGet(() -> seat.posts().stream()
                        .map(post -> titles.getOrDefault(post, post))
                        .collect(Collectors.joining(words.say("list.comma"))));
        String role = seat.lead() ? words.say("seat.lead") : "";
        return new TaskPages.Seat(who + role, words.say("seat." + word(seat)), tone(seat), seat.now());
    }

    private static String word(SeatView seat) {
        return switch (seat.state()) {
            case DONE -> seat.vote().name().toLowerCase(Locale.ROOT);
            case WITHDRAWN -> seat.vote() == Verdict.NONE ? "withdrawn" : "late";
            case LENT -> "lent";
            default -> seat.now() ? "now" : "waiting";
        };
    }

    private static String tone(SeatView seat) {
        return seat.state() != SeatState.DONE
                ? seat.now() ? "soon" : ""
                : seat.vote() == Verdict.APPROVE ? "ok" : "over";
    }

    /** Whoever holds what was lent fills in the form and gives it back; whoever lent it can take it back. */
    TaskPages.Work work(ViewTask.View view) {
        boolean resolve = view.actions().contains(TaskAction.RESOLVE);
        boolean lentToMe = resolve && !view.lender();
        boolean late = view.card().state() == TaskState.WITHDRAWN;
        return new TaskPages.Work(
                view.actions().contains(TaskAction.COMPLETE) || lentToMe,
                lentToMe
                        ? words.say("act.resolve.main")
                        : words.say(
                                late ? "task.main.late" : "task.main",
                                view.card().stepName()),
                view.actions().contains(TaskAction.SAVE_DRAFT) && view.form().isPresent() && !view.lender(),
                resolve && view.lender());
    }
}
