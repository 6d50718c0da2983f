package org.gridloom.artifact;

import java.util.List;
import org.gridloom.shared.Finding;

/**
 * What a schema cannot say about a kind: references, soundness, overlaps. A plain object without state, so that the command
 * line runs it without a server. Called for every artifact of the kind that passed its schema, and again for what overlays
 * make of it. Findings need only pointer (or XML element id), code and facts; file and line are added by the caller.
 */
public interface KindLinter {
    /** The kind it checks, e.g. {@code process}. */
    String kind();

    /** Everything wrong with the artifact, all at once; {@code all} is what can be referred to from where it lies. */
    List<Finding> lint(ParsedArtifact artifact, Catalogue all);
}
