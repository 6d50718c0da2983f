package org.gridloom.script;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicLong;
import org.graalvm.polyglot.Context;
import org.graalvm.polyglot.Engine;
import org.graalvm.polyglot.EnvironmentAccess;
import org.graalvm.polyglot.HostAccess;
import org.graalvm.polyglot.PolyglotAccess;
import org.graalvm.polyglot.PolyglotException;
import org.graalvm.polyglot.ResourceLimits;
import org.graalvm.polyglot.Source;
import org.graalvm.polyglot.Value;
import org.graalvm.polyglot.io.IOAccess;

/**
 * The main of a child. It is started from a copy of this one class and the jars of the language, and knows nothing of the
 * server. In: length and JSON {@code {script, names, input, parse}}. Out: one letter, length, text. It ends with its input, when
 * its heap is full ({@code -XX:+ExitOnOutOfMemoryError}), and by itself when a run outlasts every patience.
 */
final class ScriptChild {
    /** First letter of an answer. */
    static final char READY = 'R';

    static final char RESULT = 'J';
    static final char SYNTAX = 'X';
    static final char THREW = 'T';
    static final char STEPS = 'S';
    static final char MEMORY = 'M';
    static final char OUTPUT = 'O';

    private static final String HEAD = "\"use strict\";\n";
    private static final int LONGEST_REASON = 300;

    private final Engine engine = Engine.newBuilder("js")
            .option("engine.WarnInterpreterOnly", "false")
            .build();
    private final long statements;
    private final int outputBytes;
    /** When the present run began, 0 between runs. */
    private final AtomicLong since = new AtomicLong();

    private ScriptChild(long statements, int outputBytes) {
        this.statements = statements;
        this.outputBytes = outputBytes;
    }

    private record Answer(char kind, String text) {}

    public static void main(String[] arguments) throws IOException {
        var in = new DataInputStream(new BufferedInputStream(System.in));
        var out = new DataOutputStream(new BufferedOutputStream(new FileOutputStream(FileDescriptor.out)));
        System.setOut(new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8));
        var child = new ScriptChild(Long.parseLong(arguments[0]), Integer.parseInt(arguments[1]));
        child.watch(Long.parseLong(arguments[2]));
        child.run("{\"script\":\"return 1\",\"names\":[],\"input\":{}}");
        write(out, new Answer(READY, ""));
        while (true) {
            byte[] request;
            try {
                request = new byte[in.readInt()];
                in.readFully(request);
            } catch (EOFException e) {
                return;
            }
            child.since.set(System.nanoTime());
            Answer answer = child.run(new String(request, StandardCharsets.UTF_8));
            child.since.set(0);
            write(out, answer);
        }
    }

    /** The server kills a slow child; this is for the child whose server is gone. */
    private void watch(long patienceMillis) {
        var watch = new Thread(() -> {
            while (true) {
                try {
                    Thread.sleep(500);
                } catch (InterruptedException e) {
                    return;
                }
                long began = since.get();
                if (began != 0 && System.nanoTime() - began > patienceMillis * 1_000_000) {
                    Runtime.getRuntime().halt(4);
                }
            }
        });
        watch.setDaemon(true);
        watch.start();
    }

    private static void write(DataOutputStream out, Answer answer) throws IOException {
        byte[] text = answer.text().getBytes(StandardCharsets.UTF_8);
        out.writeByte(answer.kind());
        out.writeInt(text.length);
        out.write(text);
        out.flush();
    }

    private Answer run(String request) {
        boolean written = false;
        try (Context context = context()) {
            Value json = context.eval("js", "JSON");
            // Taken before the script could put something else in their place.
            Value parse = json.getMember("parse");
            Value stringify = json.getMember("stringify");
            Value asked = parse.execute(request);
            Value names = asked.getMember("names");
            Value input = asked.getMember("input");
            var parameters = new Object[(int) names.getArraySize()];
            var values = new Object[parameters.length];
            for (int i = 0; i < parameters.length; i++) {
                String name = names.getArrayElement(i).asString();
                parameters[i] = name;
                values[i] = input.hasMember(name) ? input.getMember(name) : null;
            }
            Source source = source(parameters, asked.getMember("script").asString());
            if (asked.hasMember("parse") && asked.getMember("parse").asBoolean()) {
                context.parse(source);
                return new Answer(RESULT, "null");
            }
            Value body = context.eval(source);
            Value result = body.execute(values);
            written = true;
            Value text = stringify.execute(result);
            return answer(text.isString() ? text.asString() : "null");
        } catch (PolyglotException e) {
            return fault(e, written);
        }
    }

    private static Source source(Object[] parameters, String text) {
        var words = new StringBuilder();
        for (Object parameter : parameters) {
            words.append(words.length() == 0 ? "" : ",").append(parameter);
        }
        return Source.newBuilder("js", "(function(" + words + "){" + HEAD + text + "\n})", "script")
                .buildLiteral();
    }

    private Context context() {
        return Context.newBuilder("js")
                .engine(engine)
                .allowAllAccess(false)
                .allowHostAccess(HostAccess.NONE)
                .allowHostClassLookup(name -> false)
                .allowIO(IOAccess.NONE)
                .allowPolyglotAccess(PolyglotAccess.NONE)
                .allowEnvironmentAccess(EnvironmentAccess.NONE)
                .allowCreateProcess(false)
                .allowCreateThread(false)
                .allowNativeAccess(false)
                .allowExperimentalOptions(true)
                .option("js.java-package-globals", "false")
                .option("js.load", "false")
                .option("js.print", "false")
                .option("js.console", "false")
                .option("js.graal-builtin", "false")
                .option("js.polyglot-builtin", "false")
                .option("js.shared-array-buffer", "false")
                .option("js.string-length-limit", String.valueOf(4 * outputBytes))
                .out(OutputStream.nullOutputStream())
                .err(OutputStream.nullOutputStream())
                .resourceLimits(ResourceLimits.newBuilder()
                        .statementLimit(statements, null)
                        .build())
                .build();
    }

    private Answer answer(String text) {
        return text.getBytes(StandardCharsets.UTF_8).length > outputBytes
                ? new Answer(OUTPUT, "")
                : new Answer(RESULT, text);
    }

    private static Answer fault(PolyglotException e, boolean written) {
        String reason = String.valueOf(e.getMessage());
        if (e.isResourceExhausted()) {
            return new Answer(reason.contains("tatement") ? STEPS : MEMORY, "");
        }
        if (written && reason.startsWith("RangeError")) {
            return new Answer(OUTPUT, "");
        }
        if (e.isSyntaxError()) {
            reason = reason.replaceFirst("^SyntaxError: script:\\d+:\\d+ ?", "SyntaxError: ");
        }
        String shown = reason.length() > LONGEST_REASON ? reason.substring(0, LONGEST_REASON) : reason;
        return e.isSyntaxError()
                ? new Answer(SYNTAX, line(e) + ":" + column(e) + "\n" + shown)
                : new Answer(THREW, line(e) + "\n" + shown);
    }

    private static int column(PolyglotException e) {
        return e.getSourceLocation() == null ? 0 : e.getSourceLocation().getStartColumn();
    }

    /** In the text as it was written, 0 when nothing is known. */
    private static int line(PolyglotException e) {
        var at = e.getSourceLocation();
        for (var frame : e.getPolyglotStackTrace()) {
            if (at == null && frame.isGuestFrame()) {
                at = frame.getSourceLocation();
            }
        }
        return at == null ? 0 : Math.max(1, at.getStartLine() - 1);
    }
}
