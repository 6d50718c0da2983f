package org.gridloom.rule.analysis;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.gridloom.rule.analysis.Observation.Kind;
import org.gridloom.rule.analysis.Observation.Said;
import org.gridloom.rule.sheet.TableWords;

/** Makes observations out of boxes: cells, an input and words for where they lie. */
final class Describe {
    private final Axes axes;
    private final Witness witness;

    Describe(Axes axes) {
        this.axes = axes;
        this.witness = new Witness(axes);
    }

    Observation at(Kind kind, List<Integer> rows, String element, Box box) {
        int columns = axes.sheet().inputs().size();
        var tests = new ArrayList<>(Collections.nCopies(columns, "-"));
        var input = new ArrayList<>(Collections.nCopies(columns, "-"));
        var samples = new ArrayList<Literal>();
        for (int axis = 0; axis < axes.size(); axis++) {
            var pieces = new Pieces(axes.domain(axis), box.axis(axis));
            tests.set(axes.column(axis), pieces.feel());
            samples.add(pieces.sample());
        }
        for (int column = 0; column < columns; column++) {
            input.set(column, samples.get(axes.axisOf(column)).feel());
        }
        return new Observation(
                kind, rows, element, -1, tests, input, witness.given(samples), Said.of(words -> when(box, words)));
    }

    /** About one cell; the words are what stands in it. */
    Observation cell(Kind kind, int row, int column, String about) {
        var of = axes.sheet().rows().get(row);
        var cell = of.tests().get(column);
        String title = axes.sheet().inputs().get(column).title();
        return new Observation(
                kind,
                List.of(of.number()),
                cell.id().isBlank() ? of.id() : cell.id(),
                column,
                List.of(),
                List.of(),
                Map.of(),
                Said.of(words -> words.say(
                        "IS", Map.of("column", title, "values", words.say("QUOTED", Map.of("value", about))))));
    }

    /** A cell that denies a range, with the cell that says the same without. */
    Observation denied(int row, int column) {
        var plain = cell(
                Kind.DENIED_RANGE,
                row,
                column,
                axes.sheet().rows().get(row).tests().get(column).text());
        var domain = axes.domain(axes.axisOf(column));
        String same = new Pieces(domain, domain.sure(axes.test(row, column))).feel();
        return new Observation(
                plain.kind(), plain.rows(), plain.at(), column, List.of(same), List.of(), Map.of(), plain.said());
    }

    /** The axes that matter, in words; of a box that is everything the sentence says so. */
    private String when(Box box, TableWords words) {
        var parts = new ArrayList<String>();
        for (int axis = 0; axis < axes.size(); axis++) {
            var pieces = new Pieces(axes.domain(axis), box.axis(axis));
            if (!pieces.everything()) {
                parts.add(pieces.words(axes.sheet().inputs().get(axes.column(axis)), words));
            }
        }
        return parts.isEmpty() ? words.say("ANYTHING", Map.of()) : String.join(words.say("AND", Map.of()), parts);
    }
}
