package org.gridloom.task.panel;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.function.UnaryOperator;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import org.gridloom.shared.Problem;

/** A panel under random operations of people who do not know what is allowed; refused ones change nothing. */
public final class RandomPanel {
    private final Random random;
    private int seats;
    Panel panel;
    final Set<String> ever = new HashSet<>();
    /** For each lent seat who must get it back. */
    final Map<String, String> owners = new HashMap<>();

    int decisions;

    public RandomPanel(long seed) {
        this.random = new Random(seed);
        this.panel = Panel.of(rule(), freshSeats(1 + random.nextInt(5)));
        remember();
    }

    public Panel panel() {
        return panel;
    }

    /** How often it was decided. */
    public int decisions() {
        return decisions;
    }

    static Arbitrary<Rule> rules() {
        return Combinators.combine(
                        Arbitraries.of("one", "any", "all", "quorum:2", "quorum:9", "share:60", "weight:4", "in-turn"),
                        Arbitraries.of(true, false))
                .as((word, veto) -> Rule.of(word, veto).orElseThrow());
    }

    private Rule rule() {
        String[] words = {"any", "all", "quorum:2", "share:50", "weight:3", "in-turn", "one"};
        return Rule.of(words[random.nextInt(words.length)], random.nextBoolean())
                .orElseThrow();
    }

    private List<Seat> freshSeats(int count) {
        var fresh = new ArrayList<Seat>();
        for (int i = 0; i < count; i++) {
            fresh.add(freshSeat());
        }
        return fresh;
    }

    private Seat freshSeat() {
        String id = "s" + ++seats;
        Seat seat = random.nextBoolean() ? Seat.ofPool(id, List.of("clerk")) : Seat.ofPerson(id, "p" + seats);
        return seat.weighing(1 + random.nextInt(3));
    }

    private void remember() {
        panel.seats().forEach(seat -> ever.add(seat.id()));
    }

    /** One random operation; true when it was allowed. */
    public boolean step() {
        var all = panel.seats().toList();
        String seat = all.get(random.nextInt(all.size())).id();
        String person = "p" + random.nextInt(12);
        UnaryOperator<Panel> operation = switch (random.nextInt(13)) {
            case 0, 1 -> p -> p.claim(seat, person);
            case 2 -> p -> p.release(seat);
            case 3 -> p -> p.transfer(seat, person);
            case 4 -> p -> p.delegate(seat, person);
            case 5 -> p -> p.resolve(seat);
            case 6, 7 -> p -> p.decide(seat, random.nextInt(3) == 0 ? Verdict.REJECT : Verdict.APPROVE);
            case 8 -> p -> p.addBefore(Stage.of(rule(), freshSeats(1 + random.nextInt(2))));
            case 9 -> p -> p.addAfter(Stage.of(rule(), freshSeats(1 + random.nextInt(2))));
            case 10 -> p -> p.add(freshSeat());
            case 11 -> p -> p.remove(seat);
            default -> p -> p.assist(seat, List.of(Seat.ofPerson("s" + ++seats, "p" + (seats + 20))));
        };
        Panel before = panel;
        try {
            panel = operation.apply(before);
        } catch (Problem refused) {
            return false;
        }
        remember();
        if (before.decision() == Verdict.NONE && panel.decision() != Verdict.NONE) {
            decisions++;
        }
        return true;
    }

    /** Everybody whose turn it is does the duty until nothing is left to do. */
    public void finish() {
        for (int i = 0; i < 500 && !panel.over(); i++) {
            Seat seat = panel.active().get(0);
            Panel before = panel;
            panel = switch (seat.state()) {
                case OPEN -> panel.claim(seat.id(), "q" + i);
                case LENT -> panel.resolve(seat.id());
                default -> panel.decide(seat.id(), random.nextBoolean() ? Verdict.APPROVE : Verdict.REJECT);
            };
            if (before.decision() == Verdict.NONE && panel.decision() != Verdict.NONE) {
                decisions++;
            }
        }
    }
}
