package org.gridloom.screen;

import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gridloom.casefile.CaseClocks;

/** Draws who held the clocks of a case for how much working time. */
record DrawClocks(Words words) {
    List<CasePages.Clock> of(List<CaseClocks.HeldClock> clocks) {
        return clocks.stream()
                .filter(clock -> !clock.parties().isEmpty())
                .map(this::clock)
                .toList();
    }

    private CasePages.Clock clock(CaseClocks.HeldClock clock) {
        return new CasePages.Clock(
                clock.step().isEmpty() ? words.say("clocks.whole") : clock.step(),
                words.say("clocks.total", clock.limit(), length(clock.minutes())),
                clock.late() ? "over" : "",
                clock.parties().stream()
                        .map(party -> share(party, clock.minutes()))
                        .toList());
    }

    private CasePages.Share share(CaseClocks.Party party, long whole) {
        String who = Stream.of(party.person(), party.unit())
                .filter(text -> !text.isEmpty())
                .collect(Collectors.joining(" · "));
        String pool = party.person().isEmpty() ? words.say("clocks.pool", who) : who;
        return new CasePages.Share(
                pool, length(party.minutes()), String.valueOf(whole == 0 ? 0 : 100 * party.minutes() / whole));
    }

    private String length(long minutes) {
        return minutes == 0 ? words.say("clocks.less") : hours(Duration.ofMinutes(minutes));
    }

    /** In hours and minutes of the clock, never in days: a working day is not twenty-four hours. */
    private String hours(Duration time) {
        String minutes = words.say("time.minutes", time.toMinutesPart());
        if (time.toHours() == 0) {
            return minutes;
        }
        String hours = words.say("time.hours", time.toHours());
        return time.toMinutesPart() == 0 ? hours : hours + words.say("time.gap") + minutes;
    }
}
