package org.gridloom.change.approval;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import org.gridloom.change.draft.ChangeSet;
import org.gridloom.change.draft.Deciders;
import org.gridloom.identity.CurrentCaller;

/** Whoever may do the open step of the case. */
@ApplicationScoped
class DecidersInCases implements Deciders {
    private final DecideChange decideChange;
    private final ConditionSql conditions;
    private final CurrentCaller currentCaller;

    DecidersInCases(DecideChange decideChange, ConditionSql conditions, CurrentCaller currentCaller) {
        this.decideChange = decideChange;
        this.conditions = conditions;
        this.currentCaller = currentCaller;
    }

    @Override
    public Set<String> withOpenConditions(String city) {
        return conditions.open(city);
    }

    @Override
    public boolean callersTurn(ChangeSet change) {
        return decideChange.mayNot(change, currentCaller.require()).isEmpty();
    }
}
