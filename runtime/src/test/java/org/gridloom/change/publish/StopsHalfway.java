package org.gridloom.change.publish;

import jakarta.enterprise.context.ApplicationScoped;
import org.gridloom.artifact.AppliedListener;
import org.gridloom.artifact.Catalogue;

/** Dies in the middle of a publication, once told to: texts, bundles and pointers are written, nothing is committed. */
@ApplicationScoped
class StopsHalfway implements AppliedListener {
    static volatile boolean armed;

    @Override
    public void applied(String city, Catalogue all) {
        if (armed) {
            throw new IllegalStateException("the power went");
        }
    }
}
