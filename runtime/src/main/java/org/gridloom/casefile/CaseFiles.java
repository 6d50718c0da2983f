package org.gridloom.casefile;

import jakarta.enterprise.context.ApplicationScoped;
import org.gridloom.file.FileGate;
import org.gridloom.shared.Problem;

/** Who sees a case sees its attachments. */
@ApplicationScoped
class CaseFiles implements FileGate {
    private final CaseScope scope;

    CaseFiles(CaseScope scope) {
        this.scope = scope;
    }

    @Override
    public boolean maySee(String fileId, String caseId) {
        try {
            scope.look(caseId, scope.sight());
            return true;
        } catch (Problem notSeen) {
            return false;
        }
    }
}
