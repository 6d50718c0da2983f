package org.gridloom.local;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** A process that outlived a start which was killed: it is ended, or the next start finds its data or port taken. */
final class Leftover {
    private Leftover() {}

    /** Ends the process whose number is in {@code file} if it is still the program that {@code word} names. */
    static void end(Path file, String word) throws IOException, InterruptedException {
        if (!Files.exists(file)) {
            return;
        }
        var found = number(Files.readString(file).strip())
                .flatMap(ProcessHandle::of)
                .filter(process -> process.info().commandLine().orElse("").contains(word));
        Files.deleteIfExists(file);
        if (found.isEmpty()) {
            return;
        }
        var process = found.get();
        process.destroy();
        try {
            // A database that was left running gets time to write what it holds before it is ended by force.
            process.onExit().get(20, TimeUnit.SECONDS);
        } catch (TimeoutException | ExecutionException e) {
            process.destroyForcibly();
        }
    }

    private static java.util.Optional<Long> number(String text) {
        try {
            return java.util.Optional.of(Long.parseLong(text));
        } catch (NumberFormatException e) {
            return java.util.Optional.empty();
        }
    }
}
