package org.gridloom.task;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.gridloom.process.ActionOffer;
import org.junit.jupiter.api.Test;

class TaskActionTest {
    @Test
    void aProcessMayListEveryActionThereIsAndNoOther() {
        // a move to another version is noted in the time line and is nobody's act on a step
        assertThat(Arrays.stream(TaskAction.values())
                        .filter(action -> action != TaskAction.MIGRATE)
                        .map(TaskAction::word)
                        .collect(Collectors.toSet()))
                .isEqualTo(ActionOffer.WORDS);
    }

    @Test
    void everyWordLeadsBackToItsAction() {
        assertThat(TaskAction.values())
                .allSatisfy(action -> assertThat(TaskAction.of(action.word())).contains(action));
        assertThat(TaskAction.of("save_draft")).isEmpty();
    }

    @Test
    void postsStandAfterAColon() {
        assertThat(ActionOffer.all("claim, cancel:township-centre+city-centre"))
                .containsExactly(
                        new ActionOffer("claim", List.of()),
                        new ActionOffer("cancel", List.of("township-centre", "city-centre")));
    }
}
