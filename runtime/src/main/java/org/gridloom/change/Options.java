package org.gridloom.change;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The words of a command; refuses what it does not know with {@link IllegalArgumentException}. */
record Options(
        String command, String folder, List<String> with, boolean json, String language, Map<String, String> values) {
    private static final Set<String> VALUED = Set.of("--server", "--user", "--password-file", "--lang", "--node");

    static Options parse(String... args) {
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
        if (folder.isEmpty()) {
            throw new IllegalArgumentException("缺少文件夹 missing folder");
        }
        return new Options(args[0], folder, with, json, values.getOrDefault("--lang", "zh"), values);
    }
}
