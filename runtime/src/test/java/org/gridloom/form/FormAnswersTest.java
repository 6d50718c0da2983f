package org.gridloom.form;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What stands in the controls of a form that was answered. */
class FormAnswersTest {
    @Test
    void answersStandInTheControlsTheyCameFrom() {
        var typed = FormAnswers.typed(Map.of(
                "summary", "路灯",
                "danger", true,
                "photos", List.of("f1", "f2"),
                "location", Map.of("lon", 119.935, "lat", 32.495),
                "rows", List.of(Map.of("name", "甲"), Map.of("name", "乙"))));
        assertThat(typed)
                .containsEntry("summary", List.of("路灯"))
                .containsEntry("danger", List.of("true"))
                .containsEntry("photos", List.of("f1", "f2"))
                .containsEntry("location.lon", List.of("119.935"))
                .containsEntry("rows.0.name", List.of("甲"))
                .containsEntry("rows.1.name", List.of("乙"));
    }
}
