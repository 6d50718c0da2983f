package org.gridloom.process;

/** Who keeps something about a running instance beside it; called in the transaction of the move. */
public interface MigrationListener {
    /** The instance goes on under another bundle. A refusal undoes the move. */
    void moved(ProcessMigration.MovedInstance moved, String personId);
}
