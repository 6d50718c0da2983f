package org.gridloom.process;

/** Why a person's step is over: its answers were given, or the process no longer asks. */
public enum ClosedHow {
    COMPLETED,
    WITHDRAWN
}
