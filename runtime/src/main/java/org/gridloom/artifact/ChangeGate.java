package org.gridloom.artifact;

import java.util.List;
import java.util.Optional;
import org.gridloom.tenant.TenantPath;

/**
 * Asked before an import takes effect: where somebody has to approve, the import only becomes a change set. Implemented by the
 * feature that knows change sets; called inside the import's transaction.
 */
public interface ChangeGate {
    /**
     * @param node the lowest node that holds everything that is changed; the city for the libraries
     * @return id of the change set that was submitted instead; empty when nobody has to approve and the import goes on
     */
    Optional<String> submit(TenantPath node, List<FileEdit> edits);
}
