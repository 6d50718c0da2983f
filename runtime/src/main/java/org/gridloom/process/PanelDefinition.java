package org.gridloom.process;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.w3c.dom.Element;

/**
 * How several people do one step together, as it is drawn.
 *
 * @param rule {@code one, any, all, in-turn, joint, quorum:2, share:60, weight:50}
 * @param veto whether one rejection decides
 * @param seats {@code each-post}: one seat for each listed post, a pool of those who hold it; {@code each-holder}: one for
 *     each person who holds one of the posts at the unit
 * @param weights votes that count more than 1, by post
 * @param lead the post whose seat decides a joint step
 * @param assistDeadline id of the limit of the assistants of a joint step; empty when they have the step's
 * @param approves the answer that is an approval; every other is a rejection. Empty when every answer approves
 */
public record PanelDefinition(
        String rule,
        boolean veto,
        String seats,
        Map<String, Integer> weights,
        Optional<String> lead,
        Optional<String> assistDeadline,
        Optional<Approval> approves) {
    private static final Pattern RULE =
            Pattern.compile("one|any|all|in-turn|joint|(quorum|weight):[1-9]\\d{0,3}|share:([1-9]\\d?|100)");
    private static final Set<String> SEATS = Set.of("each-post", "each-holder");
    private static final Pattern WEIGHT = Pattern.compile("[a-z0-9-]+=[1-9]\\d{0,2}");

    /** A field of the form and the value that approves. */
    public record Approval(String field, String value) {}

    public PanelDefinition {
        weights = Map.copyOf(weights);
    }

    public boolean eachHolder() {
        return seats.equals("each-holder");
    }

    /** Attributes of a task that stand for nothing without the rule. */
    static final List<String> BESIDE = List.of("veto", "seats", "weights", "lead", "assistDeadline", "approves");

    static Optional<PanelDefinition> read(Element task) {
        return Xml.gridloom(task, "panel").map(rule -> {
            var weights = new HashMap<String, Integer>();
            Xml.words(task, "weights").stream()
                    .filter(word -> WEIGHT.matcher(word).matches())
                    .forEach(word -> weights.put(before(word), Integer.parseInt(after(word))));
            return new PanelDefinition(
                    rule,
                    Xml.gridloom(task, "veto").filter("true"::equals).isPresent(),
                    Xml.gridloom(task, "seats").orElse("each-post"),
                    weights,
                    Xml.gridloom(task, "lead"),
                    Xml.gridloom(task, "assistDeadline"),
                    Xml.gridloom(task, "approves")
                            .filter(word -> word.indexOf('=') > 0)
                            .map(word -> new Approval(before(word), after(word))));
        });
    }

    /** The attribute that cannot be read, and how it is written; empty when all can. */
    static Map<String, String> faults(Element task) {
        var faults = new HashMap<String, String>();
        var rule = Xml.gridloom(task, "panel");
        if (rule.isEmpty()) {
            BESIDE.forEach(name -> Xml.gridloom(task, name).ifPresent(value -> faults.put(name, value)));
            return faults;
        }
        rule.filter(value -> !RULE.matcher(value).matches()).ifPresent(value -> faults.put("panel", value));
        Xml.gridloom(task, "veto")
                .filter(value -> !Set.of("true", "false").contains(value))
                .ifPresent(value -> faults.put("veto", value));
        Xml.gridloom(task, "seats")
                .filter(value -> !SEATS.contains(value))
                .ifPresent(value -> faults.put("seats", value));
        var posts = Xml.words(task, "posts");
        Xml.words(task, "weights").stream()
                .filter(word -> !WEIGHT.matcher(word).matches() || !posts.contains(before(word)))
                .findFirst()
                .ifPresent(word -> faults.put("weights", word));
        String lead = Xml.gridloom(task, "lead").orElse("");
        boolean joint = rule.get().equals("joint");
        if (joint != posts.contains(lead) || (!joint && !lead.isEmpty())) {
            faults.put("lead", lead);
        }
        Xml.gridloom(task, "assistDeadline")
                .filter(value -> !joint)
                .ifPresent(value -> faults.put("assistDeadline", value));
        Xml.gridloom(task, "approves")
                .filter(word -> word.indexOf('=') <= 0 || word.endsWith("="))
                .ifPresent(word -> faults.put("approves", word));
        return faults;
    }

    private static String before(String word) {
        return word.substring(0, word.indexOf('=')).strip();
    }

    private static String after(String word) {
        return word.substring(word.indexOf('=') + 1).strip();
    }
}
