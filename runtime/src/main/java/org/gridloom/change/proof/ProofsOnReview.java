package org.gridloom.change.proof;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Locale;
import org.gridloom.change.approval.ReviewPart;
import org.gridloom.change.draft.ChangeSet;

/** The proofs of a change set on the page of who approves it. */
@ApplicationScoped
class ProofsOnReview implements ReviewPart {
    private final ShowProofs showProofs;

    ProofsOnReview(ShowProofs showProofs) {
        this.showProofs = showProofs;
    }

    @Override
    public String name() {
        return "proofs";
    }

    @Override
    public Object of(ChangeSet change, Locale locale) {
        return showProofs.of(change, locale);
    }
}
