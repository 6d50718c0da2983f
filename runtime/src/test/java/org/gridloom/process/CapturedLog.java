package org.gridloom.process;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;

/** Everything that is logged while it is open. */
final class CapturedLog extends Handler implements AutoCloseable {
    private final List<String> lines = new CopyOnWriteArrayList<>();

    CapturedLog() {
        Logger.getLogger("").addHandler(this);
    }

    List<String> lines() {
        return List.copyOf(lines);
    }

    @Override
    public void publish(LogRecord line) {
        var text = new StringBuilder(String.valueOf(line.getMessage()));
        for (Object fact : line.getParameters() == null ? new Object[0] : line.getParameters()) {
            text.append(' ').append(fact);
        }
        for (Throwable at = line.getThrown(); at != null; at = at.getCause()) {
            text.append(' ').append(at);
        }
        lines.add(text.toString());
    }

    @Override
    public void flush() {}

    @Override
    public void close() {
        Logger.getLogger("").removeHandler(this);
    }
}
