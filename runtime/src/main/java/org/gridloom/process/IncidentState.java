package org.gridloom.process;

/** How an {@link Incident} stands: open, tried again, passed over, or over because its step is no longer waited for. */
public enum IncidentState {
    OPEN,
    RETRIED,
    SKIPPED,
    GONE
}
