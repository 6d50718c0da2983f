package org.gridloom.change.replay;

import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gridloom.casefile.Dispatch;
import org.gridloom.deadline.RehearseLimit;
import org.gridloom.task.panel.Panel;
import org.gridloom.tenant.TenantPath;

/**
 * What is on record of one case: enough to run it again. Ids and answers only; who did what is not here.
 *
 * @param facts what dispatch looked at; empty for cases from before it was kept
 * @param merged whether it was handled with another case in the end
 * @param openings people's steps, one for each time one opened, in the order they opened
 * @param acts what was done beside completing, in order
 * @param clocks in the order they began
 */
record CaseRecord(
        String id,
        String number,
        TenantPath node,
        String caseType,
        String bundle,
        String urgency,
        String placeId,
        Optional<Dispatch.Facts> facts,
        Map<String, Object> answers,
        Instant reportedAt,
        Optional<Instant> dueAt,
        Optional<Closing> closing,
        boolean merged,
        List<Leg> legs,
        List<Opening> openings,
        List<Act> acts,
        List<Clock> clocks) {
    CaseRecord {
        answers = new HashMap<>(answers);
        legs = legs.stream().sorted(Comparator.comparing(Leg::startedAt)).toList();
        // Of two at one instant the one whose clock began first.
        var began = clocks.stream().map(Clock::subjectId).toList();
        openings = openings.stream()
                .sorted(Comparator.comparing(Opening::openedAt).thenComparing(each -> began.indexOf(each.id())))
                .toList();
        acts = acts.stream().sorted(Comparator.comparing(Act::at)).toList();
        clocks = List.copyOf(clocks);
    }

    /** @param how outcome, {@code cancelled} when it was voided */
    record Closing(Instant at, boolean cancelled, String how, boolean late) {}

    /**
     * @param way {@code master}, {@code supervise} or the direction of the hand-over
     * @param asker of a supervision: the unit that asked
     */
    record Leg(
            String id,
            Optional<String> from,
            String way,
            String unitId,
            TenantPath node,
            String bundle,
            String process,
            Instant startedAt,
            Optional<String> asker) {}

    /**
     * One opening of a person's step.
     *
     * @param seats who answered what, where several had a seat
     * @param done when it was completed, with what it told the process; empty when it is open or was withdrawn
     * @param open whether it still is
     */
    record Opening(
            String id,
            String legId,
            String instanceId,
            String step,
            String name,
            String unitId,
            List<String> posts,
            Instant openedAt,
            Optional<Instant> dueAt,
            Optional<Seats> seats,
            Optional<Done> done,
            boolean open) {
        boolean panel() {
            return seats.isPresent();
        }
    }

    /** @param votes answers by seat, of those that were given in time */
    record Seats(Panel panel, Map<String, Done> votes) {}

    /** Answers of a completed step. */
    record Done(Instant at, Map<String, Object> answers) {}

    /**
     * Something done to a step beside completing it.
     *
     * @param word of the action, e.g. {@code return}
     * @param openingId the step it was done on
     */
    record Act(String word, String openingId, Instant at) {}

    /**
     * One clock and what was done to it.
     *
     * @param yearsBundle of a calendar that was told more years; empty when it was not
     */
    record Clock(
            String subjectId, String ruleId, Instant startedAt, String yearsBundle, List<RehearseLimit.Act> acts) {}

    Optional<Opening> opening(String openingId) {
        return openings.stream().filter(each -> each.id().equals(openingId)).findFirst();
    }

    Optional<Act> act(String openingId, String... words) {
        return acts.stream()
                .filter(act ->
                        act.openingId().equals(openingId) && List.of(words).contains(act.word()))
                .findFirst();
    }

    Optional<Clock> clock(String subjectId) {
        return clocks.stream()
                .filter(clock -> clock.subjectId().equals(subjectId))
                .reduce((first, second) -> second);
    }

    /** Pauses of the whole case. */
    List<RehearseLimit.Act> pauses() {
        return clock(id)
                .map(clock -> clock.acts().stream()
                        .filter(act -> act.kind().equals("PAUSE") || act.kind().equals("RESUME"))
                        .toList())
                .orElse(List.of());
    }
}
