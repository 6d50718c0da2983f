package org.gridloom.change.approval;

import java.util.Locale;
import org.gridloom.change.draft.ChangeSet;

/** A part of the review page that another feature of changes brings: the differences, the proofs. */
public interface ReviewPart {
    /** Under which name it stands on the page, e.g. {@code diff}. */
    String name();

    /** What is written there as JSON. */
    Object of(ChangeSet change, Locale locale);
}
