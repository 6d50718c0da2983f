package org.gridloom.screen;

import java.util.List;

/** Choices under one heading. */
record ChoiceGroup(String label, List<Choice> choices) {
    ChoiceGroup {
        choices = List.copyOf(choices);
    }
}
