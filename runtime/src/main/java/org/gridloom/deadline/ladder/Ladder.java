package org.gridloom.deadline.ladder;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * The rungs a limit climbs, in order. The end of the limit is always one of them: it is told even where nobody is named.
 *
 * @param rungs in order, at least the end
 */
public record Ladder(List<Rung> rungs) {
    /** Id of a warning that is only a share of the limit. */
    public static final String WARN = "warn";
    /** Id of the end where it has no rung of its own. */
    public static final String DUE = "due";
    /** Rungs a ladder may have besides the end. */
    public static final int MOST = 5;

    private static final Rung END = new Rung(DUE, Moment.DUE, Level.RED, List.of(), "");

    public Ladder {
        rungs = List.copyOf(rungs);
        for (int i = 1; i < rungs.size(); i++) {
            if (!rungs.get(i).at().comesAfter(rungs.get(i - 1).at())) {
                throw new IllegalArgumentException(
                        "rungs ascend: " + rungs.get(i).id());
            }
        }
        if (rungs.stream().noneMatch(rung -> rung.at().equals(Moment.DUE))
                || rungs.stream().map(Rung::id).distinct().count() < rungs.size()) {
            throw new IllegalArgumentException("each rung once, and the end among them");
        }
    }

    /** A warning at a share of the limit, 0 for none, and the end; both are told to nobody in particular. */
    public static Ladder usual(int warnPercent) {
        return warnPercent == 0
                ? new Ladder(List.of(END))
                : new Ladder(List.of(new Rung(WARN, Moment.share(warnPercent), Level.REMIND, List.of(), ""), END));
    }

    /** These rungs, and the end where none of them is it. */
    public static Ladder of(List<Rung> named) {
        var rungs = new ArrayList<>(named);
        if (rungs.stream().noneMatch(rung -> rung.at().equals(Moment.DUE))) {
            int end = (int) rungs.stream().filter(rung -> rung.at().early()).count();
            rungs.add(end, END);
        }
        return new Ladder(rungs);
    }

    public Rung first() {
        return rungs.get(0);
    }

    public Optional<Rung> find(String id) {
        return rungs.stream().filter(rung -> rung.id().equals(id)).findFirst();
    }

    /** The rung above one; empty at the top and for what is no rung. */
    public Optional<Rung> above(String id) {
        for (int i = 0; i + 1 < rungs.size(); i++) {
            if (rungs.get(i).id().equals(id)) {
                return Optional.of(rungs.get(i + 1));
            }
        }
        return Optional.empty();
    }

    /** The share of the limit at which the first warning comes; 0 when there is none before the end. */
    public int warnPercent() {
        return first().at().early() ? first().at().percent() : 0;
    }

    /** As it is stored with a limit; empty for a usual ladder, which its warning alone says. */
    public String text() {
        return equals(usual(warnPercent()))
                ? ""
                : rungs.stream()
                        .map(rung -> String.join(
                                "|",
                                rung.id(),
                                rung.at().text(),
                                rung.level().name().toLowerCase(Locale.ROOT),
                                String.join(",", rung.tell()),
                                rung.supervise()))
                        .reduce((one, other) -> one + ";" + other)
                        .orElseThrow();
    }

    /** Reads what {@link #text} wrote. */
    public static Ladder parse(String text, int warnPercent) {
        return text.isEmpty()
                ? usual(warnPercent)
                : new Ladder(
                        Arrays.stream(text.split(";", -1)).map(Ladder::rung).toList());
    }

    private static Rung rung(String text) {
        String[] parts = text.split("\\|", -1);
        var tell = parts[3].isEmpty() ? List.<String>of() : List.of(parts[3].split(",", -1));
        return new Rung(
                parts[0], Moment.parse(parts[1]), Level.valueOf(parts[2].toUpperCase(Locale.ROOT)), tell, parts[4]);
    }
}
