package org.gridloom.artifact;

import java.util.List;
import org.gridloom.shared.Finding;

/** Tries the typed record of a kind, so that a value only the record refuses is found before it is in force. */
public final class RecordLinter implements KindLinter {
    private final Class<?> type;

    /** @param type a class marked {@link OfKind} */
    public RecordLinter(Class<?> type) {
        this.type = type;
    }

    @Override
    public String kind() {
        return TypedRecords.kindOf(type);
    }

    @Override
    public List<Finding> lint(ParsedArtifact artifact, Catalogue all) {
        return TypedRecords.refusal(type, artifact.key().name(), artifact.tree()).stream()
                .toList();
    }
}
