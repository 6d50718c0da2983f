package org.gridloom.deadline.ladder;

/** How serious a rung is, as shown to people. */
public enum Level {
    REMIND,
    YELLOW,
    RED
}
