package org.gridloom.script;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.gridloom.shared.Finding;

/**
 * A script: the body of a function whose parameters are the names, e.g. {@code return {total: price * count}}.
 *
 * @param names what the script is given, each a word of the language that is not reserved
 */
public record Script(String text, List<String> names) {
    /** Longest text, in characters. */
    public static final int LONGEST = 20_000;

    private static final Pattern NAME = Pattern.compile("[A-Za-z_$][A-Za-z0-9_$]*");
    private static final Set<String> RESERVED = Set.of(
            "arguments await break case catch class const continue debugger default delete do else enum eval export extends"
                    .concat(
                            " false finally for function if implements import in instanceof interface let new null package")
                    .concat(
                            " private protected public return static super switch this throw true try typeof var void while")
                    .concat(" with yield")
                    .split(" "));

    public Script {
        names = List.copyOf(new TreeSet<>(names));
    }

    /** What is wrong with the text before it runs; the language's own complaints come when it is first run. */
    public List<Finding> check() {
        if (text.isBlank()) {
            return List.of(Finding.error("", "SCRIPT_EMPTY", Map.of()));
        }
        if (text.length() > LONGEST) {
            return List.of(Finding.error("", "SCRIPT_TOO_LONG", Map.of("most", LONGEST)));
        }
        return names.stream()
                .filter(name -> !NAME.matcher(name).matches() || RESERVED.contains(name))
                .map(name -> Finding.error("", "SCRIPT_NAME", Map.of("name", name)))
                .toList();
    }
}
