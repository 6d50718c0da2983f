package org.gridloom.casefile;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gridloom.artifact.EffectiveConfig;
import org.gridloom.artifact.EffectiveConfigs;
import org.gridloom.form.Form;
import org.gridloom.identity.Caller;
import org.gridloom.identity.CurrentCaller;
import org.gridloom.identity.HeldPost;
import org.gridloom.shared.Problem;

/** What the caller can report, by the configuration in force for the caller's node, with the form of each. */
@ApplicationScoped
public class ListCaseTypes {
    private final CurrentCaller currentCaller;
    private final EffectiveConfigs configs;

    ListCaseTypes(CurrentCaller currentCaller, EffectiveConfigs configs) {
        this.currentCaller = currentCaller;
        this.configs = configs;
    }

    /** @param title by language */
    public record Offered(
            String name, Map<String, String> title, Optional<String> group, Optional<String> icon, boolean open) {}

    public List<Offered> handle() {
        Caller caller = currentCaller.require();
        EffectiveConfig config = config(caller);
        boolean citizen = caller.posts().stream().allMatch(held -> held.post().equals("citizen"));
        return config.names("case-type").stream()
                .map(name -> config.require(CaseType.class, name))
                .filter(type -> type.serves().isEmpty())
                .filter(type -> !citizen || type.open())
                .map(type -> new Offered(type.name(), type.title(), type.group(), type.icon(), type.open()))
                .toList();
    }

    public Form form(String caseType) {
        EffectiveConfig config = config(currentCaller.require());
        return config.find(CaseType.class, caseType)
                .filter(type -> type.serves().isEmpty())
                .map(type -> config.require(Form.class, type.form()))
                .orElseThrow(() -> new Problem(CaseProblem.CASE_TYPE_NOT_OFFERED, Map.of("caseType", caseType)));
    }

    /** A place may try something out before its node does: whoever works there sees the same forms as are asked for there. */
    private EffectiveConfig config(Caller caller) {
        return configs.at(
                caller.node(), caller.posts().stream().map(HeldPost::unitId).toList());
    }
}
