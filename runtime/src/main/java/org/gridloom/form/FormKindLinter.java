package org.gridloom.form;

import java.util.List;
import org.gridloom.artifact.Catalogue;
import org.gridloom.artifact.KindLinter;
import org.gridloom.artifact.ParsedArtifact;
import org.gridloom.shared.Finding;

/** The checker's door to {@link FormLinter}. */
public final class FormKindLinter implements KindLinter {
    @Override
    public String kind() {
        return "form";
    }

    @Override
    public List<Finding> lint(ParsedArtifact artifact, Catalogue all) {
        return FormLinter.lint(artifact.tree().path("schema"), artifact.tree().path("ui"));
    }
}
