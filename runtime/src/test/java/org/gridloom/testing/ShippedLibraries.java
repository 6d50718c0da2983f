package org.gridloom.testing;

import io.quarkus.test.junit.QuarkusTestProfile;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** An application that started into an empty database with the three folders of files this repository ships. */
public class ShippedLibraries implements QuarkusTestProfile {
    @Override
    public Map<String, String> getConfigOverrides() {
        String folders = Stream.of("rule-packs", "process-library", "tenant-configs")
                .map(name -> Path.of("..", name).toAbsolutePath().normalize().toString())
                .collect(Collectors.joining(","));
        return Map.of("gridloom.import.folders", folders);
    }
}
