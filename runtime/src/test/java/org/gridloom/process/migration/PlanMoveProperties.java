package org.gridloom.process.migration;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.gridloom.process.migration.Plan.Landing;
import org.gridloom.process.net.Budget;
import org.gridloom.process.net.NetCheck;

/** What holds for every block-structured process, wherever its tokens stand. */
class PlanMoveProperties {
    @Property(tries = 300)
    void toTheSameVersionNothingChanges(@ForAll long seed) {
        var made = Blocks.of(seed, false);
        var plan = PlanMove.handle(made.shape(), made.shape(), made.marking(), Set.of(), Choices.NONE);
        assertThat(plan.findings()).isEmpty();
        assertThat(plan.landings()).hasSameSizeAs(made.marking());
        for (Landing landing : plan.landings()) {
            assertThat(landing.to()).isEqualTo(landing.token().element());
            assertThat(landing.limit()).isEqualTo(Plan.Fate.KEEP);
            assertThat(landing.clocks()).isEmpty();
        }
    }

    @Property(tries = 300)
    void aStepAppendedAtTheEndKeepsTheMarkingAndCanStillEnd(@ForAll long seed) {
        var old = Blocks.of(seed, false);
        var longer = Blocks.of(seed, true).shape();
        assertThat(longer.elements()).hasSize(old.shape().elements().size() + 1);
        var plan = PlanMove.handle(old.shape(), longer, old.marking(), Set.of(), Choices.NONE);
        // the end itself is numbered after the new step; nobody stands there
        assertThat(plan.findings()).isEmpty();
        assertThat(plan.landings()).allMatch(l -> l.to().equals(l.token().element()));
        assertThat(NetCheck.check(LandingNet.of(longer, old.marking()), Budget.USUAL)
                        .faults())
                .noneMatch(f -> !f.kind().name().equals("DEAD"));
    }

    @Property(tries = 200)
    void aStepThatIsRenamedAndMappedTakesItsTokenAlong(@ForAll long seed) {
        var made = Blocks.of(seed, false);
        var step = made.marking().stream()
                .filter(t -> t.kind() == Token.Kind.STEP)
                .findFirst()
                .orElseThrow()
                .element();
        var renamed = renamed(made.shape(), step, "other");
        var plan = PlanMove.handle(
                made.shape(),
                renamed,
                made.marking(),
                Set.of(),
                new Choices(Map.of(step, "other"), Map.of(), Choices.Clock.KEEP));
        assertThat(plan.findings()).isEmpty();
        assertThat(plan.landings())
                .filteredOn(l -> l.token().element().equals(step))
                .allMatch(l -> l.to().equals("other"));
        var unmapped = PlanMove.handle(made.shape(), renamed, made.marking(), Set.of(), Choices.NONE);
        assertThat(unmapped.possible()).isFalse();
    }

    @Property(tries = 200)
    void aTokenThatIsLostFromAParallelBlockIsNoticed(@ForAll long seed) {
        var made = Blocks.of(seed, false);
        List<Token> without =
                made.marking().stream().filter(t -> t.kind() != Token.Kind.JOIN).toList();
        Assume.that(without.size() < made.marking().size());
        var plan = PlanMove.handle(made.shape(), made.shape(), without, Set.of(), Choices.NONE);
        assertThat(plan.findings()).extracting("code").contains("MIGRATION_CANNOT_END");
    }

    static Shape renamed(Shape shape, String from, String to) {
        var elements = new LinkedHashMap<String, Shape.Element>();
        shape.elements().forEach((id, e) -> {
            String now = id.equals(from) ? to : id;
            elements.put(now, Blocks.element(now, e.type(), e.container()));
        });
        var arrows = shape.arrows().stream()
                .map(a -> new Shape.Arrow(
                        a.id(),
                        a.from().equals(from) ? to : a.from(),
                        a.to().equals(from) ? to : a.to(),
                        a.conditional()))
                .toList();
        return new Shape(shape.root(), elements, arrows, shape.variables());
    }
}
