package org.gridloom.casefile;

import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.gridloom.shared.Problem;

/** All acts there are on a whole case, in the order of their words. */
@ApplicationScoped
class CaseActs {
    private final List<CaseAct> acts;

    CaseActs(@All List<CaseAct> acts) {
        this.acts = acts.stream().sorted(Comparator.comparing(CaseAct::action)).toList();
    }

    List<CaseAct> all() {
        return acts;
    }

    CaseAct require(String word) {
        return acts.stream()
                .filter(act -> act.action().word().equals(word))
                .findFirst()
                .orElseThrow(() -> new Problem(CaseProblem.CASE_ACTION_UNKNOWN, Map.of("action", word)));
    }
}
