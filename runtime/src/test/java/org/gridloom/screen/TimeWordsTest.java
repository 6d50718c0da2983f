package org.gridloom.screen;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class TimeWordsTest {
    private final TimeWords chinese = words(Words.ZH);
    private final TimeWords english = words(Words.EN);

    @Test
    void nearDaysAreCalledByName() {
        assertThat(chinese.at(at("2026-02-09T16:30:00+08:00"))).isEqualTo("今天 16:30");
        assertThat(chinese.at(at("2026-02-10T00:00:00+08:00"))).isEqualTo("明天 00:00");
        assertThat(chinese.at(at("2026-02-08T23:59:00+08:00"))).isEqualTo("昨天 23:59");
        assertThat(english.at(at("2026-02-09T16:30:00+08:00"))).isEqualTo("today 16:30");
    }

    @Test
    void otherDaysCarryADateAndOtherYearsTheYear() {
        assertThat(chinese.at(at("2026-02-14T18:00:00+08:00"))).isEqualTo("2月14日 18:00");
        assertThat(chinese.at(at("2027-01-04T09:00:00+08:00"))).isEqualTo("2027年1月4日 09:00");
        assertThat(english.at(at("2026-02-14T18:00:00+08:00"))).isEqualTo("14 Feb 18:00");
    }

    @Test
    void lengthsAreSaidInTheirTwoLargestUnits() {
        assertThat(chinese.length(Duration.ofMinutes(130))).isEqualTo("2 小时 10 分钟");
        assertThat(chinese.length(Duration.ofHours(49))).isEqualTo("2 天 1 小时");
        assertThat(chinese.length(Duration.ofSeconds(5))).isEqualTo("1 分钟");
        assertThat(chinese.length(Duration.ofHours(48))).isEqualTo("2 天");
    }

    @Test
    void anOpenClockSaysItsStateInWords() {
        var due = Optional.of(at("2026-02-09T16:30:00+08:00"));
        assertThat(chinese.open(due, Optional.of(at("2026-02-09T15:00:00+08:00"))))
                .isEqualTo(new Stamp("今天 16:30 前", "2026-02-09 16:30:00", "ok", "按时"));
        assertThat(chinese.open(due, Optional.of(at("2026-02-09T10:00:00+08:00")))
                        .word())
                .isEqualTo("即将到期");
        assertThat(chinese.open(Optional.of(at("2026-02-09T07:50:00+08:00")), Optional.empty()))
                .isEqualTo(new Stamp("已超期 2 小时 10 分钟", "2026-02-09 07:50:00", "over", "已超期"));
        assertThat(chinese.open(Optional.empty(), Optional.empty()).word()).isEqualTo("无时限");
    }

    @Test
    void aStoppedClockSaysWhetherItWasInTime() {
        var due = Optional.of(at("2026-02-09T10:00:00+08:00"));
        assertThat(chinese.ended(at("2026-02-09T10:00:00+08:00"), due).word()).isEqualTo("按时办结");
        assertThat(chinese.ended(at("2026-02-09T10:28:00+08:00"), due).word()).isEqualTo("超期 28 分钟办结");
    }

    private static TimeWords words(Words words) {
        return new TimeWords(words, at("2026-02-09T10:00:00+08:00"), ZoneId.of("Asia/Shanghai"));
    }

    private static Instant at(String text) {
        return OffsetDateTime.parse(text).toInstant();
    }
}
