package org.gridloom.portal;

import java.nio.file.Files;
import java.nio.file.Path;
import org.eclipse.microprofile.config.ConfigProvider;

/** Reads a sample password where a newcomer finds it. */
final class SampleLogin {
    private SampleLogin() {}

    static Path file() {
        return Path.of(ConfigProvider.getConfig().getValue("gridloom.home", String.class), "logins.txt");
    }

    static String password(String login) throws Exception {
        return Files.readAllLines(file()).stream()
                .map(line -> line.split("\t", -1))
                .filter(cells -> cells[0].equals(login))
                .map(cells -> cells[1])
                .findFirst()
                .orElseThrow();
    }
}
