package org.gridloom.task.panel;

import java.util.List;

/**
 * One person's, or pool's, duty to decide.
 *
 * @param posts whose pool it lies in while nobody holds it; empty for a seat of a person
 * @param holder who has it now; empty while it lies in its pool
 * @param owner to whom the answer of a lent seat goes back; empty unless it is lent
 * @param weight of the vote, at least 1
 * @param lead whether it decides in a joint stage
 * @param vote {@code NONE} until it was given
 * @param turn when the vote was given, counted over the panel from 1; 0 for no vote
 */
public record Seat(
        String id,
        List<String> posts,
        String holder,
        String owner,
        SeatState state,
        int weight,
        boolean lead,
        Verdict vote,
        int turn) {
    public Seat {
        posts = List.copyOf(posts);
        if (id.isEmpty() || weight < 1) {
            throw new IllegalArgumentException("not a seat: " + id + " of weight " + weight);
        }
        if (posts.isEmpty() && holder.isEmpty()) {
            throw new IllegalArgumentException("a seat without a pool has a holder: " + id);
        }
        if ((state == SeatState.LENT) == owner.isEmpty()) {
            throw new IllegalArgumentException("what is lent has an owner, and only that: " + id);
        }
    }

    /** A seat in the pool of those who hold one of the posts. */
    public static Seat ofPool(String id, List<String> posts) {
        return new Seat(id, posts, "", "", SeatState.OPEN, 1, false, Verdict.NONE, 0);
    }

    /** A seat of one person, who cannot put it back. */
    public static Seat ofPerson(String id, String personId) {
        return new Seat(id, List.of(), personId, "", SeatState.CLAIMED, 1, false, Verdict.NONE, 0);
    }

    public Seat weighing(int newWeight) {
        return new Seat(id, posts, holder, owner, state, newWeight, lead, vote, turn);
    }

    public Seat leading() {
        return new Seat(id, posts, holder, owner, state, weight, true, vote, turn);
    }

    /** The posts of its pool that are still named; where none is, the others. A single seat of a step is for all. */
    Seat pool(List<String> named, List<String> otherwise) {
        var still = posts.size() > 1
                ? named
                : posts.stream().filter(named::contains).toList();
        return new Seat(id, still.isEmpty() ? otherwise : still, holder, owner, state, weight, lead, vote, turn);
    }

    Seat with(SeatState newState, String newHolder, String newOwner) {
        return new Seat(id, posts, newHolder, newOwner, newState, weight, lead, vote, turn);
    }

    /** The duty ends without an answer. */
    Seat withdrawn() {
        return with(SeatState.WITHDRAWN, holder, "");
    }

    Seat voted(String person, Verdict newVote, int newTurn) {
        return new Seat(id, posts, person, "", SeatState.DONE, weight, lead, newVote, newTurn);
    }

    /** A vote that came after the decision: kept, without effect. */
    Seat late(Verdict newVote, int newTurn) {
        return new Seat(id, posts, holder, "", SeatState.WITHDRAWN, weight, lead, newVote, newTurn);
    }

    public boolean pooled() {
        return !posts.isEmpty();
    }

    /** Whether the vote counts. */
    public boolean counts() {
        return state == SeatState.DONE;
    }
}
