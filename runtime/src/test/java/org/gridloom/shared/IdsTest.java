package org.gridloom.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;

class IdsTest {
    @Test
    void idsOfOneMillisecondSortAsTheyWereMade() {
        var ids = new ArrayList<String>();
        long millis = System.currentTimeMillis() + 60_000;
        for (int i = 0; i < 20_000; i++) {
            ids.add(Ids.at(millis));
        }
        assertThat(ids).isSorted().doesNotHaveDuplicates();
        assertThat(ids).allMatch(id -> UUID.fromString(id).version() == 7);
    }

    @Test
    void noIdIsGivenOutTwiceHoweverManyAsk() throws Exception {
        var pool = Executors.newFixedThreadPool(4);
        try {
            Callable<List<String>> work = () -> {
                var own = new ArrayList<String>();
                for (int i = 0; i < 5_000; i++) {
                    own.add(Ids.next());
                }
                return own;
            };
            var all = new HashSet<String>();
            for (var each : pool.invokeAll(List.of(work, work, work, work))) {
                all.addAll(each.get());
            }
            assertThat(all).hasSize(20_000);
        } finally {
            pool.shutdownNow();
        }
    }
}
