package org.gridloom.load;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** The inbox and completing a task when 100,000 work items are open, one hundredth of them on the desk that is measured. */
class InboxBench {
    private static final int OPEN = Integer.getInteger("gridloom.bench.open", 100_000);
    private static final int ROUNDS = Integer.getInteger("gridloom.bench.rounds", 300);
    private static final int WARM_UP = Math.min(50, ROUNDS);
    private static final int DESKS = 100;
    private static final String COPY = "INSERT INTO work_item (id, city, node, case_id, leg_id, instance_id, bundle,"
            + " case_number, case_type, urgency, step, step_name, form, actions, unit_id, posts, desk, state, opened_at,"
            + " warn_at, due_at, version) SELECT ?, city, node, ?, leg_id, instance_id, bundle, ?, case_type, urgency, step,"
            + " step_name, form, actions, unit_id, posts, ?, state, opened_at, warn_at, due_at + INTERVAL ? SECOND, 0"
            + " FROM work_item WHERE id = ?";

    @Test
    void withManyOpenWorkItems() throws Exception {
        var report = new BenchReport("inbox");
        try (var ground = Ground.open("inbox");
                var connection = ground.connect()) {
            var node = ground.startNode();
            var leader = node.client("leader-1");
            var numbers = new ArrayList<String>();
            for (int i = 0; i < WARM_UP + ROUNDS; i++) {
                numbers.add(node.client("member-1")
                        .report("inbox-" + i)
                        .orFail()
                        .json()
                        .path("number")
                        .asText());
            }
            load(connection, leader.find(numbers.get(0)).id());
            try (var facts = ground.facts()) {
                assertThat(facts.number("SELECT COUNT(*) FROM work_item WHERE state = 'OPEN'"))
                        .isGreaterThanOrEqualTo(OPEN);
            }
            var inbox = new ArrayList<Double>();
            var complete = new ArrayList<Double>();
            for (int i = 0; i < numbers.size(); i++) {
                long start = System.nanoTime();
                leader.inbox(20);
                double listed = (System.nanoTime() - start) / 1e6;
                var task = leader.find(numbers.get(i));
                start = System.nanoTime();
                leader.complete(task).orFail();
                double completed = (System.nanoTime() - start) / 1e6;
                if (i >= WARM_UP) {
                    inbox.add(listed);
                    complete.add(completed);
                }
            }
            add(
                    report,
                    "first page of the inbox, %,d open items (%,d on the desk)".formatted(OPEN, OPEN / DESKS),
                    inbox);
            add(report, "completing a task, %,d open items".formatted(OPEN), complete);
        }
        report.write();
    }

    private static void add(BenchReport report, String measure, List<Double> millis) {
        report.add(
                measure,
                "p50 %.1f ms, p99 %.1f ms, n=%d"
                        .formatted(
                                BenchReport.percentile(millis, 0.5),
                                BenchReport.percentile(millis, 0.99),
                                millis.size()));
    }

    /** Copies one real work item to many desks, the last of which is its own, and gives each copy a running limit. */
    private static void load(Connection connection, String original) throws Exception {
        connection.setAutoCommit(false);
        String desk;
        try (var statement = connection.createStatement();
                var row = statement.executeQuery("SELECT desk FROM work_item WHERE id = '" + original + "'")) {
            row.next();
            desk = row.getString(1);
        }
        try (var insert = connection.prepareStatement(COPY)) {
            for (int i = 0; i < OPEN; i++) {
                insert.setString(1, UUID.randomUUID().toString());
                insert.setString(2, UUID.randomUUID().toString());
                insert.setString(3, "COPY" + i);
                insert.setString(4, i % DESKS == 0 ? desk : "u:copy-" + i % DESKS);
                insert.setInt(5, i % 7200);
                insert.setString(6, original);
                insert.addBatch();
                if (i % 5_000 == 4_999) {
                    insert.executeBatch();
                }
            }
            insert.executeBatch();
        }
        try (var statement = connection.createStatement()) {
            statement.executeUpdate(
                    "INSERT INTO deadline SELECT UUID(), d.city, d.node, d.subject_kind, w.id, w.case_id,"
                            + " d.rule_id, d.limit_text, d.warn_percent, d.on_return, d.bundle, d.calendar, d.first_unit,"
                            + " d.first_person, d.unit_id, d.person_id, d.started_at, d.stopped_at, d.stopped_by, d.state,"
                            + " d.due_at, d.warn_at, d.provisional, d.series, d.next_rung, d.next_at + INTERVAL 1 DAY, d.version"
                            + " FROM work_item w JOIN deadline d ON d.subject_id = '" + original + "'"
                            + " WHERE w.case_number LIKE 'COPY%'");
            statement.execute("ANALYZE TABLE work_item, deadline");
        }
        connection.commit();
    }
}
