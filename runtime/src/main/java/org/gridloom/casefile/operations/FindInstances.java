package org.gridloom.casefile.operations;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import org.gridloom.shared.Page;

/** Legs of cases with their processes, newest first, of the nodes the caller operates. */
@ApplicationScoped
class FindInstances {
    private static final int LONGEST_PAGE = 100;

    private final OperationScope scope;
    private final InstancesSql sql;

    FindInstances(OperationScope scope, InstancesSql sql) {
        this.scope = scope;
        this.sql = sql;
    }

    enum State {
        RUNNING,
        ENDED,
        /** An incident holds it up. */
        STANDING
    }

    /** @param number part of a case's number; @param step id of a step that stands open */
    record Wish(
            Optional<String> number,
            Optional<String> process,
            Optional<String> step,
            Optional<State> state,
            Optional<String> node,
            int offset,
            int limit) {
        Wish {
            number = number.map(String::strip).filter(text -> !text.isEmpty());
            process = process.filter(text -> !text.isBlank());
            step = step.filter(text -> !text.isBlank());
            offset = Math.max(0, offset);
            limit = Math.max(1, Math.min(LONGEST_PAGE, limit));
        }
    }

    @Transactional
    Page<InstanceRow> handle(Wish wish) {
        var nodes = scope.nodes(wish.node());
        List<InstanceRow> rows = sql.find(wish, nodes);
        var open =
                sql.openSteps(rows.stream().map(InstanceRow::caseId).distinct().toList());
        return new Page<>(
                rows.stream()
                        .map(row -> row.with(open.getOrDefault(row.id(), List.of())))
                        .toList(),
                sql.count(wish, nodes),
                wish.offset());
    }
}
