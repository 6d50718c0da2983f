package org.gridloom.casefile;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gridloom.artifact.OfKind;
import org.gridloom.task.TaskAction;
import org.jspecify.annotations.Nullable;

/**
 * Typed view of a {@code case-type} artifact: one category of events (UI-4, SZ-7.2.5).
 *
 * @param title by language ({@code zh}, {@code en})
 * @param form what the reporter fills in
 * @param process what handles it
 * @param deadlines the time limits of its steps and of the whole case
 * @param urgency the decision that says how urgent it is
 * @param dispatch the rule set of the platform that says who gets it first
 * @param actions what can be done with a whole case, and by whom
 * @param serves what the platform itself opens such a case for, e.g. {@code change}; nobody can report one
 * @param open whether citizens may report it
 */
@OfKind("case-type")
public record CaseType(
        String name,
        Map<String, String> title,
        Optional<String> group,
        Optional<String> icon,
        String form,
        String process,
        String deadlines,
        Optional<String> urgency,
        Optional<String> dispatch,
        @JsonProperty("number-prefix") Optional<String> numberPrefix,
        @JsonProperty("public") boolean open,
        Optional<Contract> contract,
        Optional<String> serves,
        @Nullable List<CaseOffer> actions) {

    /**
     * What passes between the parties of a hand-over.
     *
     * @param pass variables the receiver gets
     * @param open what other parties may see of a leg
     */
    public record Contract(
            List<String> pass, @JsonProperty("public") List<String> open) {
        public Contract {
            pass = List.copyOf(pass);
            open = List.copyOf(open);
        }
    }

    public CaseType {
        title = Map.copyOf(title);
        actions = actions == null ? List.of() : List.copyOf(actions);
    }

    @Override
    public List<CaseOffer> actions() {
        return actions == null ? List.of() : actions;
    }

    /** How this category offers an act; empty when it does not. */
    public Optional<CaseOffer> offer(TaskAction action) {
        return actions().stream()
                .filter(offer -> offer.act().equals(action.word()))
                .findFirst();
    }

    public String title(String language) {
        return title.getOrDefault(language, title.getOrDefault("zh", name));
    }
}
