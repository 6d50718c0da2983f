package org.gridloom.process;

import java.util.Arrays;
import java.util.List;
import java.util.Set;

/**
 * An action that a step offers, as drawn: {@code cancel}, or {@code cancel:township-centre+city-centre} when only these posts
 * may do it.
 *
 * @param posts empty for everybody who may act on the step
 */
public record ActionOffer(String word, List<String> posts) {
    /** The words there are. */
    public static final Set<String> WORDS = Set.of(
            "claim",
            "release",
            "complete",
            "save-draft",
            "return",
            "return-to",
            "reject",
            "resubmit",
            "withdraw",
            "jump",
            "transfer",
            "delegate",
            "resolve",
            "add-before",
            "add-after",
            "add-signer",
            "remove-signer",
            "comment",
            "copy",
            "urge",
            "supervise",
            "suspend",
            "resume",
            "extend",
            "grant",
            "assist",
            "cancel",
            "merge",
            "unmerge");

    public ActionOffer {
        posts = List.copyOf(posts);
    }

    /** One word of the list. */
    public static ActionOffer of(String text) {
        int colon = text.indexOf(':');
        return colon < 0
                ? new ActionOffer(text.strip(), List.of())
                : new ActionOffer(text.substring(0, colon).strip(), words(text.substring(colon + 1), "\\+"));
    }

    /** The list as a step carries it, separated by commas. */
    public static List<ActionOffer> all(String text) {
        return words(text, ",").stream().map(ActionOffer::of).toList();
    }

    private static List<String> words(String text, String separator) {
        return Arrays.stream(text.split(separator))
                .map(String::strip)
                .filter(word -> !word.isEmpty())
                .toList();
    }
}
