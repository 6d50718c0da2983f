package org.gridloom.casefile;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gridloom.artifact.OfKind;

/**
 * Typed view of a {@code case-type} artifact: one category of events (UI-4, SZ-7.2.5).
 *
 * @param title by language ({@code zh}, {@code en})
 * @param form what the reporter fills in
 * @param process what handles it
 * @param deadlines the time limits of its steps and of the whole case
 * @param urgency the decision that says how urgent it is
 * @param dispatch the rule set of the platform that says who gets it first
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
        Optional<Contract> contract) {

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
    }

    public String title(String language) {
        return title.getOrDefault(language, title.getOrDefault("zh", name));
    }
}
