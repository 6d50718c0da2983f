package org.gridloom.artifact;

import java.util.List;
import org.gridloom.shared.Finding;

/**
 * One click that takes a finding away.
 *
 * @param label what the click does, as a sentence looked up like that of a finding
 * @param edits the files after it, the one with the finding first
 */
public record Repair(Finding label, List<FileEdit> edits) {
    public Repair {
        edits = List.copyOf(edits);
    }
}
