package org.gridloom.artifact;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.SortedMap;

/** Checks the files of a city again and again, at the cost of what changed since. */
@ApplicationScoped
class SourceChecker {
    private final Linters linters;
    private final CheckMemo memo = new CheckMemo();

    SourceChecker(Linters linters) {
        this.linters = linters;
    }

    Compiled compile(SortedMap<String, SourceFile> files) {
        return Compiled.of(files, linters, memo);
    }
}
