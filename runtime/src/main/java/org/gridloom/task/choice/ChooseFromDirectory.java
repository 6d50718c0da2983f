package org.gridloom.task.choice;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.gridloom.form.ChoiceSource;
import org.gridloom.identity.CurrentCaller;
import org.gridloom.identity.OrgUnit;
import org.gridloom.identity.OrgUnits;
import org.gridloom.identity.People;
import org.gridloom.identity.Permissions;
import org.gridloom.identity.PersonCard;

/** People and units of the node the caller acts for; people are named only to those who work or configure here. */
@ApplicationScoped
class ChooseFromDirectory implements ChoiceSource {
    private final People people;
    private final OrgUnits units;
    private final CurrentCaller currentCaller;

    ChooseFromDirectory(People people, OrgUnits units, CurrentCaller currentCaller) {
        this.people = people;
        this.units = units;
        this.currentCaller = currentCaller;
    }

    @Override
    public List<Group> offered(Listed list) {
        var caller = currentCaller.require();
        var node = caller.node();
        if (list == Listed.PEOPLE && !caller.may(Permissions.TASK_WORK) && !caller.may(Permissions.CONFIG_READ)) {
            return List.of();
        }
        var entries = new LinkedHashMap<String, String>();
        switch (list) {
            case PEOPLE -> {
                for (PersonCard person : people.atNode(node)) {
                    entries.put(person.id(), person.name());
                }
            }
            case UNITS -> {
                for (OrgUnit unit : units.inTenant(node)) {
                    entries.put(unit.id(), unit.name());
                }
            }
        }
        return List.of(new Group("", entries));
    }

    @Override
    public Map<String, String> names(Listed list, Collection<String> ids) {
        if (list == Listed.PEOPLE) {
            return people.names(ids);
        }
        var names = new LinkedHashMap<String, String>();
        ids.forEach(id -> units.find(id).ifPresent(unit -> names.put(id, unit.name())));
        return names;
    }
}
