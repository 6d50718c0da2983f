package org.gridloom.change;

import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.annotations.QuarkusMain;
import java.util.Optional;
import java.util.Set;

/** Starts the server, or runs a command on files without starting anything. */
@QuarkusMain
public final class Main {
    private static final Set<String> COMMANDS =
            Set.of("check", "plan", "apply", "test", "replay", "help", "--help", "diff", "export", "import", "key");

    private Main() {}

    public static void main(String... args) {
        if (args.length > 0 && COMMANDS.contains(args[0])) {
            int code = new CommandLine(System.out, System.err, Optional.ofNullable(System.getenv("GRIDLOOM_TOKEN")))
                    .run(args);
            System.out.flush();
            System.exit(code);
        }
        Quarkus.run(args);
    }
}
