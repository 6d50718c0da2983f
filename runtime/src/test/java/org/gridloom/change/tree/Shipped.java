package org.gridloom.change.tree;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.gridloom.artifact.CheckSources;
import org.gridloom.artifact.ParsedArtifact;
import org.gridloom.artifact.SourceFile;
import org.gridloom.artifact.SourceFolders;

/** The artifacts of the libraries this repository ships, as they are read. */
public final class Shipped {
    private static final List<ParsedArtifact> ALL = new CheckSources(List.of())
            .handle(files("rule-packs", "process-library"))
            .all()
            .all();

    private Shipped() {}

    public static List<SourceFile> files(String... folders) {
        return Stream.of(folders)
                .flatMap(f ->
                        SourceFolders.read(Path.of("..", f).toAbsolutePath().normalize()).stream())
                .toList();
    }

    public static List<ParsedArtifact> all() {
        return ALL;
    }

    public static ParsedArtifact one(String kind, String name) {
        return ALL.stream()
                .filter(a -> a.key().kind().equals(kind) && a.key().name().equals(name))
                .findFirst()
                .orElseThrow();
    }
}
