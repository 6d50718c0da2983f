package org.gridloom.artifact;

import jakarta.enterprise.context.ApplicationScoped;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The rules the operator laid on the disk of the server: the only ones that may come into force, for they hold Java. */
@ApplicationScoped
class OperatorRules {
    private final List<String> folders;

    OperatorRules(@ConfigProperty(name = "gridloom.import.folders") Optional<List<String>> folders) {
        this.folders = folders.orElse(List.of());
    }

    /** Read from the disk each time, so that a new release needs no restart. */
    boolean has(String hash) {
        return folders.stream()
                .map(folder -> Path.of(folder.trim()))
                .filter(Files::isDirectory)
                .flatMap(folder -> SourceFolders.read(folder).stream())
                .anyMatch(file -> file.path().endsWith(".drl") && file.hash().equals(hash));
    }
}
