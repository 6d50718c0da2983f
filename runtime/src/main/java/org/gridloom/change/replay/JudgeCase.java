package org.gridloom.change.replay;

import java.util.stream.Stream;

/** Replays a case under the configuration of its time and under the one that is tried, and says what differs. One thread's. */
final class JudgeCase {
    private final ReplayCase replay;
    private final Configurations configs;

    JudgeCase(ReplayCase.Tools tools) {
        this.replay = new ReplayCase(tools);
        this.configs = tools.configs();
    }

    Tally.Judged handle(CaseRecord record) {
        Replayed then = replay.asRecorded(record);
        var onRecord = Outcomes.of(record, then.outcome());
        var fromRecord = Comparison.of(onRecord, then.outcome());
        Replayed now = unchanged(record) ? then : replay.asItWouldBe(record);
        return new Tally.Judged(
                record.number(),
                fromRecord,
                then.remarks(),
                Comparison.of(then.outcome(), now.outcome()),
                now.remarks().stream()
                        .filter(remark -> !then.remarks().contains(remark))
                        .toList());
    }

    /** Whether every part of the case began under exactly what is tried: then it goes as it went. */
    private boolean unchanged(CaseRecord record) {
        return Stream.concat(
                        Stream.of(configs.wouldBe(record.node()).bundle().equals(record.bundle())),
                        record.legs().stream()
                                .map(leg -> configs.wouldBe(leg.node()).bundle().equals(leg.bundle())))
                .allMatch(same -> same);
    }
}
