package org.gridloom.task.panel;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.gridloom.shared.Problem;

/**
 * What people see of one user task while the engine sees one task: stages in order, and one decision at the end. Every
 * operation answers a new panel or refuses with a {@link PanelProblem}. Laws: exactly one decision, after it nothing is
 * open; seats are neither lost nor doubled; from every state the panel can be brought to its decision.
 *
 * @param current index of the stage that decides now; beyond the last one when all are decided
 * @param turns how many votes were given, late ones included
 * @param withdrawn true when the process left the step without a decision
 */
public record Panel(List<Stage> stages, int current, int turns, boolean withdrawn) {
    public Panel {
        stages = List.copyOf(stages);
        var ids = new HashSet<String>();
        stages.stream().flatMap(stage -> stage.seats().stream()).forEach(seat -> {
            if (!ids.add(seat.id())) {
                throw new IllegalArgumentException("a seat twice: " + seat.id());
            }
        });
    }

    /** A panel of one stage. */
    public static Panel of(Rule rule, List<Seat> seats) {
        return new Panel(List.of(Stage.of(rule, seats)), 0, 0, false);
    }

    /** {@code NONE} until the last stage is decided. */
    public Verdict decision() {
        return current < stages.size()
                ? Verdict.NONE
                : last().map(Stage::decision).orElse(Verdict.NONE);
    }

    /** Whose answers go to the engine; empty until decided. */
    public Optional<Seat> deciding() {
        return decision() == Verdict.NONE ? Optional.empty() : last().map(Stage::deciding);
    }

    public boolean over() {
        return withdrawn || current >= stages.size();
    }

    /** The seats that may act now. */
    public List<Seat> active() {
        return over() ? List.of() : stages.get(current).active();
    }

    public Stream<Seat> seats() {
        return stages.stream().flatMap(stage -> stage.seats().stream());
    }

