package org.gridloom.rule.analysis;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.gridloom.rule.analysis.Observation.Kind;
import org.gridloom.rule.sheet.DecisionSheet;
import org.gridloom.rule.sheet.DecisionSheet.Cell;
import org.gridloom.rule.sheet.HitPolicy;

/**
 * Looks a decision table over: gaps, overlaps, rows that never answer. What it says is certain; a cell it cannot take apart
 * is named as not decided, and its row then covers nothing for sure and stands in the way of nothing.
 */
public final class TableAnalysis {
    private static final int MOST = 20;
    private static final int STEPS = 30_000;
    private static final int STEPS_A_ROW = 2_000;

    private final DecisionSheet sheet;
    private final Axes axes;
    private final Describe describe;
    private final List<Box> sure;
    private final List<Box> may;
    private final List<Observation> seen = new ArrayList<>();
    private boolean gaveUp;
    private int left = STEPS;

    private TableAnalysis(DecisionSheet sheet) {
        this.sheet = sheet;
        this.axes = new Axes(sheet);
        this.describe = new Describe(axes);
        this.sure = rows().mapToObj(axes::sure).toList();
        this.may = rows().mapToObj(axes::may).toList();
    }

    private IntStream rows() {
        return IntStream.range(0, sheet.rows().size());
    }

    /** Everything seen: at most twenty of each kind, the table's own first. */
    public static List<Observation> of(DecisionSheet sheet) {
        if (sheet.inputs().isEmpty()) {
            return List.of();
        }
        var analysis = new TableAnalysis(sheet);
        analysis.gaps();
        analysis.cells();
        analysis.neverHit();
        switch (sheet.policy()) {
            case UNIQUE -> analysis.overlaps(false);
            case ANY -> {
                analysis.overlaps(true);
                analysis.shadowed();
            }
            case FIRST, PRIORITY -> analysis.shadowed();
            default -> {
                // several rows may answer, each with its own
            }
        }
        if (analysis.gaveUp) {
            analysis.seen.add(analysis.describe.at(Kind.GAVE_UP, List.of(), sheet.id(), analysis.axes.whole()));
        }
        return List.copyOf(analysis.seen);
    }

    private void gaps() {
        boolean wanted = sheet.complete().orElse(sheet.policy().single());
        boolean answered =
                sheet.outputs().stream().anyMatch(output -> !output.otherwise().isBlank());
        if (!wanted || answered || axes.whole().empty()) {
            return;
        }
        var cover = new Cover(MOST, STEPS);
        cover.gaps(axes.whole(), may).forEach(gap -> seen.add(describe.at(Kind.GAP, List.of(), sheet.id(), gap)));
        gaveUp |= cover.gaveUp();
    }

    private void cells() {
        int undecided = 0;
        int unknown = 0;
        for (int row = 0; row < sheet.rows().size(); row++) {
            List<Cell> cells = sheet.rows().get(row).tests();
            for (int column = 0; column < Math.min(cells.size(), sheet.inputs().size()); column++) {
                UnaryTest test = axes.test(row, column);
                if (test.unread() && undecided++ < MOST) {
                    seen.add(describe.cell(
                            Kind.NOT_DECIDED, row, column, cells.get(column).text()));
                }
                if (test instanceof UnaryTest.Not not && UnaryTest.Not.ranges(not.inner())) {
                    seen.add(describe.denied(row, column));
                }
                var stray = stray(test, axes.domain(axes.axisOf(column)));
                if (stray.isPresent() && unknown++ < MOST) {
                    seen.add(describe.cell(
                            Kind.VALUE_UNKNOWN, row, column, stray.get().plain()));
                }
            }
        }
    }

    /** A constant of a cell that no value of the column is equal to. */
    private static Optional<Literal> stray(UnaryTest test, Domain domain) {
        var constants = new ArrayList<Literal>();
        equals(test, constants);
        return constants.stream()
                .filter(literal -> domain.pieces().stream()
                        .noneMatch(piece -> piece.sample().same(literal)))
                .findFirst();
    }

    private static void equals(UnaryTest test, List<Literal> into) {
        if (test instanceof UnaryTest.Equal equal) {
            into.add(equal.literal());
        } else if (test instanceof UnaryTest.OneOf any) {
            any.tests().forEach(one -> equals(one, into));
        } else if (test instanceof UnaryTest.Not not) {
            equals(not.inner(), into);
        }
    }

    private void neverHit() {
        rows().filter(row -> may.get(row).empty() && !axes.whole().empty())
                .limit(MOST)
                .forEach(
                        row -> seen.add(describe.at(Kind.NEVER_HIT, List.of(number(row)), element(row), axes.whole())));
    }

    private void overlaps(boolean sameAnswerAllowed) {
        int found = 0;
        for (int one = 0; one < sure.size(); one++) {
            for (int other = 0; other < one && found < MOST; other++) {
                if (!sure.get(one).meets(sure.get(other)) || sameAnswerAllowed && Answers.same(sheet, one, other)) {
                    continue;
                }
                found++;
                seen.add(describe.at(
                        Kind.OVERLAP,
                        List.of(number(one), number(other)),
                        element(one),
                        sure.get(one).and(sure.get(other))));
            }
        }
    }

    private void shadowed() {
        int found = 0;
        for (int row = 0; row < may.size() && found < MOST; row++) {
            Box box = may.get(row);
            if (box.empty()) {
                continue;
            }
            int of = row;
            var before = rows().filter(other -> other != of && sure.get(other).meets(box) && goesBefore(other, of))
                    .boxed()
                    .toList();
            var cover = new Cover(1, Math.min(STEPS_A_ROW, left));
            boolean covered =
                    cover.gaps(box, before.stream().map(sure::get).toList()).isEmpty();
            left = Math.max(0, left - cover.taken());
            gaveUp |= cover.gaveUp();
            if (covered && !cover.gaveUp() && !before.isEmpty()) {
                found++;
                var named = new ArrayList<Integer>();
                named.add(number(row));
                before.stream().limit(5).map(this::number).forEach(named::add);
                seen.add(describe.at(Kind.SHADOWED, named, element(row), box));
            }
        }
    }

    private boolean goesBefore(int other, int row) {
        return sheet.policy() == HitPolicy.PRIORITY ? Answers.before(sheet, other, row) : other < row;
    }

    private int number(int row) {
        return sheet.rows().get(row).number();
    }

    private String element(int row) {
        String id = sheet.rows().get(row).id();
        return id.isBlank() ? sheet.id() : id;
    }
}
