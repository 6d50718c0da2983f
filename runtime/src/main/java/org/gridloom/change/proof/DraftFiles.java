package org.gridloom.change.proof;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.gridloom.artifact.ConfigFiles;
import org.gridloom.artifact.Proposal;

/** The files of a city as a change set would make them. */
@ApplicationScoped
class DraftFiles {
    private final ConfigFiles configFiles;

    DraftFiles(ConfigFiles configFiles) {
        this.configFiles = configFiles;
    }

    /** Text by path; needs a transaction in the city. */
    SortedMap<String, String> of(Proposal proposal) {
        Map<String, String> inForce = configFiles.texts(configFiles.hashes().keySet());
        var files = new TreeMap<>(inForce);
        proposal.edits()
                .forEach(edit -> edit.text()
                        .ifPresentOrElse(text -> files.put(edit.path(), text), () -> files.remove(edit.path())));
        return files;
    }
}