    public Seat seat(String id) {
        return seats().filter(seat -> seat.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no such seat: " + id));
    }

    /** Seats whose answers count, by verdict. */
    public long votes(Verdict verdict) {
        return seats().filter(Seat::counts)
                .filter(seat -> seat.vote() == verdict)
                .count();
    }

    /** Taken from the pool (签收). */
    public Panel claim(String seat, String person) {
        return act(seat, SeatState.OPEN, found -> found.with(SeatState.CLAIMED, person, ""));
    }

    /** Put back into the pool (退回公共池); a person's own seat has none. */
    public Panel release(String seat) {
        if (!seat(seat).pooled()) {
            throw refused(PanelProblem.SEAT_STATE, seat);
        }
        return act(seat, SeatState.CLAIMED, found -> found.with(SeatState.OPEN, "", ""));
    }

    /** The duty goes to another person for good (转办). */
    public Panel transfer(String seat, String person) {
        requireNew(person);
        return act(seat, SeatState.CLAIMED, found -> found.with(SeatState.CLAIMED, person, ""));
    }

    /** Lent (委派): another person prepares, the owner decides. */
    public Panel delegate(String seat, String person) {
        if (seat(seat).holder().equals(person)) {
            throw refused(PanelProblem.SEAT_TAKEN_TWICE, seat);
        }
        return act(seat, SeatState.CLAIMED, found -> found.with(SeatState.LENT, person, found.holder()));
    }

    /** What was lent goes back to its owner. */
    public Panel resolve(String seat) {
        return act(seat, SeatState.LENT, found -> found.with(SeatState.CLAIMED, found.owner(), ""));
    }

    /** The holder answers. After the decision, or when the seat was withdrawn, the vote is recorded and changes nothing. */
    public Panel decide(String seat, Verdict vote) {
        if (vote == Verdict.NONE) {
            throw new IllegalArgumentException("a vote approves or rejects");
        }
        if (seat(seat).state() == SeatState.WITHDRAWN && !withdrawn) {
            return change(seat, found -> found.late(vote, turns + 1)).turned();
        }
        return act(seat, SeatState.CLAIMED, found -> found.voted(found.holder(), vote, turns + 1))
                .turned()
                .judged();
    }

    /** A stage before the present one (前加签); the present seats wait, and keep what they answered. */
    public Panel addBefore(Stage stage) {
        return insert(current, stage.asAdded());
    }

    /** A stage after the present one (后加签). */
    public Panel addAfter(Stage stage) {
        return insert(current + 1, stage.asAdded());
    }

    /** A further seat in the present stage (加签). */
    public Panel add(Seat seat) {
        requireOpen();
        if (!seat.holder().isEmpty()) {
            requireNew(seat.holder());
        }
        return replace(stages.get(current).with(seat));
    }

    /** The stage becomes a joint one (协办): the seat leads, the others assist and answer first. */
    public Panel assist(String lead, List<Seat> assistants) {
        requireOpen();
        assistants.forEach(seat -> requireNew(seat.holder()));
        return replace(stages.get(current).joint(lead, assistants));
    }

    /**
     * A seat is taken away (减签), which may decide the present stage. Before the turn only seats of a stage that was added can
     * go. The last one of the step's own stage stays; a stage that was added and has lost all its seats is passed over.
     */
    public Panel remove(String seat) {
        requireOpen();
        Seat found = seat(seat);
        int at = 0;
        while (!stages.get(at).seats().contains(found)) {
            at++;
        }
        if (at > current && !stages.get(at).added()) {
            throw refused(PanelProblem.SEAT_WAITS, seat);
        }
        stages.get(at).requireRemovable(found);
        Panel without = change(seat, Seat::withdrawn);
        return at == current ? without.judged() : without;
    }

    /** The time of the assistants is over: those who have not answered are withdrawn, the lead decides alone. */
    public Panel assistantsOver() {
        requireOpen();
        return replace(stages.get(current).assistantsOver());
    }

    /** Seats in pools become those of these posts: a post that stays keeps its seat, a seat without one is for all that have none. */
    public Panel pools(List<String> posts) {
        return new Panel(Pools.of(this, posts), current, turns, withdrawn);
    }

    /** The process leaves the step: nothing is open any more and nothing was decided. */
    public Panel withdraw() {
        return over() ? this : new Panel(stages.stream().map(Stage::closed).toList(), current, turns, true);
    }

    private Panel act(String seat, SeatState from, UnaryOperator<Seat> change) {
        requireOpen();
        SeatState state = seat(seat).state();
        if (state.over()) {
            throw refused(PanelProblem.SEAT_OVER, seat);
        }
        if (active().stream().noneMatch(active -> active.id().equals(seat))) {
            throw refused(PanelProblem.SEAT_WAITS, seat);
        }
        if (state != from) {
            throw refused(PanelProblem.SEAT_STATE, seat);
        }
        return change(seat, change);
    }

    private Panel change(String seat, UnaryOperator<Seat> change) {
        return new Panel(
                stages.stream().map(stage -> stage.change(seat, change)).toList(), current, turns, withdrawn);
    }

    private Panel replace(Stage stage) {
        var changed = new ArrayList<>(stages);
        changed.set(current, stage);
        return new Panel(changed, current, turns, withdrawn);
    }

    private Panel insert(int at, Stage stage) {
        requireOpen();
        var changed = new ArrayList<>(stages);
        changed.add(at, stage);
        return new Panel(changed, current, turns, withdrawn);
    }

    private Panel turned() {
        return new Panel(stages, current, turns + 1, withdrawn);
    }

    private Panel judged() {
        return Onward.of(this);
    }

    /** Nobody has two duties in one stage. */
    private void requireNew(String person) {
        requireOpen();
        if (stages.get(current).seats().stream()
                .anyMatch(seat -> seat.state() != SeatState.WITHDRAWN
                        && (seat.holder().equals(person) || seat.owner().equals(person)))) {
            throw refused(PanelProblem.SEAT_TAKEN_TWICE, person);
        }
    }

    private void requireOpen() {
        if (over()) {
            throw new Problem(PanelProblem.PANEL_OVER);
        }
    }

    /** The last one that was decided; stages that lost all their seats do not count. */
    private Optional<Stage> last() {
        return stages.stream().filter(stage -> stage.decision() != Verdict.NONE).reduce((first, next) -> next);
    }

    static Problem refused(PanelProblem problem, String seat) {
        return new Problem(problem, Map.of("seat", seat));
    }
}
