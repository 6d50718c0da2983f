package org.gridloom.casefile;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.gridloom.identity.OrgUnit;
import org.gridloom.identity.UnitKind;
import org.gridloom.identity.UnitTree;
import org.gridloom.process.HandOverRequest;
import org.gridloom.shared.Problem;

/** Who receives a part of a case, by the way it goes and the unit that sends it. Reads units, nothing else. */
public final class ChooseReceiver {
    private final UnitTree units;

    public ChooseReceiver(UnitTree units) {
        this.units = units;
    }

    /** Refuses with {@link CaseProblem#HAND_OVER_UNIT_NOT_SUITABLE} or {@link CaseProblem#HAND_OVER_NO_UPPER_UNIT}. */
    public OrgUnit handle(HandOverRequest request, String senderId) {
        OrgUnit sender = units.find(senderId).orElseThrow(ChooseReceiver::notSuitable);
        // The first leg goes to the unit the dispatch rules named; all others to the one a person chose.
        Object chosen = request.variables().get(request.direction().equals("same") ? "unitId" : "chosenUnit");
        Optional<OrgUnit> named =
                Optional.ofNullable(chosen).map(Object::toString).flatMap(units::find);
        return switch (request.direction()) {
            case "up" ->
                sender.parentId()
                        .flatMap(units::find)
                        .orElseThrow(
                                () -> new Problem(CaseProblem.HAND_OVER_NO_UPPER_UNIT, Map.of("unit", sender.name())));
            case "down" ->
                named.filter(unit -> units.lower(sender.id()).stream()
                                .anyMatch(lower -> lower.id().equals(unit.id())))
                        .orElseThrow(ChooseReceiver::notSuitable);
            case "department" ->
                named.filter(unit -> unit.kind() == UnitKind.DEPARTMENT)
                        .filter(unit -> unit.tenant().equals(sender.tenant()))
                        .orElseThrow(ChooseReceiver::notSuitable);
            case "same" ->
                named.filter(unit -> unit.tenant().equals(sender.tenant())).orElseThrow(ChooseReceiver::notSuitable);
            default -> throw new IllegalArgumentException("unknown way of hand-over " + request.direction());
        };
    }

    /** What the receiver's process begins with: what was passed on by choice, and what every leg has. */
    public static Map<String, Object> variables(
            HandOverRequest request, Supplier<String> number, String legId, OrgUnit receiver) {
        var variables = new HashMap<String, Object>(request.variables());
        variables.put("caseId", request.caseId());
        variables.computeIfAbsent("caseNumber", missing -> number.get());
        variables.put("legId", legId);
        variables.put("unitId", receiver.id());
        variables.put("level", receiver.kind().name().toLowerCase(Locale.ROOT));
        return variables;
    }

    private static Problem notSuitable() {
        return new Problem(CaseProblem.HAND_OVER_UNIT_NOT_SUITABLE);
    }
}
