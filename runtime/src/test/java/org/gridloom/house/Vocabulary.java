package org.gridloom.house;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** Words as they hide in source text: {@code caseFile}, {@code case-file}, {@code CASE_FILE} and {@code casefile} are one. */
final class Vocabulary {
    private static final Pattern CHUNK = Pattern.compile("[\\p{L}\\p{N}_-]+");
    private static final Pattern SEAM = Pattern.compile(
            "[_-]+" // case-file, CASE_FILE
                    + "|(?<=\\p{Ll})(?=\\p{Lu})" // caseFile
                    + "|(?<=\\p{Lu})(?=\\p{Lu}\\p{Ll})" // HTTPCase
                    + "|(?<=\\p{L})(?=\\p{N})|(?<=\\p{N})(?=\\p{L})"); // case2

    private Vocabulary() {}

    /** Whether {@code name} (lower case with dashes) occurs in {@code source} as whole words, however they are joined. */
    static boolean speaksOf(String name, String source) {
        List<String> wanted = words(name);
        return CHUNK.matcher(source).results().anyMatch(chunk -> {
            List<String> words = words(chunk.group());
            return occurs(wanted, words) || words.contains(String.join("", wanted));
        });
    }

    private static List<String> words(String chunk) {
        return Arrays.stream(SEAM.split(chunk))
                .map(word -> word.toLowerCase(Locale.ROOT))
                .toList();
    }

    private static boolean occurs(List<String> wanted, List<String> words) {
        for (int from = 0; from + wanted.size() <= words.size(); from++) {
            if (words.subList(from, from + wanted.size()).equals(wanted)) {
                return true;
            }
        }
        return false;
    }
}
