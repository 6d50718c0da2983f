package org.gridloom.task;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.StreamSupport;
import org.gridloom.artifact.EffectiveConfig;
import org.gridloom.identity.OrgUnit;
import org.gridloom.identity.SyncTenants;
import org.gridloom.identity.UnitKind;
import org.gridloom.identity.UnitTree;
import org.gridloom.process.OpenedStep;
import org.gridloom.shared.Problem;

/** Whose a step is: the unit by its organisation rule, the posts by the kind of that unit. Reads units and configuration, nothing else. */
public final class AssignStep {
    private final UnitTree units;

    public AssignStep(UnitTree units) {
        this.units = units;
    }

    /** @param posts any of which may do it; never empty */
    public record Assigned(String unitId, List<String> posts) {
        public Assigned {
            posts = List.copyOf(posts);
        }
    }

    /** Refuses with {@link TaskProblem#TASK_NOBODY_RESPONSIBLE}. */
    public Assigned handle(OpenedStep opened, EffectiveConfig config) {
        Desk unit = responsible(opened);
        var posts = opened.step().posts().stream()
                .filter(name -> existsAt(config, name, unit))
                .toList();
        if (posts.isEmpty()) {
            throw nobody(opened);
        }
        return new Assigned(unit.id(), posts);
    }

    /** The limits are those the category names in the configuration of the party that works, not of the sender. */
    public static String limits(EffectiveConfig config, String caseType) {
        return config.tree("case-type", caseType)
                .map(tree -> tree.path("deadlines").asText())
                .orElse("");
    }

    static Problem nobody(OpenedStep opened) {
        return new Problem(
                TaskProblem.TASK_NOBODY_RESPONSIBLE,
                Map.of("step", opened.step().name(), "rule", opened.step().of().toLowerCase(Locale.ROOT)));
    }

    /** A step may name the posts of all levels; each kind of unit has its own. */
    private static boolean existsAt(EffectiveConfig config, String post, Desk unit) {
        return config.tree("post", post)
                .map(tree -> tree.path("units"))
                .filter(kinds -> StreamSupport.stream(kinds.spliterator(), false)
                        .anyMatch(kind ->
                                kind.asText().equalsIgnoreCase(unit.kind().name())))
                .isPresent();
    }

    /** Where a work item goes: all that this needs of a unit. */
    private record Desk(String id, UnitKind kind) {
        static Desk of(OrgUnit unit) {
            return new Desk(unit.id(), unit.kind());
        }
    }

    private Desk responsible(OpenedStep opened) {
        return switch (opened.step().of()) {
            case "leg-unit" -> legUnit(opened).orElseGet(() -> known(opened, units.find(text(opened, "unitId"))));
            case "upper-unit" -> known(opened, units.upper(text(opened, "unitId")));
            case "chosen-unit" -> known(opened, units.find(text(opened, "chosenUnit")));
            case "home-centre" ->
                new Desk(
                        SyncTenants.idOf(opened.node()),
                        UnitKind.centreOf(opened.node().level()));
            default ->
                throw new IllegalArgumentException(
                        "unknown organisation rule " + opened.step().of());
        };
    }

    /** Looked up when the leg began and carried by it since; asking again would be a statement in every completed task. */
    private static Optional<Desk> legUnit(OpenedStep opened) {
        String level = text(opened, "level");
        return Arrays.stream(UnitKind.values())
                .filter(kind -> kind.name().equalsIgnoreCase(level))
                .map(kind -> new Desk(text(opened, "unitId"), kind))
                .filter(desk -> !desk.id().isEmpty())
                .findFirst();
    }

    private static Desk known(OpenedStep opened, Optional<OrgUnit> unit) {
        return unit.filter(found -> found.tenant().city().equals(opened.node().city()))
                .map(Desk::of)
                .orElseThrow(() -> nobody(opened));
    }

    static String text(OpenedStep opened, String variable) {
        Object value = opened.variables().get(variable);
        return value == null ? "" : value.toString();
    }
}
