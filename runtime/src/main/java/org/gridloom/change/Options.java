package org.gridloom.change;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The words of a command; refuses what it does not know with {@link IllegalArgumentException}. */
record Options(String command, String folder, List<String> with, boolean json, Map<String, String> values) {
    private static final Set<String> COMMANDS =
            Set.of("check", "plan", "apply", "test", "replay", "diff", "export", "import", "key");
    private static final Set<String> VALUED = Set.of(
            "--server",
            "--user",
            "--password-file",
            "--token-url",
            "--lang",
            "--node",
            "--change",
            "--from",
            "--to",
            "--against",
            "--pack",
            "--tenant",
            "--out",
            "--into",
            "--key",
            "--trust");

    static Options parse(String... args) {
        if (args.length == 0 || !COMMANDS.contains(args[0])) {
            throw new IllegalArgumentException("不认识的命令 unknown command");
        }
        String folder = "";
        var with = new ArrayList<String>();
        var values = new HashMap<String, String>();
        boolean json = false;
        for (int i = 1; i < args.length; i++) {
            if (args[i].equals("--json")) {
                json = true;
            } else if (args[i].equals("--with") && i + 1 < args.length) {
                with.add(args[++i]);
            } else if (VALUED.contains(args[i]) && i + 1 < args.length) {
                values.put(args[i], args[++i]);
            } else if (args[i].startsWith("--") || !folder.isEmpty()) {
                throw new IllegalArgumentException("不认识的参数 unknown argument: " + args[i]);
            } else {
                folder = args[i];
            }
        }
        boolean without =
                values.containsKey("--change") || Set.of("export", "key").contains(args[0]);
        if (folder.isEmpty() && !without) {
            throw new IllegalArgumentException("缺少文件夹 missing folder");
        }
        return new Options(args[0], folder, List.copyOf(with), json, Map.copyOf(values));
    }

    /** The language asked for, of words that may not be a command. */
    static Optional<Locale> find(String... args) {
        int at = List.of(args).indexOf("--lang");
        return at >= 0 && at + 1 < args.length && args[at + 1].equals("en")
                ? Optional.of(Locale.ENGLISH)
                : Optional.empty();
    }

    boolean english() {
        return "en".equals(values.get("--lang"));
    }

    Locale locale() {
        return english() ? Locale.ENGLISH : Locale.CHINESE;
    }

    Optional<String> value(String name) {
        return Optional.ofNullable(values.get(name));
    }

    String server() {
        return value("--server").orElse("http://127.0.0.1:8080").replaceAll("/+$", "");
    }
}
