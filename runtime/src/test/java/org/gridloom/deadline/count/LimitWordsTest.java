package org.gridloom.deadline.count;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gridloom.deadline.count.Calendars2026.OFFICE;
import static org.gridloom.deadline.count.Calendars2026.at;

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The explanation of a due date says limits in words, never as they are written in files. */
class LimitWordsTest {
    @ParameterizedTest
    @CsvSource({
        "2wh, 2 个工作小时, 2 working hours",
        "1wh, 1 个工作小时, 1 working hour",
        "90wm, 90 个工作分钟, 90 working minutes",
        "5wd, 5 个工作日, 5 working days",
        "1wd, 1 个工作日, 1 working day",
        "3nd, 3 个自然日, 3 natural days",
        "3nd roll, 3 个自然日（逢休息日顺延）, 3 natural days (moved on from days off)",
        "2uh, 2 个值班小时, 2 hours of duty",
        "30um, 30 个值班分钟, 30 minutes of duty",
        "24h, 24 小时, 24 hours",
        "45m, 45 分钟, 45 minutes",
    })
    void everyClockIsSaidInBothLanguages(String limit, String chinese, String english) {
        assertThat(Limit.parse(limit).inWords(Locale.CHINESE)).isEqualTo(chinese);
        assertThat(Limit.parse(limit).inWords(Locale.ENGLISH)).isEqualTo(english);
    }

    @Test
    void theFirstLineAndAnExtensionSayTheLimitInWords() {
        var due = DueDates.of(
                Limit.parse("2wh"), at("2026-03-02T09:00"), OFFICE, List.of(), List.of(Limit.parse("30wm")));
        assertThat(ExplainTexts.of(due.lines(), Locale.CHINESE))
                .startsWith("自 2026-03-02 09:00 起算，时限 2 个工作小时", "延期 30 个工作分钟");
        assertThat(ExplainTexts.of(due.lines(), Locale.ENGLISH))
                .startsWith("Counted from 2026-03-02 09:00, limit 2 working hours", "Extended by 30 working minutes");
    }
}
