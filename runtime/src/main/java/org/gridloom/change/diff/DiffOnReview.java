package org.gridloom.change.diff;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Locale;
import org.gridloom.change.approval.ReviewPart;
import org.gridloom.change.draft.ChangeSet;

/** The differences on the review page. */
@ApplicationScoped
class DiffOnReview implements ReviewPart {
    private final ShowDiff showDiff;

    DiffOnReview(ShowDiff showDiff) {
        this.showDiff = showDiff;
    }

    @Override
    public String name() {
        return "diff";
    }

    @Override
    public Object of(ChangeSet change, Locale locale) {
        return showDiff.handle(change.id(), locale);
    }
}
