package org.gridloom.screen;

import org.gridloom.artifact.EffectiveConfig;
import org.gridloom.casefile.CaseType;

/** Words that the configuration brings: categories, urgencies, outcomes; the screens' own where it brings none. */
record ConfigWords(EffectiveConfig config, Words words) {
    String category(String caseType) {
        return config.find(CaseType.class, caseType)
                .map(type -> type.title(words.code()))
                .orElse(caseType);
    }

    String urgency(String urgency) {
        return say("urgency." + urgency, urgency);
    }

    /** Nothing for what is normal, so that the eye finds what is not. */
    static String urgencyTone(String urgency) {
        return switch (urgency) {
            case "", "low", "normal" -> "";
            case "critical", "extra-urgent" -> "over";
            default -> "soon";
        };
    }

    String outcome(String outcome) {
        return outcome.isEmpty() ? "" : say("outcome." + outcome, words.say("result." + outcome));
    }

    String group(String group) {
        return say("group." + group, group);
    }

    private String say(String key, String otherwise) {
        return config.tree("messages", words.code())
                .map(tree -> tree.path("texts").path(key).asText(""))
                .filter(text -> !text.isEmpty())
                .or(() -> words.find(key))
                .orElse(otherwise);
    }
}
