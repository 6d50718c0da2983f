package org.gridloom.deadline;

import java.util.List;
import java.util.Locale;
import org.gridloom.deadline.ladder.Rung;

/**
 * The rung that an event is about.
 *
 * @param key id of the rung, with a number from the second budget on; unique for the deadline
 * @param at when it is reached, e.g. {@code 80%} or {@code due+1wd}
 * @param level {@code remind}, {@code yellow} or {@code red}
 * @param tell {@code holder} and names of posts
 * @param supervise the post that supervises from now on; empty for none
 */
public record RungReached(String key, String at, String level, List<String> tell, String supervise) {
    public RungReached {
        tell = List.copyOf(tell);
    }

    static RungReached of(Rung rung, String key) {
        return new RungReached(
                key, rung.at().text(), rung.level().name().toLowerCase(Locale.ROOT), rung.tell(), rung.supervise());
    }
}
