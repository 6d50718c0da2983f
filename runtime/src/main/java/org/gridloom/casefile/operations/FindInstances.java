package org.gridloom.casefile.operations;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.gridloom.artifact.EffectiveConfig;
import org.gridloom.artifact.EffectiveConfigs;
import org.gridloom.shared.Page;
import org.gridloom.tenant.TenantPath;

/** Legs of cases with their processes, newest first, of the nodes the caller operates. */
@ApplicationScoped
class FindInstances {
    private static final int LONGEST_PAGE = 100;

    private final OperationScope scope;
    private final InstancesSql sql;
    private final EffectiveConfigs configs;

    FindInstances(OperationScope scope, InstancesSql sql, EffectiveConfigs configs) {
        this.scope = scope;
        this.sql = sql;
        this.configs = configs;
    }

    enum State {
        RUNNING,
        ENDED,
        /** An incident holds it up. */
        STANDING
    }

    /**
     * @param number part of a case's number or of what people call its category
     * @param types categories that are called so; at least one word, which may be no category
     * @param step id, or part of the name, of a step that stands open
     */
    record Wish(
            Optional<String> number,
            List<String> types,
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

        private Wish with(List<String> called) {
            return new Wish(number, called, process, step, state, node, offset, limit);
        }
    }

    @Transactional
    Page<InstanceRow> handle(Wish asked) {
        var nodes = scope.nodes(asked.node());
        Wish wish = asked.with(called(asked.number().orElse(""), nodes));
        List<InstanceRow> rows = sql.find(wish, nodes);
        var open =
                sql.openSteps(rows.stream().map(InstanceRow::caseId).distinct().toList());
        return new Page<>(
                rows.stream()
                        .map(row -> row.with(open.getOrDefault(row.id(), List.of()), configs.pinned(row.bundle())))
                        .toList(),
                sql.count(wish, nodes),
                wish.offset());
    }

    /** Categories in force at the nodes whose title holds the text. */
    private List<String> called(String text, List<TenantPath> nodes) {
        var found = new ArrayList<String>();
        found.add("");
        if (!text.isEmpty()) {
            for (TenantPath node : nodes) {
                EffectiveConfig config = configs.at(node);
                config.names("case-type").stream()
                        .filter(name -> config.title("case-type", name).values().stream()
                                .anyMatch(title ->
                                        title.toLowerCase(Locale.ROOT).contains(text.toLowerCase(Locale.ROOT))))
                        .forEach(found::add);
            }
        }
        return List.copyOf(found);
    }
}
