package org.gridloom.artifact;

import java.util.List;

/** The linters of the whole product; implemented where all features are known. */
public interface Linters {
    List<KindLinter> all();

    /** How findings speak of documents. */
    default Wording wording() {
        return Wording.AS_WRITTEN;
    }
}
