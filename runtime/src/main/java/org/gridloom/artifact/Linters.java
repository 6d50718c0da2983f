package org.gridloom.artifact;

import java.util.List;

/** The linters of the whole product; implemented where all features are known. */
public interface Linters {
    List<KindLinter> all();
}
